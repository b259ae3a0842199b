import type { EtatMiseAJour, FormulaireProjet, TypeActeur } from '@atlas/contracts';
import { valideurOf } from '@atlas/contracts';
import { createPrismaClient } from '@atlas/prisma';
import type { Tx } from './fiches/fiche.ts';
import { ficheOf } from './fiches/index.ts';
import { toJson } from './historique.ts';

/** What a proposal of the demonstration changes. */
interface Idee {
  changement: Partial<FormulaireProjet>;
  message?: string;
}

const IDEES: readonly Idee[] = [
  {
    changement: { statut: 'termine', anneeFin: 2025 },
    message: 'Le dernier comité de pilotage s’est tenu en décembre.',
  },
  {
    changement: {
      objectifs: 'Former vingt agents municipaux par an et partager un guide commun des bonnes pratiques.',
    },
  },
  { changement: { budgetTotal: 48_000 }, message: 'Le budget a été voté au conseil du printemps.' },
  { changement: { description: 'Deux missions par an, une plateforme d’échanges et un bilan public à mi-parcours.' } },
  { changement: { odd: [4, 11, 17] } },
  { changement: { statut: 'suspendu' }, message: 'Les échanges reprendront après les élections locales.' },
];

/** The states of the proposals of each organisation, in turn; `a_relire` is one that appeared at once. */
const ETATS: readonly (EtatMiseAJour | 'a_relire')[] = [
  'soumise',
  'brouillon',
  'a_corriger',
  'soumise',
  'validee',
  'rejetee',
  'soumise',
  'a_relire',
  'retiree',
];
const PAR_ORGANISATION = 9;
const MOTIF = 'Merci de préciser l’année et la source de cette information.';

interface Proposante {
  organisationId: number;
  type: TypeActeur;
  auteurId: number | null;
  projets: number[];
}

/**
 * A few dozen proposals in every state, spread over the organisations of the demonstration accounts, so that each of them
 * finds work. Nothing of the records themselves is changed. Does nothing where there are proposals already.
 */
export async function createFileDemonstration(databaseUrl: string): Promise<void> {
  const prisma = createPrismaClient(databaseUrl, { max: 1 });
  try {
    await prisma.$transaction(async (tx) => {
      if ((await tx.miseAJour.count()) > 0) return;
      for (const proposante of await listProposantes(tx)) await createPropositions(tx, proposante);
    });
  } finally {
    await prisma.$disconnect();
  }
}

/** The collectivité, its neighbours who have no account, the ambassade and the ministère, with projets of their own. */
async function listProposantes(tx: Tx): Promise<Proposante[]> {
  const comptes = await tx.rattachement.findMany({
    where: { etat: 'actif', compte: { courriel: { endsWith: '@demonstration.example' } } },
    include: { organisation: true },
    orderBy: { id: 'asc' },
  });
  const collectivite = comptes.find(({ organisation }) => organisation.type === 'collectivite');
  const ambassade = comptes.find(({ organisation }) => organisation.type === 'ambassade');
  const voisines = await tx.organisation.findMany({
    where: {
      type: 'collectivite',
      codeDepartement: collectivite?.organisation.codeDepartement ?? '',
      id: { not: collectivite?.organisationId ?? 0 },
      collectivite: {
        projets: { some: { projet: { pays: { some: { codePays: { in: ambassade?.organisation.pays ?? [] } } } } } },
      },
    },
    orderBy: { id: 'asc' },
    take: 2,
  });
  const proposantes = [
    ...(collectivite ? [{ ...collectivite.organisation, auteurId: collectivite.compteId }] : []),
    ...voisines.map((voisine) => ({ ...voisine, auteurId: null })),
    ...(ambassade ? [{ ...ambassade.organisation, auteurId: ambassade.compteId }] : []),
  ];
  return Promise.all(
    proposantes.map(async ({ id, type, auteurId, collectiviteId, pays }) => {
      const projets = await tx.projet.findMany({
        where:
          collectiviteId === null
            ? { pays: { some: { codePays: { in: pays } } } }
            : { collectivites: { some: { collectiviteId } } },
        orderBy: { id: 'asc' },
        take: PAR_ORGANISATION,
        select: { id: true },
      });
      return { organisationId: id, type, auteurId, projets: projets.map((projet) => projet.id) };
    }),
  );
}

async function createPropositions(tx: Tx, { organisationId, type, auteurId, projets }: Proposante): Promise<void> {
  const fiche = ficheOf('projet');
  for (let rang = 0; rang < PAR_ORGANISATION; rang++) {
    const objetId = projets[rang % Math.max(1, projets.length)];
    const idee = IDEES[(rang + organisationId) % IDEES.length];
    if (objetId === undefined || idee === undefined) return;
    const lue = await fiche.read(tx, objetId);
    if (lue === null) continue;
    const etat = ETATS[rang % ETATS.length] ?? 'soumise';
    const portee = await fiche.porteeOf(tx, lue.formulaire, objetId);
    const { id } = await tx.miseAJour.create({
      data: {
        objet: 'projet',
        objetId,
        titre: fiche.titreOf(lue.formulaire),
        etat: etat === 'a_relire' ? 'validee' : etat,
        aRelire: etat === 'a_relire',
        base: toJson(lue.formulaire),
        proposition: toJson({ ...lue.formulaire, ...idee.changement } as FormulaireProjet),
        auteurId,
        organisationId,
        valideur: valideurOf(type),
        collectivites: [...portee.collectivites],
        departements: [...portee.departements],
        regions: [...portee.regions],
        pays: [...portee.pays],
        financeurs: [...portee.financeurs],
        ...toDates(etat, rang),
        ...(etat === 'a_corriger' || etat === 'rejetee' ? { motif: MOTIF } : {}),
      },
      select: { id: true },
    });
    if (idee.message !== undefined && etat !== 'brouillon') {
      await tx.messageMiseAJour.create({ data: { miseAJourId: id, auteurId, organisationId, message: idee.message } });
    }
  }
}

/** When it was submitted and decided, one day apart from one proposal to the next. */
function toDates(etat: (typeof ETATS)[number], rang: number) {
  const jour = (avant: number) => new Date(Date.now() - avant * 24 * 3600 * 1000);
  if (etat === 'brouillon') return { modifieLe: jour(rang + 1) };
  const soumise = { soumiseLe: jour(rang + 2), modifieLe: jour(rang + 2) };
  return etat === 'soumise' || etat === 'retiree'
    ? soumise
    : { ...soumise, decideeLe: jour(rang + 1), modifieLe: jour(rang + 1) };
}
