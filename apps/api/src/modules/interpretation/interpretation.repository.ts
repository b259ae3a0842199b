import { Prisma } from '@atlas/prisma';
import type { FiltreNomme } from '@atlas/recherche/phrase';
import type { Database } from '../../plugins/database.ts';
import type { Situation } from '../suggestions/precision.ts';

/** Something of the database that a phrase may name. */
export interface Nomme extends Situation {
  filtre: FiltreNomme;
  valeur: string;
  libelle: string;
  libelleEn: string | null;
  noms: string[];
  /** Its projets, where homonyms are weighed against each other; else 0. */
  poids: number;
}

const COLONNES = Prisma.sql`(filtre, valeur, libelle, "libelleEn", noms, type, genre, lieu, "lieuEn", poids)`;

/** France is on the French side of every projet: it is no criterion. */
const PAYS = Prisma.sql`
  SELECT 'pays', y.code, y.nom, y.nom_en, ARRAY[y.nom, y.nom_en], 'pays', y.continent::text, NULL, NULL,
    (SELECT count(*) FROM projet_pays l WHERE l.code_pays = y.code)
  FROM pays y WHERE y.code <> 'FR'`;

const REGIONS = Prisma.sql`
  SELECT 'region', code, nom, NULL, ARRAY[nom], CASE WHEN ancienne THEN 'ancienne_region' ELSE 'region' END,
    NULL, NULL, NULL, 0
  FROM region`;

const DEPARTEMENTS = Prisma.sql`
  SELECT 'departement', d.code, d.nom, NULL, ARRAY[d.nom, 'Département ' || d.code, 'dans le ' || d.code], 'departement', NULL, r.nom, NULL, 0
  FROM departement d LEFT JOIN region r ON r.code = d.code_region`;

const COLLECTIVITES = Prisma.sql`
  SELECT 'collectivite', c.id::text, c.nom, NULL, ARRAY[c.nom], 'collectivite', c.type::text, coalesce(d.nom, r.nom),
    NULL, n.projets
  FROM (SELECT collectivite_id, count(*) AS projets FROM projet_collectivite GROUP BY 1) n
  JOIN collectivite c ON c.id = n.collectivite_id
  LEFT JOIN departement d ON d.code = c.code_departement LEFT JOIN region r ON r.code = c.code_region`;

const PARTENAIRES = Prisma.sql`
  SELECT 'partenaire', x.id::text, x.nom, NULL, ARRAY[x.nom], 'partenaire', x.niveau::text, y.nom, y.nom_en, n.projets
  FROM (SELECT partenaire_id, count(*) AS projets FROM projet_partenaire GROUP BY 1) n
  JOIN partenaire x ON x.id = n.partenaire_id JOIN pays y ON y.code = x.code_pays`;

const THEMATIQUES = Prisma.sql`
  SELECT 'thematique', t.slug, t.nom, t.nom_en, ARRAY[t.nom, t.nom_en], 'thematique', NULL, parent.nom, parent.nom_en, 0
  FROM thematique t LEFT JOIN thematique parent ON parent.id = t.parent_id`;

/** A financeur is told from another by its whole name. */
const FINANCEURS = Prisma.sql`
  SELECT 'financeur', f.slug, coalesce(f.sigle, f.nom), NULL, array_remove(ARRAY[f.nom, f.sigle], NULL), 'financeur',
    NULL, CASE WHEN f.sigle IS NULL THEN NULL ELSE f.nom END, NULL, coalesce(n.projets, 0)
  FROM financeur f LEFT JOIN (SELECT financeur_id, count(DISTINCT projet_id) AS projets FROM financement GROUP BY 1) n
    ON n.financeur_id = f.id`;

const SOURCES = [PAYS, REGIONS, DEPARTEMENTS, COLLECTIVITES, PARTENAIRES, THEMATIQUES, FINANCEURS];

/** Everything of the database that a phrase may name; actors only when they have projets. One query. */
export async function listNommes(db: Database): Promise<Nomme[]> {
  const sources = SOURCES.map((source) => Prisma.sql`(${source})`);
  return db.query<Nomme>(Prisma.sql`
    SELECT filtre, valeur, libelle, "libelleEn", noms, type, genre, lieu, "lieuEn", poids::int
    FROM (${Prisma.join(sources, ' UNION ALL ')}) nomme ${COLONNES}`);
}
