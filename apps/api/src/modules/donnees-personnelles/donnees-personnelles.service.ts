import type { donneesPersonnellesEndpoints, Langue, ReponseOf } from '@atlas/contracts';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import { refusedParameters } from '../../http/problem.ts';
import { toCourriel } from '../comptes/authentification.service.ts';
import type { CreateLien } from '../comptes/comptes.service.ts';
import { createJeton, toEmpreinte } from '../comptes/jetons.ts';
import { enqueueCourriel } from '../courriels/enqueue-courriel.ts';
import { noteJournal } from '../journal/note-journal.ts';
import { countFormulaires, eraseFromFormulaires } from './effacer.ts';

type Tx = Prisma.TransactionClient;
type Donnees = ReponseOf<typeof donneesPersonnellesEndpoints.readDonneesPersonnelles>;

const HEURE_MS = 3600 * 1000;
const CONTACTS_MAX = 500;

/** Sends whoever asks the link to what is held of their address, whether something is or not. */
export async function askDonneesPersonnelles(
  prisma: PrismaClient,
  { courriel: adresse, langue }: { courriel: string; langue: Langue },
  createLien: CreateLien,
): Promise<void> {
  const courriel = toCourriel(adresse);
  const jeton = createJeton();
  await prisma.$transaction(async (tx) => {
    const expireLe = new Date(Date.now() + 24 * HEURE_MS);
    await tx.jetonCourriel.deleteMany({ where: { usage: 'donnees_personnelles', courriel } });
    await tx.jetonCourriel.create({
      data: { empreinte: toEmpreinte(jeton), usage: 'donnees_personnelles', courriel, expireLe },
    });
    const lien = createLien(`/mes-donnees#${jeton}`);
    await enqueueCourriel(tx, { modele: 'donnees-personnelles', destinataire: courriel, langue, donnees: { lien } });
  });
}

/** The address of a link, which serves until its time is over: one reads, then decides. @throws HttpProblem 400 */
async function readAdresse(tx: Tx, jeton: string): Promise<string> {
  const ligne = await tx.jetonCourriel.findUnique({ where: { empreinte: toEmpreinte(jeton) } });
  if (ligne?.usage !== 'donnees_personnelles' || ligne.courriel === null || ligne.expireLe <= new Date()) {
    const message = 'ce lien a expiré. Demandez-en un autre.';
    throw refusedParameters([{ parametre: 'jeton', message }]);
  }
  return ligne.courriel;
}

/** What is held of the address of a link. @throws HttpProblem 400 when the link is over. */
export async function readDonneesPersonnelles(tx: Tx, jeton: string): Promise<Donnees> {
  return describe(tx, await readAdresse(tx, jeton));
}

const parAdresse = (courriel: string) => ({ courriel: { equals: courriel, mode: 'insensitive' as const } });

async function describe(tx: Tx, courriel: string): Promise<Donnees> {
  const contacts = await tx.contact.findMany({
    where: parAdresse(courriel),
    orderBy: { id: 'asc' },
    take: CONTACTS_MAX,
    include: {
      projet: { select: { id: true, titre: true } },
      collectivite: { select: { id: true, nom: true } },
      partenaire: { select: { id: true, nom: true } },
      poste: { select: { id: true, nom: true } },
    },
  });
  return {
    courriel,
    contacts: contacts.flatMap(({ projet, collectivite, partenaire, poste, ...contact }) => {
      const titulaire =
        (projet && { objet: 'projet' as const, objetId: projet.id, titre: projet.titre }) ??
        (collectivite && { objet: 'collectivite' as const, objetId: collectivite.id, titre: collectivite.nom }) ??
        (partenaire && { objet: 'partenaire' as const, objetId: partenaire.id, titre: partenaire.nom }) ??
        (poste && { objet: 'poste' as const, objetId: poste.id, titre: poste.nom });
      if (titulaire === null) return [];
      const { fonction, service, telephone, visibilite, conserverJusque } = contact;
      return [
        {
          ...titulaire,
          ...{ fonction, service, telephone, visibilite },
          conserverJusque: conserverJusque.toISOString().slice(0, 10),
        },
      ];
    }),
    propositions: await countFormulaires(tx, courriel),
    signalements: await tx.signalement.count({ where: parAdresse(courriel) }),
  };
}

/**
 * Takes the address of a link out of every record, proposal, version and report. The journal tells that it was done, and
 * of which records, never of whom.
 */
export async function removeDonneesPersonnelles(prisma: PrismaClient, jeton: string): Promise<Donnees> {
  return prisma.$transaction(async (tx) => {
    const courriel = await readAdresse(tx, jeton);
    const { contacts } = await describe(tx, courriel);
    await tx.contact.deleteMany({ where: parAdresse(courriel) });
    await eraseFromFormulaires(tx, { courriel });
    await tx.signalement.updateMany({ where: parAdresse(courriel), data: { courriel: null } });
    const fiches = contacts.map(({ objet, objetId }) => `${objet} ${objetId}`);
    await noteJournal(tx, null, { action: 'retire', objet: 'contact', objetId: fiches.length, details: { fiches } });
    return describe(tx, courriel);
  });
}
