import type { Doublon, EtatDoublon } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import { jsonObject, REF_PAYS } from '../../sql/json.ts';
import { and, type Liste } from '../../sql/liste.ts';

/** Kilometres within which two places may be one, and within which they are one whatever they are called. */
const PROCHE_KM = 15;
const MEME_LIEU_KM = 0.3;
/** How much alike two names must be (trigrams, 0 to 1) when their places are near, and when one of them is not known well. */
const NOM_PROCHE = 0.6;
const NOM_TRES_PROCHE = 0.8;
/** Degrees of the cells by which near places are found: more than `PROCHE_KM` up to the latitude of Helsinki. */
const CELLULE = { latitude: 0.15, longitude: 0.3 };

/** What the names of bodies begin with: «Communauté de communes de Sakété» and «… de Sé» are not alike for it. */
const MOTS_GENERIQUES =
  '\\m(agglomeration|arrondissement|canton|caza|cercle|communaute|communes?|communs|comte|conseil|cooperation|departement|' +
  'district|entente|etat|federation|gouvernorat|groupement|intercommunale|metropole|municipalites?|organisme|prefecture|' +
  'province|public|region|services|union|urbaine|ville|d|de|des|du|et|l|la|le|les)\\M';

/**
 * The pairs of one country and one level that may be one: near each other under names that are alike, at one place under
 * any name, or under names that are nearly the same where a position is not known well. Reads all partenaires.
 */
const PAIRES = Prisma.sql`
  x AS MATERIALIZED (
    SELECT id, nom, niveau, code_pays, latitude, longitude, precision <> 'exacte' AS vague, nom_normalise,
      coalesce(nullif(trim(regexp_replace(nom_normalise, ${MOTS_GENERIQUES}, '', 'g')), ''), nom_normalise) AS essence,
      floor(latitude / ${CELLULE.latitude})::int AS ligne, floor(longitude / ${CELLULE.longitude})::int AS colonne
    FROM partenaire
  ), voisins AS (
    SELECT a.id AS a_id, b.id AS b_id
    FROM x a CROSS JOIN generate_series(-1, 1) dl CROSS JOIN generate_series(-1, 1) dc
    JOIN x b ON b.code_pays = a.code_pays AND b.niveau = a.niveau AND b.ligne = a.ligne + dl
      AND b.colonne = a.colonne + dc AND b.id > a.id
    UNION
    SELECT least(a.id, b.id), greatest(a.id, b.id)
    FROM x a JOIN x b ON b.code_pays = a.code_pays AND b.niveau = a.niveau AND b.id <> a.id
    WHERE a.vague
  ), mesures AS (
    SELECT a_id, b_id, a.nom_normalise = b.nom_normalise AS meme_nom, similarity(a.essence, b.essence) AS ressemblance,
      a.vague OR b.vague AS vague,
      111.2 * sqrt((a.latitude - b.latitude) ^ 2 + ((a.longitude - b.longitude) * cos(radians(a.latitude))) ^ 2) AS km
    FROM voisins JOIN x a ON a.id = a_id JOIN x b ON b.id = b_id
  ), paire AS (
    SELECT *, round((75 * ressemblance + 25 * CASE WHEN vague THEN 0.5 ELSE greatest(0, 1 - km / ${PROCHE_KM}) END)::numeric)::int AS score
    FROM mesures
    WHERE (km <= ${PROCHE_KM} AND ressemblance >= ${NOM_PROCHE}) OR (vague AND ressemblance >= ${NOM_TRES_PROCHE})
      OR (km < ${MEME_LIEU_KM} AND NOT vague)
  )`;

const DISTINCTS = Prisma.sql`EXISTS (SELECT FROM partenaires_distincts d WHERE d.a_id = p.a_id AND d.b_id = p.b_id)`;

const cote = (alias: string): Prisma.Sql =>
  jsonObject({
    id: `${alias}.id`,
    nom: `${alias}.nom`,
    niveau: `${alias}.niveau`,
    projets: `(SELECT count(*) FROM projet_partenaire l WHERE l.partenaire_id = ${alias}.id)`,
  });

interface LigneDoublon extends Omit<Doublon, 'raisons'> {
  total: number;
  memeNom: boolean;
  ressemblance: number;
  vague: boolean;
}

interface RequeteDoublons {
  pays?: string | undefined;
  etat?: EtatDoublon | undefined;
  page: number;
  parPage: number;
}

/** A page of the pairs that may be one, the most alike first. */
export async function listDoublons(
  db: Database,
  { pays, etat = 'a_examiner', page, parPage }: RequeteDoublons,
): Promise<Liste<Doublon>> {
  const where = and([
    etat === 'distincts' ? DISTINCTS : Prisma.sql`NOT ${DISTINCTS}`,
    pays && Prisma.sql`a.code_pays = ${pays}`,
  ]);
  const rows = await db.query<LigneDoublon>(Prisma.sql`
    WITH ${PAIRES}, choix AS MATERIALIZED (
      SELECT p.*, count(*) OVER ()::int AS total FROM paire p JOIN x a ON a.id = p.a_id WHERE ${where}
      ORDER BY p.score DESC, p.a_id, p.b_id LIMIT ${parPage}::int OFFSET ${(page - 1) * parPage}::bigint
    )
    SELECT ${cote('a')} AS a, ${cote('b')} AS b, ${REF_PAYS} AS pays, p.score, round(p.km::numeric, 1)::float8 AS km, p.total,
      p.meme_nom AS "memeNom", p.ressemblance, p.vague, (
        SELECT count(DISTINCT ca.collectivite_id)::int
        FROM projet_partenaire pa JOIN projet_collectivite ca ON ca.projet_id = pa.projet_id
        JOIN projet_collectivite cb ON cb.collectivite_id = ca.collectivite_id
        JOIN projet_partenaire pb ON pb.projet_id = cb.projet_id AND pb.partenaire_id = p.b_id
        WHERE pa.partenaire_id = p.a_id
      ) AS collectivites
    FROM choix p JOIN x a ON a.id = p.a_id JOIN x b ON b.id = p.b_id JOIN pays y ON y.code = a.code_pays
    ORDER BY p.score DESC, p.a_id, p.b_id`);
  return { total: rows[0]?.total ?? 0, lignes: rows.map(toDoublon) };
}

function toDoublon({ total: _total, memeNom, ressemblance, vague, ...doublon }: LigneDoublon): Doublon {
  const raisons: Doublon['raisons'] = [];
  if (memeNom) raisons.push('nom_identique');
  else if (ressemblance >= NOM_PROCHE) raisons.push('nom_proche');
  if (vague) raisons.push('position_approchee');
  else raisons.push(doublon.km < 1 ? 'meme_lieu' : 'lieu_proche');
  if (doublon.collectivites > 0) raisons.push('collectivites_communes');
  return { ...doublon, raisons };
}
