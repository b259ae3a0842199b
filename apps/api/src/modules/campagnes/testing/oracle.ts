import {
  type Acteur,
  type Avancement,
  isInPortee,
  type ObjetCampagne,
  type Portee,
  type PorteeCampagne,
} from '@atlas/contracts';
import type { PrismaClient } from '@atlas/prisma';

/** A fiche that a campaign may ask to verify, as the tables of the inventory say it is: nothing of the campaign is read. */
interface FicheConnue {
  objet: ObjetCampagne;
  id: number;
  isTerminee: boolean;
  portee: Portee;
  /** The countries of what it does: those of its projets, for a collectivité. */
  ailleurs: string[];
  isVerifiee: boolean;
  isEnAttente: boolean;
}

export interface OrganisationConnue extends Acteur {
  agents: number;
}

const known = <T>(valeurs: readonly (T | null)[]): T[] => valeurs.filter((valeur) => valeur !== null);

/** Every fiche, said to be right or not since a moment. */
export async function readFiches(prisma: PrismaClient, depuis: Date): Promise<FicheConnue[]> {
  const projets = await prisma.projet.findMany({
    include: {
      collectivites: { include: { collectivite: true } },
      pays: true,
      financements: true,
    },
  });
  const collectivites = await prisma.collectivite.findMany();
  const verifications = await prisma.verification.findMany({ where: { verifieLe: { gte: depuis } } });
  const soumises = await prisma.miseAJour.findMany({ where: { etat: 'soumise' } });
  const state = (objet: ObjetCampagne, id: number) => ({
    isVerifiee: verifications.some((une) => (objet === 'projet' ? une.projetId : une.collectiviteId) === id),
    isEnAttente: soumises.some((une) => une.objet === objet && une.objetId === id),
  });
  return [
    ...projets.map((projet): FicheConnue => {
      const chefs = projet.collectivites.map(({ collectivite }) => collectivite);
      const ailleurs = projet.pays.map(({ codePays }) => codePays);
      const portee = {
        collectivites: chefs.map(({ id }) => id),
        departements: known(chefs.map(({ codeDepartement }) => codeDepartement)),
        regions: known(chefs.map(({ codeRegion }) => codeRegion)),
        pays: ailleurs,
        financeurs: projet.financements.map(({ financeurId }) => financeurId),
      };
      const { id, statut } = projet;
      return { objet: 'projet', id, isTerminee: statut === 'termine', portee, ailleurs, ...state('projet', id) };
    }),
    ...collectivites.map(({ id, codeDepartement, codeRegion }): FicheConnue => {
      const siens = projets.filter((projet) =>
        projet.collectivites.some(({ collectiviteId }) => collectiviteId === id),
      );
      const portee = {
        ...{ collectivites: [id], departements: known([codeDepartement]), regions: known([codeRegion]) },
        ...{ pays: [], financeurs: [] },
      };
      const ailleurs = siens.flatMap(({ pays }) => pays.map(({ codePays }) => codePays));
      return { objet: 'collectivite', id, isTerminee: false, portee, ailleurs, ...state('collectivite', id) };
    }),
  ];
}

export async function readOrganisations(prisma: PrismaClient): Promise<OrganisationConnue[]> {
  const organisations = await prisma.organisation.findMany({ include: { rattachements: true } });
  return organisations.map(({ id, rattachements, ...organisation }) => ({
    ...organisation,
    organisationId: id,
    role: 'gestionnaire',
    agents: rattachements.filter(({ etat }) => etat === 'actif').length,
  }));
}

const meets = (voulus: readonly string[], siens: readonly string[]) => siens.some((un) => voulus.includes(un));

/** The fiches of a campaign: in its places, and asked of someone. */
export function select(
  fiches: readonly FicheConnue[],
  organisations: readonly OrganisationConnue[],
  { regions, departements, pays, acteurs, objets, termines }: PorteeCampagne,
) {
  const sollicitees = organisations.filter(({ type }) => (acteurs as readonly string[]).includes(type));
  return fiches
    .filter(
      ({ objet, isTerminee, portee, ailleurs }) =>
        objets.includes(objet) &&
        (termines || !isTerminee) &&
        (regions.length + departements.length === 0 ||
          meets(regions, portee.regions) ||
          meets(departements, portee.departements)) &&
        (pays.length === 0 || meets(pays, ailleurs)),
    )
    .map((fiche) => ({ ...fiche, chez: sollicitees.filter((une) => isInPortee(une, fiche.portee)) }))
    .filter(({ chez }) => chez.length > 0);
}

export function count(fiches: readonly FicheConnue[]): Avancement {
  return {
    fiches: fiches.length,
    verifiees: fiches.filter(({ isVerifiee }) => isVerifiee).length,
    enAttente: fiches.filter(({ isVerifiee, isEnAttente }) => !isVerifiee && isEnAttente).length,
  };
}
