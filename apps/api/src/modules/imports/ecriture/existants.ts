import type { ClientBase } from 'pg';
import type { ProjetTable } from '../../exports/projet-table.ts';

/** By what a line says which projet it is about. */
export type Identite = Partial<Pick<ProjetTable, 'numero' | 'source' | 'cleSource'>>;

/** A projet of the database, by its two identities. */
export interface ProjetConnu {
  id: number;
  numero: string;
  source: string;
  cleSource: string | null;
  /** The line of this import that wrote it or left it as it was; null for a projet that no line named yet. */
  ligne: number | null;
}

/** The projets that lines are about, by public number and by key of their source. */
export class ProjetsConnus {
  readonly #parNumero = new Map<string, ProjetConnu>();
  readonly #parCle = new Map<string, ProjetConnu>();

  add(connu: ProjetConnu): void {
    this.#parNumero.set(connu.numero, connu);
    if (connu.cleSource !== null) this.#parCle.set(cleOf(connu.source, connu.cleSource), connu);
  }

  byNumero(numero: string | undefined): ProjetConnu | undefined {
    return numero === undefined ? undefined : this.#parNumero.get(numero);
  }

  byCle(source: string, cleSource: string | null | undefined): ProjetConnu | undefined {
    return cleSource ? this.#parCle.get(cleOf(source, cleSource)) : undefined;
  }
}

const cleOf = (source: string, cleSource: string) => `${source}\t${cleSource}`;

/** Prepares, in the transaction of an import, the memory of the projets that its lines named. */
export async function createMemoire(client: ClientBase): Promise<void> {
  await client.query(
    'CREATE TEMP TABLE import_projet (projet_id integer PRIMARY KEY, ligne integer NOT NULL) ON COMMIT DROP',
  );
}

/** Remembers which line named which projet. */
export async function remember(client: ClientBase, lignes: readonly { id: number; ligne: number }[]): Promise<void> {
  if (lignes.length === 0) return;
  await client.query('INSERT INTO import_projet SELECT * FROM unnest($1::integer[], $2::integer[])', [
    lignes.map(({ id }) => id),
    lignes.map(({ ligne }) => ligne),
  ]);
}

/** Finds the projets of the database that a batch of lines is about. */
export async function findProjetsConnus(client: ClientBase, identites: readonly Identite[]): Promise<ProjetsConnus> {
  const { rows } = await client.query<ProjetConnu>(FIND, [
    JSON.stringify(identites.map(({ numero, source, cleSource }) => ({ numero, source, cle: cleSource }))),
  ]);
  const connus = new ProjetsConnus();
  for (const connu of rows) connus.add(connu);
  return connus;
}

/** A twinning of the database: a collectivité, a partenaire, and the projet that says so. */
export interface JumelageConnu {
  collectiviteId: number;
  partenaireId: number;
  numero: string;
  ligne: number | null;
}

/** The twinnings between these pairs that the database has, those of the demonstration left out. */
export async function findJumelages(
  client: ClientBase,
  paires: readonly { collectiviteId: number; partenaireId: number }[],
): Promise<JumelageConnu[]> {
  if (paires.length === 0) return [];
  const { rows } = await client.query<JumelageConnu>(FIND_JUMELAGES, [
    paires.map(({ collectiviteId }) => collectiviteId),
    paires.map(({ partenaireId }) => partenaireId),
  ]);
  return rows;
}

const FIND = `
  WITH identite AS (SELECT * FROM json_to_recordset($1::json) AS r(numero text, source text, cle text)),
  trouve AS (
    SELECT p.id FROM identite i JOIN projet p ON p.numero = i.numero
    UNION
    SELECT p.id FROM identite i JOIN projet p ON p.source = i.source AND p.cle_source = i.cle
  )
  SELECT p.id, p.numero, p.source, p.cle_source AS "cleSource", m.ligne
  FROM trouve JOIN projet p USING (id) LEFT JOIN import_projet m ON m.projet_id = p.id`;

const FIND_JUMELAGES = `
  SELECT pc.collectivite_id AS "collectiviteId", pp.partenaire_id AS "partenaireId", p.numero, m.ligne
  FROM unnest($1::integer[], $2::integer[]) AS r(collectivite, partenaire)
  JOIN projet_collectivite pc ON pc.collectivite_id = r.collectivite
  JOIN projet_partenaire pp ON pp.projet_id = pc.projet_id AND pp.partenaire_id = r.partenaire
  JOIN projet p ON p.id = pc.projet_id AND p.type_cooperation = 'jumelage' AND p.source <> 'demonstration'
  LEFT JOIN import_projet m ON m.projet_id = p.id`;
