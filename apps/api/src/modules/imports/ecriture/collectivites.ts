import type { TypeCollectivite } from '@atlas/contracts/vocabulaire';
import { normalizeNom } from '@atlas/geodonnees';
import { loadAnciennesCommunes } from '@atlas/geodonnees/referentiels';
import type { ClientBase } from 'pg';
import { type CollectiviteReferencee, findCollectiviteReferencee } from '../../exports/collectivites-referencees.ts';
import type { CollectiviteTable } from '../../exports/projet-table.ts';
import type { Contexte } from './contexte.ts';
import { reserveIds } from './numeros.ts';

/** A collectivité that lines name: one of the database, or one to be created when such a line goes in. */
export interface CollectiviteCible {
  id: number | null;
  nouvelle: CollectiviteReferencee | null;
}

interface CollectiviteTrouvee {
  cible: CollectiviteCible;
  /** True when the file named a former commune that is part of it. */
  isSuccesseur: boolean;
}

/** More collectivités than France has: beyond, what is known is forgotten. */
const CONNUES_MAX = 100_000;

/** Finds the collectivités that files name, and creates those that the database lacks. */
export class AnnuaireCollectivites {
  readonly #client: ClientBase;
  readonly #contexte: Contexte;
  #connues = new Map<string, CollectiviteTrouvee>();
  #successeurs: Map<string, string> | undefined;
  /** How many were created. */
  creees = 0;

  constructor(client: ClientBase, contexte: Contexte) {
    this.#client = client;
    this.#contexte = contexte;
  }

  /** Looks up, in one query, those of `citees` that are not known yet. */
  async prepare(citees: readonly CollectiviteTable[]): Promise<void> {
    if (this.#connues.size > CONNUES_MAX) this.#connues = new Map();
    const cherchees = new Map(citees.map((citee) => [keyOfCollectivite(citee), citee]));
    for (const cle of cherchees.keys()) if (this.#connues.has(cle)) cherchees.delete(cle);
    if (cherchees.size === 0) return;
    const { rows } = await this.#client.query<{ cle: string; id: number }>(FIND, [
      JSON.stringify(
        [...cherchees].map(([cle, { type, code, nom }]) => ({
          cle,
          type,
          code,
          nom: code ? null : normalizeNom(nom ?? ''),
        })),
      ),
    ]);
    for (const { cle, id } of rows) this.#connues.set(cle, { cible: { id, nouvelle: null }, isSuccesseur: false });
    const absentes = [...cherchees].filter(([cle]) => !this.#connues.has(cle));
    await this.#prepareSuccesseurs(absentes.map(([, citee]) => citee));
    for (const [cle, citee] of absentes) {
      const trouvee = this.#describe(citee);
      if (trouvee) this.#connues.set(cle, trouvee);
    }
  }

  /** The collectivité named, once prepared; undefined when nothing is known of it. */
  find(citee: CollectiviteTable): CollectiviteTrouvee | undefined {
    return this.#connues.get(keyOfCollectivite(citee));
  }

  /** Creates those that are not in the database yet, and gives them their number. */
  async create(cibles: Iterable<CollectiviteCible>): Promise<void> {
    const absentes = [...new Set(cibles)].filter(({ id }) => id === null);
    if (absentes.length === 0) return;
    const ids = await reserveIds(this.#client, 'collectivite', absentes.length);
    for (const [rang, cible] of absentes.entries()) cible.id = ids[rang] ?? null;
    const lignes = absentes.map(({ id, nouvelle }) => ({
      id,
      ...nouvelle,
      nomNormalise: normalizeNom(nouvelle?.nom ?? ''),
    }));
    await this.#client.query(INSERT, [JSON.stringify(lignes)]);
    this.creees += absentes.length;
  }

  /** Former communes lead to the one they are part of today, which must be known first. */
  async #prepareSuccesseurs(absentes: readonly CollectiviteTable[]): Promise<void> {
    const successeurs = absentes.flatMap((absente) => this.#findSuccesseur(absente) ?? []);
    if (successeurs.length > 0) await this.prepare(successeurs);
  }

  #findSuccesseur({ type, code, detail }: CollectiviteTable): CollectiviteTable | null {
    if (type !== 'commune' || code === null || detail || findCollectiviteReferencee(type, code)) return null;
    this.#successeurs ??= new Map(loadAnciennesCommunes().map((ancienne) => [ancienne.code, ancienne.codeCommune]));
    const successeur = this.#successeurs.get(code);
    return successeur ? { type, code: successeur, nom: null, detail: null } : null;
  }

  #describe(citee: CollectiviteTable): CollectiviteTrouvee | null {
    const nouvelle = toNouvelle(citee);
    if (nouvelle) {
      const { codeDepartement } = nouvelle;
      const isPlaced = codeDepartement === null || this.#contexte.departements.has(codeDepartement);
      return isPlaced ? { cible: { id: null, nouvelle }, isSuccesseur: false } : null;
    }
    const successeur = this.#findSuccesseur(citee);
    const trouvee = successeur && this.find(successeur);
    return trouvee ? { cible: trouvee.cible, isSuccesseur: true } : null;
  }
}

/** Collectivités of one key are one. */
export function keyOfCollectivite({ type, code, nom }: CollectiviteTable): string {
  return code ? `${type}:${code}` : `${type}::${normalizeNom(nom ?? '')}`;
}

/** What a collectivité that the database lacks would be: what the référentiels say, else what the file does. */
function toNouvelle({ type, code, nom, detail }: CollectiviteTable): CollectiviteReferencee | null {
  const referencee = code === null ? undefined : findCollectiviteReferencee(type, code);
  if (referencee) return { ...referencee, nom: nom ?? referencee.nom };
  if (!detail || nom === null) return null;
  return { ...detail, type, nom, ...splitCode(type, code) };
}

function splitCode(type: TypeCollectivite, code: string | null): { codeInsee: string | null; siren: string | null } {
  const isSiren = type === 'epci' || (code !== null && /^\d{9}$/.test(code));
  return { codeInsee: isSiren ? null : code, siren: isSiren ? code : null };
}

const FIND = `
  WITH citee AS (SELECT * FROM json_to_recordset($1::json) AS r(cle text, type type_collectivite, code text, nom text))
  SELECT cle, id FROM citee r JOIN collectivite c ON c.type = r.type AND c.code_insee = r.code AND r.type <> 'epci'
  UNION ALL
  SELECT cle, id FROM citee r JOIN collectivite c ON c.siren = r.code AND c.type = r.type
  UNION ALL
  SELECT cle, id FROM citee r JOIN collectivite c ON c.nom_normalise = r.nom AND c.type = r.type WHERE r.code IS NULL`;

// A SIREN may be another's already (Paris is a commune and a département): the second one goes without.
const INSERT = `
  INSERT INTO collectivite (id, type, nom, nom_normalise, code_insee, siren, code_departement, code_region, population,
    longitude, latitude, precision)
  SELECT id, type, nom, "nomNormalise", "codeInsee",
    CASE WHEN row_number() OVER (PARTITION BY siren ORDER BY id) = 1
      AND NOT EXISTS (SELECT FROM collectivite x WHERE x.siren = r.siren) THEN siren END,
    "codeDepartement", "codeRegion", population, longitude, latitude, precision
  FROM json_to_recordset($1::json) AS r(id int, type type_collectivite, nom text, "nomNormalise" text, "codeInsee" text,
    siren text, "codeDepartement" text, "codeRegion" text, population int, longitude float8, latitude float8,
    precision precision_position)`;
