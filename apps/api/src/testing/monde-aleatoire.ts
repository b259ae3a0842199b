import {
  createCollectivite,
  createDepartement,
  createFinanceur,
  createPartenaire,
  createPays,
  createRegion,
  createThematique,
} from '@atlas/factories';
import type { PrismaClient, StatutProjet, TypeCooperation } from '@atlas/prisma';

/** A projet of the random world as it is in memory: what the database must give back. */
export interface ProjetModele {
  id: number;
  typeCooperation: TypeCooperation;
  statut: StatutProjet;
  anneeDebut: number | null;
  anneeFin: number | null;
  collectivites: CollectiviteModele[];
  partenaires: PartenaireModele[];
  pays: PaysModele[];
  thematiques: ThematiqueModele[];
  financements: { slug: string; annee: number }[];
}
interface CollectiviteModele {
  id: number;
  nom: string;
  type: string;
  departement: string | null;
  /** Of both generations. */
  regions: string[];
}
interface PartenaireModele {
  id: number;
  nom: string;
  niveau: string;
}
interface PaysModele {
  code: string;
  continent: string;
}
interface ThematiqueModele {
  slug: string;
  parent: string | null;
}

/** A generator of numbers in [0, 1) that always gives the same ones (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const DEPARTEMENTS = [
  { code: '69', codeRegion: '84', codeAncienneRegion: '82' },
  { code: '63', codeRegion: '84', codeAncienneRegion: '83' },
  { code: '35', codeRegion: '53', codeAncienneRegion: '53' },
  { code: '987', codeRegion: null, codeAncienneRegion: null },
];
const COLLECTIVITES = [
  ['Lyon', 'commune', '69'],
  ['Saint-Denis', 'commune', '69'],
  ['Riom', 'commune', '63'],
  ['Rennes', 'commune', '35'],
  ['Papeete', 'commune', '987'],
  ['Rhône', 'departement', '69'],
  ['Rennes Métropole', 'epci', '35'],
  ['Auvergne-Rhône-Alpes', 'region', null],
  ['Bretagne', 'region', null],
] as const;
const REGIONS_DES_REGIONS: Record<string, string[]> = { 'Auvergne-Rhône-Alpes': ['84', '82', '83'], Bretagne: ['53'] };
const PAYS = [
  ['SN', 'afrique'],
  ['ML', 'afrique'],
  ['DE', 'europe'],
  ['IN', 'asie'],
] as const;
const VILLES = ['Dakar', 'Saint-Denis', 'Ségou', 'Leipzig', 'Chennai', 'Etat du Kerala'];

async function createReferentiels(prisma: PrismaClient) {
  for (const code of ['84', '53']) await createRegion(prisma, { code });
  for (const code of ['82', '83']) await createRegion(prisma, { code, ancienne: true });
  for (const departement of DEPARTEMENTS) await createDepartement(prisma, departement);
  for (const [code, continent] of PAYS) await createPays(prisma, { code, continent });
}

async function createCollectivites(prisma: PrismaClient): Promise<CollectiviteModele[]> {
  const modeles: CollectiviteModele[] = [];
  for (const [nom, type, codeDepartement] of COLLECTIVITES) {
    const departement = DEPARTEMENTS.find(({ code }) => code === codeDepartement);
    const regions = departement
      ? [departement.codeRegion, departement.codeAncienneRegion].filter((code) => code !== null)
      : (REGIONS_DES_REGIONS[nom] ?? []);
    const codeRegion = departement ? departement.codeRegion : (regions[0] ?? null);
    const { id } = await createCollectivite(prisma, { nom, type, codeDepartement, codeRegion });
    modeles.push({ id, nom, type, departement: codeDepartement, regions: [...new Set(regions)] });
  }
  return modeles;
}

async function createPartenaires(prisma: PrismaClient): Promise<PartenaireModele[]> {
  const modeles: PartenaireModele[] = [];
  for (const nom of VILLES) {
    const niveau = nom.startsWith('Etat') ? 'etat_federe' : 'commune';
    const { id } = await createPartenaire(prisma, { nom, niveau, codePays: 'SN' });
    modeles.push({ id, nom, niveau });
  }
  return modeles;
}

async function createThematiques(prisma: PrismaClient): Promise<(ThematiqueModele & { id: number })[]> {
  const modeles: (ThematiqueModele & { id: number })[] = [];
  for (const parent of ['eau', 'culture']) {
    const { id: parentId } = await createThematique(prisma, { slug: parent });
    modeles.push({ id: parentId, slug: parent, parent: null });
    for (const slug of [`${parent}-a`, `${parent}-b`]) {
      const { id } = await createThematique(prisma, { slug, parentId });
      modeles.push({ id, slug, parent });
    }
  }
  return modeles;
}

const TYPES: TypeCooperation[] = ['cooperation_decentralisee', 'jumelage', 'accord_amitie', 'autre_action'];
const STATUTS: StatutProjet[] = ['en_preparation', 'en_cours', 'termine', 'suspendu'];
const FINANCEURS = ['maee', 'afd', 'ue'];

/** Fills an empty database with `nombre` projets whose every link is drawn, and gives them as they are in memory. */
export async function createMondeAleatoire(
  prisma: PrismaClient,
  nombre: number,
  seed: number,
): Promise<ProjetModele[]> {
  const random = createRandom(seed);
  const draw = (max: number) => Math.floor(random() * max);
  const pick = <T>(values: readonly T[]): T => values[draw(values.length)] as T;
  const some = <T>(values: readonly T[], max: number): T[] => [
    ...new Set(Array.from({ length: draw(max + 1) }, () => pick(values))),
  ];
  await createReferentiels(prisma);
  const collectivites = await createCollectivites(prisma);
  const partenaires = await createPartenaires(prisma);
  const thematiques = await createThematiques(prisma);
  const financeurs = new Map<string, number>();
  for (const slug of FINANCEURS) financeurs.set(slug, (await createFinanceur(prisma, { slug })).id);

  const drawProjet = (rang: number): ProjetModele => {
    const anneeDebut = draw(10) === 0 ? null : 2000 + draw(24);
    return {
      id: rang + 1,
      typeCooperation: pick(TYPES),
      statut: pick(STATUTS),
      anneeDebut,
      anneeFin: draw(3) === 0 ? null : (anneeDebut ?? 2010) + draw(6),
      collectivites: some(collectivites, 3),
      partenaires: some(partenaires, 2),
      pays: some(PAYS, 2).map(([code, continent]) => ({ code, continent })),
      thematiques: some(thematiques, 3),
      financements: some(FINANCEURS, 2).map((slug) => ({ slug, annee: 2008 + draw(4) })),
    };
  };
  const projets = Array.from({ length: nombre }, (_, rang) => drawProjet(rang));
  const flatten = <T>(toRows: (projet: ProjetModele) => T[]): T[] => projets.flatMap(toRows);
  const idOf = new Map(thematiques.map(({ slug, id }) => [slug, id]));

  await prisma.projet.createMany({
    data: projets.map(({ id, typeCooperation, statut, anneeDebut, anneeFin }) => ({
      id,
      typeCooperation,
      statut,
      anneeDebut,
      anneeFin,
      numero: `P-${id}`,
      titre: `Projet ${id}`,
      resume: '',
      source: 'test',
    })),
  });
  await prisma.projetCollectivite.createMany({
    data: flatten((projet) =>
      projet.collectivites.map(({ id }, rang) => ({
        projetId: projet.id,
        collectiviteId: id,
        role: rang === 0 ? 'chef_de_file' : 'associee',
      })),
    ),
  });
  await prisma.projetPartenaire.createMany({
    data: flatten((projet) => projet.partenaires.map(({ id }) => ({ projetId: projet.id, partenaireId: id }))),
  });
  await prisma.projetPays.createMany({
    data: flatten((projet) => projet.pays.map(({ code }) => ({ projetId: projet.id, codePays: code }))),
  });
  await prisma.projetThematique.createMany({
    data: flatten((projet) =>
      projet.thematiques.map(({ slug }) => ({ projetId: projet.id, thematiqueId: idOf.get(slug) ?? 0 })),
    ),
  });
  await prisma.financement.createMany({
    data: flatten((projet) =>
      projet.financements.map(({ slug, annee }) => ({
        projetId: projet.id,
        financeurId: financeurs.get(slug) ?? 0,
        annee,
      })),
    ),
  });
  return projets;
}
