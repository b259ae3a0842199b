import type { Prisma } from '@atlas/prisma';
import type { CreateLien } from '../comptes/comptes.service.ts';
import { enqueueCourriel } from '../courriels/enqueue-courriel.ts';
import type { Tx } from './fiches/fiche.ts';
import type { LigneMiseAJour } from './mises-a-jour.repository.ts';

const DESTINATAIRES_MAX = 50;

interface Destinataire {
  courriel: string;
  langue: 'fr' | 'en';
}

async function listAgents(tx: Tx, organisation: Prisma.OrganisationWhereInput): Promise<Destinataire[]> {
  const lignes = await tx.rattachement.findMany({
    where: { etat: 'actif', organisation, compte: { desactiveLe: null } },
    select: { compte: { select: { courriel: true, langue: true } } },
    take: DESTINATAIRES_MAX,
  });
  return lignes.map(({ compte }) => compte);
}

/** Whoever validates a proposal; the administration where the préfecture has no agent. */
async function listValideurs(tx: Tx, { valideur, departements, regions }: LigneMiseAJour): Promise<Destinataire[]> {
  if (valideur === 'prefecture') {
    const lieux = [{ codeDepartement: { in: departements } }, { codeRegion: { in: regions } }];
    const agents = await listAgents(tx, { type: 'prefecture', OR: lieux });
    if (agents.length > 0) return agents;
  }
  return listAgents(tx, { type: 'administration' });
}

/** Tells whoever validates, and asks the postes of the countries concerned for their opinion. */
export async function notifySoumission(
  tx: Tx,
  ligne: LigneMiseAJour,
  auteur: string,
  createLien: CreateLien,
): Promise<void> {
  const lien = createLien(`/mises-a-jour/${ligne.id}`);
  for (const { courriel, langue } of await listValideurs(tx, ligne)) {
    const donnees = { objet: ligne.titre, auteur, organisation: ligne.organisation.nom, lien };
    await enqueueCourriel(tx, { modele: 'mise-a-jour-soumise', destinataire: courriel, langue, donnees });
  }
  if (ligne.pays.length === 0 || ligne.organisation.type === 'ambassade') return;
  for (const { courriel, langue } of await listAgents(tx, { type: 'ambassade', pays: { hasSome: ligne.pays } })) {
    await enqueueCourriel(tx, {
      modele: 'avis-demande',
      destinataire: courriel,
      langue,
      donnees: { objet: ligne.titre, lien },
    });
  }
}

const MODELES = {
  rejeter: 'mise-a-jour-rejetee',
  corriger: 'mise-a-jour-a-corriger',
  annuler: 'mise-a-jour-annulee',
} as const;

type Decision = { decision: 'valider' } | { decision: keyof typeof MODELES; motif: string };

/** Tells who proposed what was decided. */
export async function notifyDecision(
  tx: Tx,
  { id, titre, auteurId }: LigneMiseAJour,
  decision: Decision,
  createLien: CreateLien,
): Promise<void> {
  const auteur = auteurId === null ? null : await tx.compte.findUnique({ where: { id: auteurId } });
  if (auteur === null) return;
  const a = { destinataire: auteur.courriel, langue: auteur.langue };
  const donnees = { objet: titre, lien: createLien(`/mises-a-jour/${id}`) };
  if (decision.decision === 'valider') await enqueueCourriel(tx, { modele: 'mise-a-jour-validee', ...a, donnees });
  else {
    const modele = MODELES[decision.decision];
    await enqueueCourriel(tx, { modele, ...a, donnees: { ...donnees, motif: decision.motif } });
  }
}
