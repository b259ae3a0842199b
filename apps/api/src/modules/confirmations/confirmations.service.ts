import type { LanguePartenaire, Portee } from '@atlas/contracts';
import type { ConfirmationPartenaire, PrismaClient } from '@atlas/prisma';
import { HttpProblem, orNotFound, refusedParameters } from '../../http/problem.ts';
import type { Connexion } from '../../plugins/auth.ts';
import { toCourriel } from '../comptes/authentification.service.ts';
import type { CreateLien } from '../comptes/comptes.service.ts';
import { createJeton, toEmpreinte } from '../comptes/jetons.ts';
import { enqueueCourriel } from '../courriels/enqueue-courriel.ts';
import { noteJournal } from '../journal/note-journal.ts';
import type { Tx } from '../mises-a-jour/fiches/fiche.ts';
import { ficheOf } from '../mises-a-jour/fiches/index.ts';
import { notify } from '../notifications/notify.ts';
import { listAgents } from '../organisations/organisations.repository.ts';
import { createSignalement } from '../signalements/signalements.service.ts';

const VALIDITE_MS = 60 * 24 * 3600 * 1000;
const LIEN_EXPIRE = 'ce lien a expiré ou n’est plus valable.';

interface Demande {
  id: number;
  partenaire: number;
  courriel: string;
  langue: LanguePartenaire;
  autorise: (portee: Portee) => void;
}

/** Asks a partner of a projet by mail whether its sheet is right; the address is kept by the mail alone. */
export async function askConfirmation(
  prisma: PrismaClient,
  connexion: Connexion,
  { id, partenaire, courriel, langue, autorise }: Demande,
  createLien: CreateLien,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const fiche = ficheOf('projet');
    const { formulaire } = orNotFound(await fiche.read(tx, id), `Aucun projet ne porte le numéro ${id}.`);
    autorise(await fiche.porteeOf(tx, formulaire, id));
    const lien = await tx.projetPartenaire.findUnique({
      where: { projetId_partenaireId: { projetId: id, partenaireId: partenaire } },
      include: { partenaire: { select: { nom: true } } },
    });
    if (lien === null) {
      throw refusedParameters([
        { parametre: 'partenaire', message: 'cette collectivité n’est pas un partenaire du projet.' },
      ]);
    }
    const jeton = createJeton();
    const ligne = await tx.confirmationPartenaire.create({
      data: {
        projetId: id,
        partenaireId: partenaire,
        empreinte: toEmpreinte(jeton),
        langue,
        demandeurId: connexion.utilisateur.id,
        expireLe: new Date(Date.now() + VALIDITE_MS),
      },
    });
    await noteJournal(tx, connexion, { action: 'demande', objet: 'confirmation', objetId: ligne.id });
    const chef = await tx.projetCollectivite.findFirst({
      where: { projetId: id },
      orderBy: { role: 'asc' },
      include: { collectivite: { select: { nom: true } } },
    });
    const donnees = {
      projet: fiche.titreOf(formulaire),
      collectivite: chef?.collectivite.nom ?? connexion.compte.organisation?.nom ?? '',
      partenaire: lien.partenaire.nom,
      lien: createLien(`/confirmation-partenaire#${jeton}`),
    };
    await enqueueCourriel(tx, {
      modele: 'confirmation-partenaire',
      destinataire: toCourriel(courriel),
      langue,
      donnees,
    });
  });
}

/** What a link asks to confirm. @throws HttpProblem 400 when it is no longer valid. */
export async function readConfirmation(prisma: PrismaClient, jeton: string) {
  const ligne = await prisma.confirmationPartenaire.findUnique({
    where: { empreinte: toEmpreinte(jeton) },
    include: {
      partenaire: { select: { nom: true } },
      projet: {
        select: {
          id: true,
          titre: true,
          resume: true,
          collectivites: { orderBy: { role: 'asc' }, select: { collectivite: { select: { nom: true } } } },
        },
      },
    },
  });
  if (ligne === null || ligne.expireLe <= new Date())
    throw refusedParameters([{ parametre: 'jeton', message: LIEN_EXPIRE }]);
  const { id, titre, resume, collectivites } = ligne.projet;
  return {
    projet: { id, titre, resume },
    collectivites: collectivites.map(({ collectivite }) => collectivite.nom),
    partenaire: ligne.partenaire.nom,
    langue: ligne.langue as LanguePartenaire,
    reponseLe: ligne.reponseLe?.toISOString() ?? null,
  };
}

/** Keeps what a partner answers; a first answer stands. @throws HttpProblem 409 when it was given already. */
export async function answerConfirmation(
  prisma: PrismaClient,
  { jeton, exact, message }: { jeton: string; exact: boolean; message: string },
  createLien: CreateLien,
): Promise<void> {
  await readConfirmation(prisma, jeton);
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.confirmationPartenaire.updateMany({
      where: { empreinte: toEmpreinte(jeton), reponseLe: null },
      data: { reponseLe: new Date(), exact, message: message.trim() || null },
    });
    if (count === 0) throw new HttpProblem(409, 'Une réponse a déjà été donnée par ce lien.');
    const ligne = await tx.confirmationPartenaire.findUniqueOrThrow({ where: { empreinte: toEmpreinte(jeton) } });
    await noteJournal(tx, null, { action: exact ? 'confirme' : 'conteste', objet: 'projet', objetId: ligne.projetId });
    await tellReponse(tx, ligne, createLien);
  });
}

/** Tells whoever asked what the partner answers; what is said to be wrong reaches whoever keeps the sheet too. */
async function tellReponse(tx: Tx, ligne: ConfirmationPartenaire, createLien: CreateLien): Promise<void> {
  const { projetId, partenaireId, demandeurId, exact, message } = ligne;
  const { titre } = await tx.projet.findUniqueOrThrow({ where: { id: projetId }, select: { titre: true } });
  const { nom } = await tx.partenaire.findUniqueOrThrow({ where: { id: partenaireId }, select: { nom: true } });
  const comptes = demandeurId === null ? [] : await listAgents(tx, {}, { compteId: demandeurId });
  let chemin = `/projets/${projetId}`;
  if (exact !== true) {
    const erreur = { objet: 'projet', objetId: projetId, courriel: null, langue: 'fr' } as const;
    const propos = message ?? 'La collectivité partenaire dit la fiche inexacte.';
    chemin = `/signalements/${await createSignalement(tx, { ...erreur, message: propos }, createLien, comptes)}`;
  }
  const donnees = { projet: titre, partenaire: nom, exact: exact === true, message: message ?? '' };
  await notify(tx, { modele: 'confirmation-recue', donnees, comptes, chemin }, createLien);
}
