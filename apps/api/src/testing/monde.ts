import {
  createCollectivite,
  createCommune,
  createDepartement,
  createFinanceur,
  createPartenaire,
  createPays,
  createProjet,
  createRegion,
  createThematique,
} from '@atlas/factories';
import type { PrismaClient } from '@atlas/prisma';

/**
 * A world small enough to be counted by hand: four collectivités of Auvergne-Rhône-Alpes (two of what was Rhône-Alpes)
 * and Rennes, four towns of three countries, and the projets that `createMonde` lists.
 */
export type Monde = Awaited<ReturnType<typeof createMonde>>;

async function createFrance(prisma: PrismaClient) {
  await createRegion(prisma, { code: '84', nom: 'Auvergne-Rhône-Alpes' });
  await createRegion(prisma, { code: '82', nom: 'Rhône-Alpes', ancienne: true });
  await createRegion(prisma, { code: '83', nom: 'Auvergne', ancienne: true });
  await createRegion(prisma, { code: '53', nom: 'Bretagne' });
  await createDepartement(prisma, { code: '69', nom: 'Rhône', codeRegion: '84', codeAncienneRegion: '82' });
  await createDepartement(prisma, { code: '63', nom: 'Puy-de-Dôme', codeRegion: '84', codeAncienneRegion: '83' });
  await createDepartement(prisma, { code: '35', nom: 'Ille-et-Vilaine', codeRegion: '53', codeAncienneRegion: '53' });
  await createDepartement(prisma, { code: '987', nom: 'Polynésie française' });
  await createCommune(prisma, { code: '69123', nom: 'Lyon', codeDepartement: '69', population: 520_000 });
  await createCommune(prisma, { code: '27377', nom: 'Lyons-la-Forêt', codeDepartement: '35', population: 700 });
  const create = (nom: string, own: Parameters<typeof createCollectivite>[1]) =>
    createCollectivite(prisma, { nom, ...own });
  const inRhone = { codeDepartement: '69', codeRegion: '84' };
  return {
    lyon: await create('Lyon', { ...inRhone, codeInsee: '69123', population: 520_000 }),
    rhone: await create('Département du Rhône', { ...inRhone, type: 'departement', codeInsee: '69' }),
    region: await create('Région Auvergne-Rhône-Alpes', { type: 'region', codeInsee: '84', codeRegion: '84' }),
    clermont: await create('Clermont-Ferrand', {
      codeDepartement: '63',
      codeRegion: '84',
      codeInsee: '63113',
      precision: 'departement',
    }),
    rennes: await create('Rennes', { codeDepartement: '35', codeRegion: '53', codeInsee: '35238' }),
  };
}

async function createEtranger(prisma: PrismaClient) {
  await createPays(prisma, { code: 'IN', nom: 'Inde', nomEn: 'India', continent: 'asie' });
  await createPays(prisma, { code: 'SN', nom: 'Sénégal', nomEn: 'Senegal' });
  await createPays(prisma, { code: 'DE', nom: 'Allemagne', nomEn: 'Germany', continent: 'europe' });
  await createPays(prisma, { code: 'CI', nom: "Côte d'Ivoire", nomEn: "Côte d'Ivoire" });
  return {
    ahmedabad: await createPartenaire(prisma, { nom: 'Ahmedabad', codePays: 'IN' }),
    chennai: await createPartenaire(prisma, { nom: 'Chennai', codePays: 'IN' }),
    dakar: await createPartenaire(prisma, { nom: 'Dakar', codePays: 'SN' }),
    leipzig: await createPartenaire(prisma, { nom: 'Leipzig', codePays: 'DE' }),
  };
}

async function createVocabulaires(prisma: PrismaClient) {
  const patrimoine = await createThematique(prisma, { slug: 'patrimoine', nom: 'Patrimoine', ordre: 1 });
  const eau = await createThematique(prisma, { slug: 'eau', nom: 'Eau', ordre: 2 });
  return {
    patrimoine,
    bati: await createThematique(prisma, { slug: 'patrimoine-bati', nom: 'Patrimoine bâti', parentId: patrimoine.id }),
    metiers: await createThematique(prisma, { slug: 'metiers', nom: 'Métiers du patrimoine', parentId: patrimoine.id }),
    eau,
    maee: await createFinanceur(prisma, { slug: 'maee', nom: 'Ministère des Affaires étrangères', sigle: 'MAEE' }),
    afd: await createFinanceur(prisma, { slug: 'afd', nom: 'Agence française de développement', sigle: 'AFD' }),
    ue: await createFinanceur(prisma, { slug: 'union-europeenne', nom: 'Union européenne', type: 'union_europeenne' }),
  };
}

/** Fills an empty database. */
export async function createMonde(prisma: PrismaClient) {
  const france = await createFrance(prisma);
  const etranger = await createEtranger(prisma);
  const mots = await createVocabulaires(prisma);
  const { lyon, rhone, region, clermont, rennes } = france;
  const { ahmedabad, chennai, dakar, leipzig } = etranger;
  const { bati, metiers, patrimoine, eau, maee, afd, ue } = mots;
  const inIndia = { pays: ['IN'], anneeDebut: 2008, anneeFin: 2011 };
  const projets = {
    /** Answers the reference question by the MAEE in 2009. */
    maee2009: await createProjet(prisma, {
      titre: 'Restauration des havelis du vieux centre',
      resume: 'Inventaire et restauration du bâti ancien.',
      ...inIndia,
      collectivites: [lyon.id, clermont.id],
      partenaires: [ahmedabad.id],
      thematiques: [bati.id, metiers.id],
      financements: [
        { financeurId: maee.id, annee: 2008, montant: 10_000 },
        { financeurId: maee.id, annee: 2009, montant: 12_000 },
      ],
    }),
    /** Answers it by the AFD, through the région of today. */
    afd: await createProjet(prisma, {
      titre: 'Musées et métiers d’art',
      ...inIndia,
      collectivites: [region.id],
      partenaires: [chennai.id],
      thematiques: [patrimoine.id],
      financements: [{ financeurId: afd.id, annee: 2015, montant: null }],
    }),
    /** Does not: a line of the MAEE and a line of 2009, never one that is both. */
    deuxMoities: await createProjet(prisma, {
      titre: 'Quartiers historiques',
      ...inIndia,
      collectivites: [rhone.id],
      partenaires: [ahmedabad.id],
      thematiques: [bati.id],
      financements: [
        { financeurId: maee.id, annee: 2008, montant: 1000 },
        { financeurId: ue.id, annee: 2009, montant: 2000 },
      ],
    }),
    /** Does not: Auvergne. */
    auvergne: await createProjet(prisma, {
      titre: 'Remparts',
      ...inIndia,
      collectivites: [clermont.id],
      partenaires: [ahmedabad.id],
      thematiques: [bati.id],
      financements: [{ financeurId: maee.id, annee: 2009, montant: 5000 }],
    }),
    eauDakar: await createProjet(prisma, {
      titre: 'Eau potable à Dakar',
      pays: ['SN'],
      anneeDebut: 2019,
      collectivites: [rennes.id],
      partenaires: [dakar.id],
      thematiques: [eau.id],
    }),
    jumelage: await createProjet(prisma, {
      titre: 'Jumelage de Lyon et Leipzig',
      typeCooperation: 'jumelage',
      statut: 'termine',
      pays: ['DE'],
      anneeDebut: 1981,
      anneeFin: 2000,
      collectivites: [lyon.id],
      partenaires: [leipzig.id],
    }),
  };
  return { ...france, ...etranger, ...mots, projets };
}
