import {
  type Campagne,
  isInPortee,
  type OrganisationDeCampagne,
  type PorteeCampagne,
  type TableauDeCampagne,
} from '@atlas/contracts';
import type { PrismaClient } from '@atlas/prisma';
import { expect } from 'vitest';
import { createDemandeur, createOrganisation, type Demandeur } from '../../testing/acteurs.ts';
import { test as base } from '../../testing/index.ts';
import { createMondeAleatoire, createRandom } from '../../testing/monde-aleatoire.ts';
import { ok, open } from './testing/campagnes.ts';
import { count, type OrganisationConnue, readFiches, readOrganisations, select } from './testing/oracle.ts';

interface Suiveurs {
  administration: Demandeur;
  autres: Demandeur[];
}

const test = base.extend<{ $file: { suiveurs: Suiveurs } }>({
  suiveurs: [
    async ({ app, prisma }, use) => {
      await createMondeAleatoire(prisma, 300, 20_261_127);
      await prisma.$executeRaw`SELECT creer_organisations()`;
      await createOrganisation(prisma, { type: 'ambassade', pays: ['SN', 'ML'] });
      const agentOf = async (where: object) =>
        createDemandeur(app, (await prisma.organisation.findFirstOrThrow({ where })).id);
      const administration = await agentOf({ type: 'administration' });
      const autres = [
        await agentOf({ type: 'prefecture', codeDepartement: '69' }),
        await agentOf({ type: 'prefecture', codeRegion: '84' }),
        await agentOf({ type: 'ambassade' }),
        await agentOf({ type: 'ministere' }),
      ];
      for (const nom of ['Lyon', 'Rennes', 'Papeete']) await agentOf({ nom });
      await use({ administration, autres });
    },
    { scope: 'file' },
  ],
});

/** Says that a third of what there is is right, some of it twice and before, and submits proposals on some. */
async function contribute(prisma: PrismaClient, depuis: Date, random: () => number): Promise<void> {
  const projets = await prisma.projet.findMany({ select: { id: true } });
  const collectivites = await prisma.collectivite.findMany({ select: { id: true } });
  const signature = { typeActeur: 'prefecture', organisme: 'Une préfecture' } as const;
  const at = (minutes: number) => new Date(depuis.getTime() + minutes * 60_000);
  const some = <T>(valeurs: readonly T[]) => valeurs.filter(() => random() < 0.33);
  await prisma.verification.createMany({
    data: [
      ...some(projets).flatMap(({ id }) => [1, -90].map((une) => ({ ...signature, projetId: id, verifieLe: at(une) }))),
      ...some(projets).map(({ id }) => ({ ...signature, projetId: id, verifieLe: at(-1) })),
      ...some(collectivites).map(({ id }) => ({ ...signature, collectiviteId: id, verifieLe: at(2) })),
    ],
  });
  const { id: organisationId } = await prisma.organisation.findFirstOrThrow({ where: { nom: 'Lyon' } });
  await prisma.miseAJour.createMany({
    data: some(projets).map(({ id }) => ({
      ...{ objet: 'projet', objetId: id, titre: 'x', proposition: {}, organisationId, valideur: 'prefecture' },
      etat: random() < 0.5 ? 'soumise' : 'brouillon',
    })) as never,
  });
}

const PORTEES: [string, PorteeCampagne][] = [
  [
    'everywhere, to the collectivités and the postes',
    {
      ...{ regions: [], departements: [], pays: [], acteurs: ['collectivite', 'ambassade'], objets: ['projet'] },
      termines: true,
    },
  ],
  [
    'in a région and a département, to all, of both kinds',
    {
      ...{ regions: ['53'], departements: ['69'], pays: [], objets: ['projet', 'collectivite'], termines: false },
      acteurs: ['collectivite', 'prefecture', 'ambassade', 'ministere', 'operateur'],
    },
  ],
  [
    'in two countries, to the préfectures and those that fund',
    {
      ...{ regions: [], departements: [], pays: ['SN', 'IN'], objets: ['projet', 'collectivite'], termines: true },
      acteurs: ['prefecture', 'ministere', 'operateur'],
    },
  ],
];

type FicheChoisie = ReturnType<typeof select>[number];

/** What a board says, counted by hand, of the fiches that someone follows. */
function countTableau(siennes: readonly FicheChoisie[], organisations: readonly OrganisationConnue[]) {
  const par = (niveau: 'departements' | 'pays') =>
    [...new Set(siennes.flatMap((fiche) => fiche.portee[niveau]))]
      .sort()
      .map((code) => ({ code, ...count(siennes.filter((fiche) => fiche.portee[niveau].includes(code))) }));
  const parOrganisation = organisations.flatMap(({ organisationId: id, agents }) => {
    const liste = siennes.filter(({ chez }) => chez.some((une) => une.organisationId === id));
    if (liste.length === 0) return [];
    const { fiches, verifiees, enAttente } = count(liste);
    const faites = verifiees + enAttente;
    const enCours = faites > 0 ? 'commencee' : 'non_commencee';
    const avancement = faites === fiches ? 'terminee' : agents === 0 ? 'sans_agent' : enCours;
    return [{ id, agents, fiches, verifiees, enAttente, avancement }];
  });
  return {
    chiffres: count(siennes),
    departements: par('departements'),
    pays: par('pays'),
    organisations: parOrganisation,
  };
}

const byId = (a: { id: number }, b: { id: number }) => a.id - b.id;
const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);

/** The same, as someone reads it. */
async function readAsTableau(suiveur: Demandeur, campagneId: number) {
  const lu = await ok<TableauDeCampagne>(suiveur.ask('GET', `/campagnes/${campagneId}/tableau-de-bord`));
  const { organisations } = await ok<{ organisations: OrganisationDeCampagne[] }>(
    suiveur.ask('GET', `/campagnes/${campagneId}/organisations?parPage=100`),
  );
  for (const [avancement, nombre] of Object.entries(lu.organisations))
    expect([avancement, nombre]).toEqual([
      avancement,
      organisations.filter((une) => une.avancement === avancement).length,
    ]);
  expect(lu.jours.reduce((somme, { verifiees }) => somme + verifiees, 0)).toBe(lu.chiffres.verifiees);
  expect(lu.campagne.ensemble ?? { fiches: 0, verifiees: 0, enAttente: 0 }).toEqual(lu.chiffres);
  const toChiffres = ({ code, fiches, verifiees, enAttente }: TableauDeCampagne['departements'][number]) => ({
    ...{ code, fiches, verifiees, enAttente },
  });
  return {
    chiffres: lu.chiffres,
    departements: lu.departements.map(toChiffres),
    pays: lu.pays.map(toChiffres).sort(byCode),
    organisations: organisations.sort(byId).map(({ id, agents, fiches, verifiees, enAttente, avancement }) => ({
      ...{ id, agents, fiches, verifiees, enAttente, avancement },
    })),
  };
}

test.for(PORTEES)(
  'the figures of a campaign held %s are those counted by hand',
  async ([, portee], { suiveurs: { administration, autres }, prisma }) => {
    await prisma.verification.deleteMany();
    await prisma.miseAJour.deleteMany();
    const campagne: Campagne = await open(administration, portee);
    const depuis = new Date(campagne.ouverteLe ?? '');
    await contribute(prisma, depuis, createRandom(PORTEES.findIndex(([, une]) => une === portee)));
    const organisations = (await readOrganisations(prisma)).sort((a, b) => a.organisationId - b.organisationId);
    const toutes = select(await readFiches(prisma, depuis), organisations, portee);
    expect(toutes.length).toBeGreaterThan(20);
    for (const suiveur of [administration, ...autres]) {
      const acteur = organisations.find(({ organisationId }) => organisationId === suiveur.organisationId);
      const siennes = toutes.filter(
        (fiche) => acteur !== undefined && (acteur.type === 'ministere' || isInPortee(acteur, fiche.portee)),
      );
      expect(await readAsTableau(suiveur, campagne.id)).toEqual(countTableau(siennes, organisations));
    }
  },
);

test('the board as a file has its figures, and nobody in it', async ({
  suiveurs: { administration, autres },
  prisma,
}) => {
  const { id } = await prisma.campagne.findFirstOrThrow();
  const fichier = await administration.ask('GET', `/campagnes/${id}/tableau-de-bord.csv`);
  const lignes = fichier.body.replace(/\n$/, '').split('\n');
  expect(lignes[0]).toBe('\ufeffniveau,code,nom,fiches,verifiees,en_attente,part_verifiee');
  const { departements, pays } = await ok<TableauDeCampagne>(
    administration.ask('GET', `/campagnes/${id}/tableau-de-bord`),
  );
  expect(lignes).toHaveLength(1 + departements.length + pays.length);
  expect(lignes[1]).toMatch(/^departement,35,.+,\d+,\d+,\d+,[01]\.\d{4}$/);
  const [prefecture] = autres;
  const sien = await prefecture?.ask('GET', `/campagnes/${id}/tableau-de-bord.csv`);
  expect(sien?.body.split('\n').length).toBeLessThanOrEqual(lignes.length + 1);
});
