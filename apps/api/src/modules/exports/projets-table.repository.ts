import { Prisma } from '@atlas/prisma';
import type { ClientBase } from 'pg';
import type { Database } from '../../plugins/database.ts';
import { codeOf, findCollectiviteReferencee } from './collectivites-referencees.ts';
import type { Colonne } from './colonnes.ts';
import type {
  CollectiviteTable,
  ContactTable,
  DocumentTable,
  FinancementTable,
  NomsProjet,
  OperateurTable,
  PartenaireTable,
  ProjetTable,
  VerificationTable,
} from './projet-table.ts';

/** A projet as it stands in the database: its line of the table, the names of what it refers to, and the numbers of both. */
export interface ProjetEnBase {
  id: number;
  projet: ProjetTable;
  noms: NomsProjet;
  collectiviteIds: Map<CollectiviteTable, number>;
  partenaireIds: Map<PartenaireTable, number>;
  documentIds: Map<DocumentTable, number>;
}

/** Column names as SQL has them, under the names of the table of projets. */
type Ligne<T> = T & { projetId: number };
type LigneProjet = Omit<ProjetTable, ChampLie | 'creeLe' | 'modifieLe'> & { id: number; creeLe: Date; modifieLe: Date };
type LigneDocument = Ligne<Omit<DocumentTable, 'creeLe'> & { id: number; creeLe: Date }>;
type ChampLie =
  | 'chefDeFile'
  | 'collectivitesAssociees'
  | 'partenaires'
  | 'pays'
  | 'thematiques'
  | 'operateurs'
  | 'financements'
  | 'contacts'
  | 'documents'
  | 'verifications';

const none = () => [];

/** The door of hand-written SQL on a connection of one's own, in a transaction or not. */
export function ofClient(client: ClientBase): Database {
  return {
    query: async <T>(sql: Prisma.Sql) => (await client.query({ text: sql.text, values: sql.values })).rows as T[],
  };
}

/**
 * Reads projets whole, in the order of `ids`, by a fixed number of queries however many they are. Those for an open export
 * have neither contacts nor documents: what it may not say is not even read.
 */
export async function loadProjetsEnBase(
  db: Database,
  ids: readonly number[],
  diffusion: Colonne['diffusion'] = 'interne',
): Promise<ProjetEnBase[]> {
  const isInterne = diffusion === 'interne';
  const grouped = async <T extends { projetId: number }>(toSql: typeof PROJETS) => {
    const groupes = Map.groupBy(await db.query<T>(toSql(ids)), (ligne) => ligne.projetId);
    return (id: number): T[] => groupes.get(id) ?? [];
  };
  const projets = new Map((await db.query<LigneProjet>(PROJETS(ids))).map((ligne) => [ligne.id, ligne]));
  const collectivites = await grouped<LigneCollectivite>(COLLECTIVITES);
  const partenaires = await grouped<LignePartenaire>(PARTENAIRES);
  const pays = await grouped<Ligne<{ code: string; nom: string }>>(PAYS);
  const thematiques = await grouped<Ligne<{ slug: string; nom: string }>>(THEMATIQUES);
  const operateurs = await grouped<Ligne<OperateurTable>>(OPERATEURS);
  const financements = await grouped<Ligne<FinancementTable & { nom: string }>>(FINANCEMENTS);
  const contacts = isInterne ? await grouped<Ligne<ContactTable>>(CONTACTS) : none;
  const documents = isInterne ? await grouped<LigneDocument>(DOCUMENTS) : none;
  const verifications = await grouped<Ligne<Omit<VerificationTable, 'verifieLe'> & { verifieLe: Date }>>(VERIFICATIONS);

  return ids.flatMap((id) => {
    const ligne = projets.get(id);
    if (!ligne) return [];
    const acteurs = readCollectivites(collectivites(id));
    const lies = sortPartenaires(partenaires(id));
    const paysLies = pays(id).sort((a, b) => compare(a.code, b.code));
    const themes = thematiques(id).sort((a, b) => compare(a.slug, b.slug));
    const fichiers = documents(id).map(({ projetId: __, id: documentId, ...valeur }) => ({
      id: documentId,
      valeur: { ...valeur, creeLe: valeur.creeLe.toISOString() },
    }));
    const lignes = financements(id).sort((a, b) => a.annee - b.annee || compare(a.financeur, b.financeur));
    return {
      id,
      projet: {
        ...toScalaires(ligne),
        ...acteurs.champs,
        partenaires: lies.map(({ valeur }) => valeur),
        pays: paysLies.map(({ code }) => code),
        thematiques: themes.map(({ slug }) => slug),
        operateurs: operateurs(id)
          .map(withoutProjet)
          .sort((a, b) => compare(a.slug, b.slug)),
        financements: lignes.map(({ financeur, annee, montant }) => ({ financeur, annee, montant })),
        contacts: contacts(id).map(withoutProjet),
        documents: fichiers.map(({ valeur }) => valeur),
        verifications: verifications(id).map(({ verifieLe, typeActeur, organisme }) => ({
          verifieLe: verifieLe.toISOString(),
          typeActeur,
          organisme,
        })),
      },
      noms: {
        ...acteurs.noms,
        partenaires: lies.map(({ valeur, nomPays }) => `${valeur.nom} (${nomPays})`),
        pays: paysLies.map(({ nom }) => nom),
        thematiques: themes.map(({ nom }) => nom),
        financeurs: [...new Set(lignes.map(({ nom }) => nom))],
      },
      collectiviteIds: acteurs.ids,
      partenaireIds: new Map(lies.map(({ valeur, id: partenaireId }) => [valeur, partenaireId])),
      documentIds: new Map(fichiers.map(({ valeur, id: documentId }) => [valeur, documentId])),
    };
  });
}

/** Named one by one: «all the others» makes objects that V8 keeps as dictionaries, thousands of times. */
function toScalaires(ligne: LigneProjet): Omit<ProjetTable, ChampLie> {
  return {
    numero: ligne.numero,
    titre: ligne.titre,
    resume: ligne.resume,
    objectifs: ligne.objectifs,
    description: ligne.description,
    typeCooperation: ligne.typeCooperation,
    statut: ligne.statut,
    anneeDebut: ligne.anneeDebut,
    anneeFin: ligne.anneeFin,
    dateSignature: ligne.dateSignature,
    budgetTotal: ligne.budgetTotal,
    odd: [...new Set(ligne.odd)].sort((a, b) => a - b),
    source: ligne.source,
    cleSource: ligne.cleSource,
    version: ligne.version,
    creeLe: ligne.creeLe.toISOString(),
    modifieLe: ligne.modifieLe.toISOString(),
  };
}

/** Order of code units: the same on every machine and in every database. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function withoutProjet<T extends object>({ projetId: _, ...valeur }: Ligne<T>): Omit<Ligne<T>, 'projetId'> {
  return valeur;
}

interface LigneCollectivite {
  projetId: number;
  id: number;
  role: 'chef_de_file' | 'associee';
  type: CollectiviteTable['type'];
  nom: string;
  codeInsee: string | null;
  siren: string | null;
  codeDepartement: string | null;
  codeRegion: string | null;
  population: number;
  latitude: number;
  longitude: number;
  precision: PositionPrecision;
}
type PositionPrecision = NonNullable<PartenaireTable['position']>['precision'];

function readCollectivites(lignes: LigneCollectivite[]) {
  const lues = lignes
    .map((ligne) => ({ ligne, valeur: toCollectiviteTable(ligne) }))
    .sort((a, b) => compare(sortKey(a.valeur), sortKey(b.valeur)));
  const chef = lues.find(({ ligne }) => ligne.role === 'chef_de_file');
  const associees = lues.filter(({ ligne }) => ligne.role === 'associee');
  return {
    champs: { chefDeFile: chef?.valeur ?? null, collectivitesAssociees: associees.map(({ valeur }) => valeur) },
    noms: { chefDeFile: chef?.ligne.nom ?? '', collectivitesAssociees: associees.map(({ ligne }) => ligne.nom) },
    ids: new Map(lues.map(({ ligne, valeur }) => [valeur, ligne.id])),
  };
}

const sortKey = ({ type, code, nom }: CollectiviteTable) => [type, code ?? '', nom ?? ''].join('\t');

/** How the table names a collectivité: with no more than what the référentiels do not say. */
function toCollectiviteTable(ligne: LigneCollectivite): CollectiviteTable {
  const { type, nom, codeDepartement, codeRegion, latitude, longitude, precision, population } = ligne;
  const code = codeOf(ligne);
  const referencee = code === null ? undefined : findCollectiviteReferencee(type, code);
  return {
    type,
    code,
    nom: referencee?.nom === nom ? null : nom,
    detail: referencee ? null : { codeDepartement, codeRegion, latitude, longitude, precision, population },
  };
}

interface LignePartenaire extends Omit<PartenaireTable, 'position'> {
  projetId: number;
  id: number;
  nomPays: string;
  latitude: number;
  longitude: number;
  precision: PositionPrecision;
}

function sortPartenaires(lignes: LignePartenaire[]): { id: number; nomPays: string; valeur: PartenaireTable }[] {
  return lignes
    .map((ligne) => ({
      id: ligne.id,
      nomPays: ligne.nomPays,
      valeur: {
        nom: ligne.nom,
        codePays: ligne.codePays,
        niveau: ligne.niveau,
        codeSubdivision: ligne.codeSubdivision,
        population: ligne.population,
        siteWeb: ligne.siteWeb,
        position: { latitude: ligne.latitude, longitude: ligne.longitude, precision: ligne.precision },
      },
    }))
    .sort(
      ({ valeur: a }, { valeur: b }) =>
        compare(a.codePays, b.codePays) || compare(a.nom, b.nom) || compare(JSON.stringify(a), JSON.stringify(b)),
    );
}

const PROJETS = (ids: readonly number[]) => Prisma.sql`
  SELECT id, numero, titre, resume, objectifs, description, type_cooperation AS "typeCooperation", statut,
    annee_debut AS "anneeDebut", annee_fin AS "anneeFin", to_char(date_signature, 'YYYY-MM-DD') AS "dateSignature",
    budget_total AS "budgetTotal", odd, source, cle_source AS "cleSource",
    version, cree_le AS "creeLe", modifie_le AS "modifieLe"
  FROM projet WHERE id = ANY(${ids})`;

const COLLECTIVITES = (ids: readonly number[]) => Prisma.sql`
  SELECT l.projet_id AS "projetId", c.id, l.role, c.type, c.nom, c.code_insee AS "codeInsee", c.siren,
    c.code_departement AS "codeDepartement", c.code_region AS "codeRegion", c.population, c.latitude, c.longitude,
    c.precision
  FROM projet_collectivite l JOIN collectivite c ON c.id = l.collectivite_id WHERE l.projet_id = ANY(${ids})`;

const PARTENAIRES = (ids: readonly number[]) => Prisma.sql`
  SELECT l.projet_id AS "projetId", x.id, x.nom, x.code_pays AS "codePays", y.nom AS "nomPays", x.latitude, x.longitude,
    x.precision, x.niveau, x.code_subdivision AS "codeSubdivision", x.population, x.site_web AS "siteWeb"
  FROM projet_partenaire l JOIN partenaire x ON x.id = l.partenaire_id JOIN pays y ON y.code = x.code_pays
  WHERE l.projet_id = ANY(${ids})`;

const PAYS = (ids: readonly number[]) => Prisma.sql`
  SELECT l.projet_id AS "projetId", y.code, y.nom
  FROM projet_pays l JOIN pays y ON y.code = l.code_pays WHERE l.projet_id = ANY(${ids})`;

const THEMATIQUES = (ids: readonly number[]) => Prisma.sql`
  SELECT l.projet_id AS "projetId", t.slug, t.nom
  FROM projet_thematique l JOIN thematique t ON t.id = l.thematique_id WHERE l.projet_id = ANY(${ids})`;

const OPERATEURS = (ids: readonly number[]) => Prisma.sql`
  SELECT l.projet_id AS "projetId", o.slug, o.nom, o.sigle, o.site_web AS "siteWeb"
  FROM projet_operateur l JOIN operateur o ON o.id = l.operateur_id WHERE l.projet_id = ANY(${ids})`;

const FINANCEMENTS = (ids: readonly number[]) => Prisma.sql`
  SELECT l.projet_id AS "projetId", f.slug AS financeur, f.nom, l.annee, l.montant
  FROM financement l JOIN financeur f ON f.id = l.financeur_id WHERE l.projet_id = ANY(${ids})`;

const CONTACTS = (ids: readonly number[]) => Prisma.sql`
  SELECT projet_id AS "projetId", fonction, service, nom, courriel, telephone, visibilite
  FROM contact WHERE projet_id = ANY(${ids}) ORDER BY id`;

const DOCUMENTS = (ids: readonly number[]) => Prisma.sql`
  SELECT o.projet_id AS "projetId", o.id, o.titre, f.nom AS "nomFichier", f.type_mime AS "typeMime", f.taille, f.sha256,
    f.cle_stockage AS "cleStockage", o.langue, o.cree_le AS "creeLe"
  FROM document o JOIN fichier f ON f.id = o.fichier_id WHERE o.projet_id = ANY(${ids}) ORDER BY o.id`;

const VERIFICATIONS = (ids: readonly number[]) => Prisma.sql`
  SELECT projet_id AS "projetId", verifie_le AS "verifieLe", type_acteur AS "typeActeur", organisme
  FROM verification WHERE projet_id = ANY(${ids}) ORDER BY verifie_le DESC, id`;
