import type { Prisma } from '@atlas/prisma';
import type { CreateLien } from '../comptes/comptes.service.ts';
import { enqueueCourriels } from '../courriels/enqueue-courriel.ts';
import type { Courriel, DonneesDe, ModeleNotifie } from '../courriels/modeles/index.ts';

/** Where an account chooses how it is notified. */
export const CHEMIN_PREFERENCES = '/mon-compte#notifications';

/** What accounts are to be told. */
export type Evenement = {
  [M in ModeleNotifie]: { modele: M; donnees: Omit<DonneesDe<M>, 'lien'> };
}[ModeleNotifie] & {
  /** Whom; an account that was disabled is told nothing. */
  comptes: readonly number[];
  /** The page that it is about, which its mail opens. */
  chemin: string;
};

/**
 * Tells accounts of something, in the transaction of what it is: they find it in the application if that is committed, and
 * only then. Those that want a mail at once have it in the queue; those that want a summary a day have it in the next one.
 */
export const notify = (tx: Prisma.TransactionClient, evenement: Evenement, createLien: CreateLien): Promise<void> =>
  notifyEach(tx, [evenement], createLien);

/** Tells accounts of several things, in as many queries as of one. */
export async function notifyEach(
  tx: Prisma.TransactionClient,
  evenements: readonly Evenement[],
  createLien: CreateLien,
): Promise<void> {
  const comptes = await tx.compte.findMany({
    where: { id: { in: [...new Set(evenements.flatMap((evenement) => evenement.comptes))] }, desactiveLe: null },
    select: { id: true, courriel: true, langue: true, envoiNotifications: true },
  });
  const connus = new Map(comptes.map((compte) => [compte.id, compte]));
  const envois = evenements.flatMap((evenement) =>
    [...new Set(evenement.comptes)].flatMap((id) => {
      const compte = connus.get(id);
      return compte === undefined ? [] : [{ evenement, compte }];
    }),
  );
  if (envois.length === 0) return;
  const now = new Date();
  await tx.notification.createMany({
    data: envois.map(({ evenement: { modele, donnees, chemin }, compte: { id, envoiNotifications } }) => ({
      ...{ compteId: id, modele, donnees: { ...donnees }, chemin, envoi: envoiNotifications },
      envoyeeLe: envoiNotifications === 'immediat' ? now : null,
    })),
  });
  const preferences = createLien(CHEMIN_PREFERENCES);
  await enqueueCourriels(
    tx,
    envois
      .filter(({ compte }) => compte.envoiNotifications === 'immediat')
      .map(({ evenement: { modele, donnees, chemin }, compte: { courriel, langue } }) => {
        const rempli = { modele, donnees: { ...donnees, lien: createLien(chemin) } };
        // The caller paired the template with what fills it; the link is what every one of these asks for besides.
        return { ...rempli, destinataire: courriel, langue, preferences } as Courriel;
      }),
  );
}
