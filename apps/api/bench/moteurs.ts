import { Moteur } from '@atlas/recherche';
import MiniSearch from 'minisearch';
import { Client } from 'pg';
import {
  DIMENSIONS,
  type DimensionProjets,
  type FicheProjetIndexee,
  type MoteurProjets,
  type OrdreProjets,
  SCHEMA_PROJETS,
} from '../src/modules/recherche/schema.ts';
import type { RequeteBanc } from './requetes.ts';

/** A page of results and the values of each facet. */
const PAGE = 20;
const VALEURS_MAX = 100;
const ANNEE_COURANTE = new Date().getFullYear();

/** Answers a search: its total, a page and every facet; gives the total, for engines to be held against each other. */
export type Chercher = (requete: RequeteBanc) => number | Promise<number>;

/** Records made before the clock runs on their indexing. */
const LOT = 500;

/** Our engine, filled and its orders sorted, and the milliseconds that took: making the records is not counted. */
export function createMoteur(fiches: Iterable<FicheProjetIndexee>): { moteur: MoteurProjets; ms: number } {
  const moteur: MoteurProjets = new Moteur<DimensionProjets, OrdreProjets>(SCHEMA_PROJETS);
  let ms = 0;
  const time = (work: () => void) => {
    const debut = performance.now();
    work();
    ms += performance.now() - debut;
  };
  let lot: FicheProjetIndexee[] = [];
  const putLot = () => {
    time(() => {
      for (const fiche of lot) moteur.put(fiche);
    });
    lot = [];
  };
  for (const fiche of fiches) {
    lot.push(fiche);
    if (lot.length === LOT) putLot();
  }
  putLot();
  // Orders are sorted at their first reading.
  time(() => {
    for (const ordre of Object.values(moteur.ordres)) void ordre.rangs;
  });
  return { moteur, ms };
}

export function createChercherMoteur(moteur: MoteurProjets): Chercher {
  return ({ valeurs, anneeMin, anneeMax, q }) => {
    const selection = moteur.select({ valeurs, anneeMin, anneeMax, q });
    selection.pageParPertinence('recents', 0, PAGE);
    for (const nom of DIMENSIONS) selection.facette(nom, { max: VALEURS_MAX });
    selection.facetteAnnees(ANNEE_COURANTE);
    return selection.total;
  };
}

/**
 * MiniSearch for the words, and typed columns for the criteria: one pass over the records that the words found, in which a
 * record that one criterion alone refuses counts in the facet of that criterion.
 */
export function createChercherMiniSearch(fiches: readonly FicheProjetIndexee[]): Chercher {
  const index = new MiniSearch<{ id: number; titre: string; corps: string }>({ fields: ['titre', 'corps'] });
  index.addAll(
    fiches.map(({ textes }, id) => ({
      id,
      titre: textes[0]?.texte ?? '',
      corps: textes
        .slice(1)
        .map(({ texte }) => texte)
        .join(' '),
    })),
  );
  const colonnes = DIMENSIONS.map((nom) => createColonne(fiches, nom));
  const debuts = Int16Array.from(fiches, ({ periode }) => periode.debut ?? 9999);
  const fins = Int16Array.from(fiches, ({ periode }) => periode.fin ?? 9999);
  return ({ valeurs, anneeMin = -1, anneeMax = 9998, q }) => {
    const places =
      q === ''
        ? fiches.keys()
        : index.search(q, { prefix: true, combineWith: 'AND', boost: { titre: 4 } }).map(({ id }) => Number(id));
    const choisies = colonnes.map(({ indices }, rang) => {
      const cles = valeurs[DIMENSIONS[rang] as DimensionProjets];
      return cles && new Set(cles.map((cle) => indices.get(cle) ?? -1));
    });
    const comptes = colonnes.map(({ indices }) => new Uint32Array(indices.size));
    const retenus: number[] = [];
    for (const place of places) {
      const refus = colonnes.flatMap(({ debuts: premiers, valeurs: portees }, rang) => {
        const voulues = choisies[rang];
        if (!voulues) return [];
        for (let i = premiers[place] ?? 0; i < (premiers[place + 1] ?? 0); i++)
          if (voulues.has(portees[i] ?? 0)) return [];
        return [rang];
      });
      const dansPeriode = (debuts[place] ?? 0) <= anneeMax && (fins[place] ?? 0) >= anneeMin;
      if (!dansPeriode || refus.length > 1) continue;
      if (refus.length === 0) retenus.push(place);
      colonnes.forEach(({ debuts: premiers, valeurs: portees }, rang) => {
        if (refus.length === 1 && refus[0] !== rang) return;
        const compte = comptes[rang] as Uint32Array;
        for (let i = premiers[place] ?? 0; i < (premiers[place + 1] ?? 0); i++) {
          compte[portees[i] ?? 0] = (compte[portees[i] ?? 0] ?? 0) + 1;
        }
      });
    }
    if (q === '') retenus.sort((a, b) => (debuts[b] ?? 0) - (debuts[a] ?? 0));
    retenus.slice(0, PAGE);
    for (const compte of comptes) [...compte.entries()].sort((a, b) => b[1] - a[1]).slice(0, VALEURS_MAX);
    return retenus.length;
  };
}

function createColonne(fiches: readonly FicheProjetIndexee[], nom: DimensionProjets) {
  const indices = new Map<string, number>();
  const valeurs: number[] = [];
  const debuts = new Uint32Array(fiches.length + 1);
  fiches.forEach((fiche, place) => {
    for (const cle of new Set(fiche.valeurs[nom])) {
      const indice = indices.get(cle) ?? indices.size;
      indices.set(cle, indice);
      valeurs.push(indice);
    }
    debuts[place + 1] = valeurs.length;
  });
  return { indices, debuts, valeurs: Uint32Array.from(valeurs) };
}

/** Columns of arrays with their GIN indexes, french + unaccent: a table made for searching. */
const TABLE = `
  CREATE EXTENSION IF NOT EXISTS unaccent;
  CREATE TEXT SEARCH CONFIGURATION banc (COPY = french);
  ALTER TEXT SEARCH CONFIGURATION banc ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
  CREATE TABLE banc (id int PRIMARY KEY, debut int, fin int, mots tsvector,
    ${DIMENSIONS.map((nom) => `"${nom}" text[]`).join(', ')});`;
const INDEX = [
  ...DIMENSIONS.map((nom) => `CREATE INDEX ON banc USING gin ("${nom}")`),
  'CREATE INDEX ON banc USING gin (mots)',
  'CREATE INDEX ON banc (debut DESC NULLS LAST, id DESC)',
  'ANALYZE banc',
].join('; ');

/**
 * PostgreSQL in one statement: the selection once, then the page and every facet of it. Its facets are counted with every
 * filter in force, which is less than is asked of ours.
 */
export async function createChercherPostgres(databaseUrl: string, fiches: readonly FicheProjetIndexee[]) {
  const client = new Client(databaseUrl);
  await client.connect();
  await client.query(TABLE);
  for (let debut = 0; debut < fiches.length; debut += 2000) {
    const lignes = fiches.slice(debut, debut + 2000).map(({ id, periode, textes, valeurs }) => ({
      id,
      ...periode,
      mots: textes.map(({ texte }) => texte).join(' '),
      ...valeurs,
    }));
    await client.query(
      `INSERT INTO banc SELECT id, debut, fin, to_tsvector('banc', mots), ${DIMENSIONS.map((nom) => `"${nom}"`).join(', ')}
       FROM json_to_recordset($1) AS l(id int, debut int, fin int, mots text, ${DIMENSIONS.map((nom) => `"${nom}" text[]`).join(', ')})`,
      [JSON.stringify(lignes)],
    );
  }
  await client.query(INDEX);
  await client.query('SET jit = off');
  const facettes = DIMENSIONS.map(
    (nom) => `(SELECT json_agg(f) FROM (SELECT valeur, count(*) FROM choix, unnest("${nom}") valeur
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${VALEURS_MAX}) f) AS "${nom}"`,
  );
  const chercher: Chercher = async ({ valeurs, anneeMin, anneeMax, q }) => {
    const parametres: unknown[] = [];
    const bind = (valeur: unknown) => `$${parametres.push(valeur)}`;
    const conditions = [
      ...DIMENSIONS.flatMap((nom) => (valeurs[nom] ? [`"${nom}" && ${bind(valeurs[nom])}::text[]`] : [])),
      ...(anneeMin === undefined ? [] : [`(fin IS NULL OR fin >= ${bind(anneeMin)}::int)`]),
      ...(anneeMax === undefined ? [] : [`debut <= ${bind(anneeMax)}::int`]),
      ...(q === '' ? [] : [`mots @@ plainto_tsquery('banc', ${bind(q)})`]),
    ];
    const ordre =
      q === ''
        ? 'debut DESC NULLS LAST, id DESC'
        : `ts_rank_cd(mots, plainto_tsquery('banc', ${bind(q)})) DESC, debut DESC NULLS LAST, id DESC`;
    const { rows } = await client.query(
      `WITH choix AS MATERIALIZED (SELECT * FROM banc WHERE ${['true', ...conditions].join(' AND ')})
       SELECT (SELECT count(*)::int FROM choix) AS total,
         (SELECT json_agg(id) FROM (SELECT id FROM choix ORDER BY ${ordre} LIMIT ${PAGE}) p) AS page,
         (SELECT json_agg(a) FROM (SELECT annee, count(*) FROM choix,
           generate_series(debut, coalesce(fin, ${ANNEE_COURANTE})) annee GROUP BY 1) a) AS annee, ${facettes.join(', ')}`,
      parametres,
    );
    return rows[0].total;
  };
  return { chercher, close: () => client.end() };
}
