import {
  type CritereExport,
  FILTRES,
  type Filtre,
  type Filtres,
  type Langue,
  LIBELLES_CONTINENT,
  LIBELLES_STATUT,
  LIBELLES_TYPE_COLLECTIVITE,
  LIBELLES_TYPE_COOPERATION,
  type Libelle,
} from '@atlas/contracts';
import { slugifyNom } from '@atlas/geodonnees';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';

const LIBELLES_FILTRES: Record<Filtre, Libelle> = {
  q: { fr: 'Mots-clés', en: 'Keywords' },
  typeCooperation: { fr: 'Nature du lien', en: 'Type of cooperation' },
  statut: { fr: 'Statut', en: 'Status' },
  thematique: { fr: 'Thématique', en: 'Topic' },
  continent: { fr: 'Continent', en: 'Continent' },
  pays: { fr: 'Pays', en: 'Country' },
  region: { fr: 'Région', en: 'Region' },
  departement: { fr: 'Département', en: 'Département' },
  collectivite: { fr: 'Collectivité', en: 'French local authority' },
  typeCollectivite: { fr: 'Type de collectivité', en: 'Type of authority' },
  partenaire: { fr: 'Partenaire', en: 'Foreign partner' },
  financeur: { fr: 'Financeur', en: 'Funder' },
  anneeMin: { fr: 'En cours à partir de', en: 'Under way from' },
  anneeMax: { fr: 'Commencés au plus tard en', en: 'Begun by' },
  ville: { fr: 'Ville', en: 'Town' },
};

const VOCABULAIRES: Partial<Record<Filtre, Record<string, Libelle>>> = {
  typeCooperation: LIBELLES_TYPE_COOPERATION,
  statut: LIBELLES_STATUT,
  continent: LIBELLES_CONTINENT,
  typeCollectivite: LIBELLES_TYPE_COLLECTIVITE,
};

/** What the column of names is called, where there are two languages. */
const COLONNES_NOM: Record<Langue, Prisma.Sql> = { fr: Prisma.sql`nom`, en: Prisma.sql`nom_en` };

/** What the values of a filter are called, where the database says it: a query of (valeur, libelle). */
const NOMS: Partial<Record<Filtre, (valeurs: string[], nom: Prisma.Sql) => Prisma.Sql>> = {
  thematique: (slugs, nom) => Prisma.sql`SELECT slug, ${nom} FROM thematique WHERE slug = ANY(${slugs})`,
  pays: (codes, nom) => Prisma.sql`SELECT code, ${nom} FROM pays WHERE code = ANY(${codes})`,
  region: (codes) => Prisma.sql`SELECT code, nom FROM region WHERE code = ANY(${codes})`,
  departement: (codes) => Prisma.sql`SELECT code, nom FROM departement WHERE code = ANY(${codes})`,
  collectivite: (ids) => Prisma.sql`SELECT id::text, nom FROM collectivite WHERE id = ANY(${ids}::int[])`,
  partenaire: (ids) => Prisma.sql`SELECT id::text, nom FROM partenaire WHERE id = ANY(${ids}::int[])`,
  financeur: (slugs) =>
    Prisma.sql`SELECT slug, coalesce(sigle, nom) FROM financeur WHERE slug = ANY(${slugs.map((slug) => slug.split(':')[0])})`,
};

const isGiven = (valeur: unknown) =>
  valeur !== undefined && valeur !== '' && !(Array.isArray(valeur) && valeur.length === 0);

/** The criteria of a search with their names, in the order of the pages; a code that nothing bears is its own name. */
export async function listCriteres(db: Database, filtres: Filtres): Promise<CritereExport[]> {
  const [criteres = []] = await listCriteresDeChacune(db, [filtres], 'fr');
  return criteres;
}

/** The same of several searches, in as many queries as of one. */
export async function listCriteresDeChacune(
  db: Database,
  recherches: readonly Filtres[],
  langue: Langue,
): Promise<CritereExport[][]> {
  const noms = await loadNoms(db, recherches, langue);
  return recherches.map((filtres) =>
    FILTRES.filter((filtre) => isGiven(filtres[filtre])).map((filtre) => ({
      critere: filtre,
      libelle: LIBELLES_FILTRES[filtre][langue],
      valeurs: listValeurs(filtres, filtre).map((valeur) => ({
        valeur,
        libelle: toLibelle(filtre, valeur, noms, langue),
      })),
    })),
  );
}

const listValeurs = (filtres: Filtres, filtre: Filtre): string[] => [filtres[filtre] ?? []].flat().map(String);

type Noms = ReadonlyMap<string, string>;

async function loadNoms(db: Database, recherches: readonly Filtres[], langue: Langue): Promise<Noms> {
  const requetes = FILTRES.flatMap((filtre) => {
    const valeurs = [...new Set(recherches.flatMap((filtres) => listValeurs(filtres, filtre)))];
    const noms = valeurs.length === 0 ? undefined : NOMS[filtre]?.(valeurs, COLONNES_NOM[langue]);
    return noms ? [Prisma.sql`SELECT ${filtre}::text AS filtre, n.* FROM (${noms}) n(valeur, libelle)`] : [];
  });
  if (requetes.length === 0) return new Map();
  const lignes = await db.query<{ filtre: string; valeur: string; libelle: string }>(
    Prisma.join(requetes, ' UNION ALL '),
  );
  return new Map(lignes.map(({ filtre, valeur, libelle }) => [`${filtre}:${valeur}`, libelle]));
}

function toLibelle(filtre: Filtre, valeur: string, noms: Noms, langue: Langue): string {
  const vocabulaire = VOCABULAIRES[filtre]?.[valeur]?.[langue];
  if (vocabulaire !== undefined) return vocabulaire;
  if (filtre !== 'financeur') return noms.get(`${filtre}:${valeur}`) ?? valeur;
  const [slug = '', annee] = valeur.split(':');
  const nom = noms.get(`financeur:${slug}`) ?? slug;
  if (annee === undefined) return nom;
  return langue === 'fr' ? `${nom} en ${annee}` : `${nom} in ${annee}`;
}

/** Each criterion as a line: «Région : Rhône-Alpes ou Auvergne». */
export function describeCriteres(criteres: readonly CritereExport[], langue: Langue = 'fr'): string[] {
  const [deuxPoints, ou] = langue === 'fr' ? [' : ', ' ou '] : [': ', ' or '];
  return criteres.map(({ libelle, valeurs }) => `${libelle}${deuxPoints}${valeurs.map((v) => v.libelle).join(ou)}`);
}

const PREFIXES: Partial<Record<Filtre, string>> = { anneeMin: 'depuis', anneeMax: 'jusqu-a' };
/** Characters, of one criterion and of all of them: a name of file may be cut at 255 bytes, and is to be read. */
const CRITERE_MAX = 40;
const CRITERES_MAX = 120;

function cut(slug: string, longueur: number): string {
  return slug.length <= longueur
    ? slug
    : slug.slice(0, longueur).replace(/[-_]?[^-_]*$/, '') || slug.slice(0, longueur);
}

function slugifyCritere({ critere, valeurs }: CritereExport): string {
  // Letters of other alphabets are left out: a name of file is counted in bytes.
  const tous = valeurs.map(({ libelle }) => slugifyNom(libelle).replace(/[^a-z0-9-]/g, ''));
  const [premiere = '', ...autres] = tous.filter((slug) => slug !== '');
  if (premiere === '') return '';
  const slugs = autres.length > 1 ? [premiere, `et-${autres.length}-autres`] : [premiere, ...autres];
  return [PREFIXES[critere], ...slugs.map((slug) => cut(slug, CRITERE_MAX))].filter(Boolean).join('-');
}

/** The name of a file that says what it holds: `atlas-projets_patrimoine_inde_rhone-alpes_2026-11-26.csv`. */
export function nameFichier(criteres: readonly CritereExport[], genereLe: string, extension: string): string {
  const slugs = criteres.map(slugifyCritere).filter((slug) => slug !== '');
  const milieu = cut(slugs.join('_'), CRITERES_MAX);
  return `${['atlas-projets', milieu, genereLe.slice(0, 10)].filter((partie) => partie !== '').join('_')}.${extension}`;
}
