import { distanceKm, normalizeNom } from '@atlas/geodonnees';
import type { ClientBase } from 'pg';
import type { PartenaireTable } from '../../exports/projet-table.ts';
import type { ProfilCommun } from '../profil.ts';
import { reserveIds } from './numeros.ts';

/** A partenaire that lines name: one of the database, or one to be created when such a line goes in. */
export interface PartenaireCible {
  id: number | null;
  valeur: PartenaireTable;
}

/** Kilometres within which two places of one name are the same. */
const ECART_MAX: Record<ProfilCommun['rapprochement'], number> = { strict: 1, souple: 15 };
/** The same for two places that one `strict` file names: what an export tells apart stays apart. */
const ECART_DANS_LE_FICHIER = 0.001;

/** The partenaires that a batch of lines may mean. */
export class AnnuairePartenaires {
  readonly #client: ClientBase;
  readonly #rapprochement: ProfilCommun['rapprochement'];
  #connus = new Map<string, PartenaireCible[]>();
  /** The lowest number that this import gave: nobody else gives any meanwhile. */
  #premierCree = Number.POSITIVE_INFINITY;
  /** How many were created. */
  crees = 0;

  constructor(client: ClientBase, rapprochement: ProfilCommun['rapprochement']) {
    this.#client = client;
    this.#rapprochement = rapprochement;
  }

  /** Looks up, in one query, the partenaires of the names and countries cited; those of the batch before are forgotten. */
  async prepare(cites: readonly PartenaireTable[]): Promise<void> {
    this.#connus = new Map();
    if (cites.length === 0) return;
    const noms = cites.map(({ codePays, nom }) => ({ pays: codePays, nom: normalizeNom(nom) }));
    const { rows } = await this.#client.query<LignePartenaire>(FIND, [JSON.stringify(noms)]);
    for (const { id, latitude, longitude, precision, ...valeur } of rows) {
      this.#add({ id, valeur: { ...valeur, position: { latitude, longitude, precision } } });
    }
  }

  #add(cible: PartenaireCible): void {
    const cle = keyOf(cible.valeur);
    const liste = this.#connus.get(cle);
    if (liste) liste.push(cible);
    else this.#connus.set(cle, [cible]);
  }

  /**
   * The partenaire meant, among those known and `siens` (those of the same projet, which come first); a new one when
   * none is; undefined when that cannot be told: several bear the name, or none does, and the position is missing.
   */
  resolve(cite: PartenaireTable, siens: readonly PartenaireCible[] = []): PartenaireCible | undefined {
    const sien = this.#choose(
      cite,
      siens.filter(({ valeur }) => keyOf(valeur) === keyOf(cite)),
    );
    if (sien) return sien;
    const homonymes = this.#connus.get(keyOf(cite)) ?? [];
    const choisi = this.#choose(cite, homonymes);
    if (choisi) return choisi;
    if (!cite.position) return undefined;
    const nouveau = { id: null, valeur: cite };
    this.#add(nouveau);
    return nouveau;
  }

  #choose(cite: PartenaireTable, candidats: readonly PartenaireCible[]): PartenaireCible | undefined {
    if (!cite.position) {
      // One that was merged is known under both of its names.
      const [premier, ...autres] = candidats;
      return autres.every(({ id }) => id !== null && id === premier?.id) ? premier : undefined;
    }
    const [meilleur] = candidats
      .map((candidat) => ({ candidat, km: this.#measure(cite, candidat.valeur) }))
      .filter(({ candidat, km }) => km <= this.#ecartMax(candidat))
      .sort((a, b) => a.km - b.km);
    return meilleur?.candidat;
  }

  #ecartMax({ id }: PartenaireCible): number {
    const isOfThisFile = id === null || id >= this.#premierCree;
    return this.#rapprochement === 'strict' && isOfThisFile ? ECART_DANS_LE_FICHIER : ECART_MAX[this.#rapprochement];
  }

  /** Kilometres between two partenaires of one name; a metre at least when they are not equal in everything. */
  #measure(a: PartenaireTable, b: PartenaireTable): number {
    if (!a.position || !b.position) return Number.POSITIVE_INFINITY;
    const isApproximate = a.position.precision !== 'exacte' || b.position.precision !== 'exacte';
    if (isApproximate && this.#rapprochement === 'souple') return ECART_MAX.souple;
    const km = distanceKm(a.position, b.position);
    // At one place, one with another population or website comes after.
    const isEqual = a.population === b.population && a.siteWeb === b.siteWeb && a.codeSubdivision === b.codeSubdivision;
    return isEqual ? km : Math.max(km, ECART_DANS_LE_FICHIER);
  }

  /** Creates those that are not in the database yet, and gives them their number. */
  async create(cibles: Iterable<PartenaireCible>): Promise<void> {
    const absents = [...new Set(cibles)].filter(({ id }) => id === null);
    if (absents.length === 0) return;
    const ids = await reserveIds(this.#client, 'partenaire', absents.length);
    this.#premierCree = Math.min(this.#premierCree, ...ids);
    for (const [rang, cible] of absents.entries()) cible.id = ids[rang] ?? null;
    const lignes = absents.map(({ id, valeur: { position, ...valeur } }) => ({
      ...valeur,
      ...position,
      id,
      nomNormalise: normalizeNom(valeur.nom),
    }));
    await this.#client.query(INSERT, [JSON.stringify(lignes)]);
    this.crees += absents.length;
  }
}

/** Partenaires of one key bear one name, in one country, at one level. */
function keyOf({ codePays, niveau, nom }: PartenaireTable): string {
  return `${codePays} ${niveau} ${normalizeNom(nom)}`;
}

type LignePartenaire = Omit<PartenaireTable, 'position'> & NonNullable<PartenaireTable['position']> & { id: number };

/** By their names, and by those of the partenaires that were merged into them. */
const FIND = `
  SELECT DISTINCT x.id, x.nom, x.code_pays AS "codePays", x.niveau, x.code_subdivision AS "codeSubdivision", x.population,
    x.site_web AS "siteWeb", x.latitude, x.longitude, x.precision
  FROM json_to_recordset($1::json) AS r(pays text, nom text)
  JOIN partenaire x ON x.code_pays = r.pays AND x.nom_normalise = r.nom
  UNION ALL
  SELECT DISTINCT x.id, a.nom, a.code_pays, a.niveau, a.code_subdivision, a.population, a.site_web, a.latitude, a.longitude,
    a.precision
  FROM json_to_recordset($1::json) AS r(pays text, nom text)
  JOIN fusion_partenaire f ON f.code_pays = r.pays AND f.nom_normalise = r.nom AND f.annulee_le IS NULL
  CROSS JOIN jsonb_populate_record(NULL::partenaire, f.contenu -> 'ligne') a
  JOIN partenaire x ON x.id = partenaire_actuel(f.garde_id)
  ORDER BY id`;

const INSERT = `
  INSERT INTO partenaire (id, nom, nom_normalise, niveau, code_pays, code_subdivision, population, longitude, latitude,
    precision, site_web)
  SELECT id, nom, "nomNormalise", niveau, "codePays", "codeSubdivision", population, longitude, latitude, precision,
    "siteWeb"
  FROM json_to_recordset($1::json) AS r(id int, nom text, "nomNormalise" text, niveau niveau_partenaire,
    "codePays" text, "codeSubdivision" text, population int, longitude float8, latitude float8,
    precision precision_position, "siteWeb" text)`;
