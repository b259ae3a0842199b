import type { Compte, Prisma, PrismaClient } from '@atlas/prisma';
import type { ClesSession } from '../../http/navigateur.ts';
import { noteJournal } from '../journal/note-journal.ts';
import type { IdentiteProConnect } from './proconnect.ts';
import { openSession } from './sessions.service.ts';

/** Why someone whom ProConnect knows is not connected; the page says it in words. */
export type RefusProConnect = 'desactive' | 'adresse_prise' | 'second_facteur';

type Tx = Prisma.TransactionClient;

/** Opens the session of whoever ProConnect says it is, whose account is made or found, and whose collectivité is joined. */
export async function connectProConnect(
  prisma: PrismaClient,
  identite: IdentiteProConnect,
  appareil: string,
): Promise<ClesSession | RefusProConnect> {
  return prisma.$transaction(async (tx) => {
    const compte = await findOrCreate(tx, identite);
    if (typeof compte === 'string') return compte;
    if (compte.desactiveLe !== null) return 'desactive';
    // A second factor that one chose here is not gone round by another door.
    if (compte.totpActiveLe !== null && !identite.isDouble) return 'second_facteur';
    await joinCollectivite(tx, compte.id, identite.siret);
    return openSession(tx, compte.id, appareil, identite.jeton);
  });
}

/**
 * The account of a subject; the first time, that of its verified address, else a new one. An account that is tied to
 * another subject is never taken over.
 */
async function findOrCreate(tx: Tx, identite: IdentiteProConnect): Promise<Compte | RefusProConnect> {
  const { sujet, courriel, nom } = identite;
  const connu = await tx.compte.findUnique({ where: { sujetProConnect: sujet } });
  if (connu !== null) return followAdresse(tx, connu, identite);
  const homonyme = await tx.compte.findUnique({ where: { courriel } });
  if (homonyme === null) {
    const compte = await tx.compte.create({
      data: { courriel, nom, sujetProConnect: sujet, courrielConfirmeLe: new Date() },
    });
    await noteJournal(
      tx,
      { compteId: compte.id },
      { action: 'cree_par_proconnect', objet: 'compte', objetId: compte.id },
    );
    return compte;
  }
  if (homonyme.sujetProConnect !== null || !identite.isCourrielVerifie) return 'adresse_prise';
  // A password that was set on an address nobody had confirmed is whoever guessed the address's.
  const password = homonyme.courrielConfirmeLe === null ? { motDePasse: null, courrielConfirmeLe: new Date() } : {};
  await noteJournal(
    tx,
    { compteId: homonyme.id },
    { action: 'relie_a_proconnect', objet: 'compte', objetId: homonyme.id },
  );
  return tx.compte.update({ where: { id: homonyme.id }, data: { sujetProConnect: sujet, ...password } });
}

/** The address that changed at ProConnect changes here, unless another account has it. */
async function followAdresse(
  tx: Tx,
  compte: Compte,
  { courriel, isCourrielVerifie }: IdentiteProConnect,
): Promise<Compte> {
  if (compte.courriel === courriel || !isCourrielVerifie) return compte;
  if ((await tx.compte.count({ where: { courriel } })) > 0) return compte;
  await noteJournal(tx, { compteId: compte.id }, { action: 'change_adresse', objet: 'compte', objetId: compte.id });
  return tx.compte.update({ where: { id: compte.id }, data: { courriel } });
}

/**
 * Attaches an agent to the collectivité whose SIREN begins the SIRET of where they work. The first agent of a
 * collectivité manages it. Whoever acts for another organisation, was refused here or taken away, is left as they are.
 */
async function joinCollectivite(tx: Tx, compteId: number, siret: string | null): Promise<void> {
  if (siret === null) return;
  const organisations = await tx.organisation.findMany({
    where: { type: 'collectivite', siren: siret.slice(0, 9) },
    include: { successeur: true },
    take: 2,
  });
  // A commune that was merged leads to what it became.
  const [trouvee] = organisations;
  const organisation = trouvee?.successeur ?? trouvee;
  if (organisation === undefined || organisation.fermeeLe !== null || organisations.length > 1) return;
  const rattachements = await tx.rattachement.findMany({ where: { compteId } });
  if (rattachements.some(({ etat }) => etat === 'actif')) return;
  const ici = rattachements.find(({ organisationId }) => organisationId === organisation.id);
  if (ici?.etat === 'refuse' || ici?.etat === 'retire') return;
  const agents = await tx.rattachement.count({ where: { organisationId: organisation.id, etat: 'actif' } });
  const data = {
    etat: 'actif' as const,
    role: agents === 0 ? ('gestionnaire' as const) : ('redacteur' as const),
    decideLe: new Date(),
  };
  const cle = { compteId, organisationId: organisation.id };
  const { id } = await tx.rattachement.upsert({
    where: { compteId_organisationId: cle },
    create: { ...cle, ...data },
    update: data,
  });
  await noteJournal(tx, { compteId }, { action: 'rejoint_par_proconnect', objet: 'rattachement', objetId: id });
}
