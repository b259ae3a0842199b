import { parseArgs } from 'node:util';
import { StartupError } from '@atlas/postgres';
import { createPrismaClient, type PrismaClient } from '@atlas/prisma';
import { toCourriel } from '../modules/comptes/authentification.service.ts';
import { createLienMotDePasse } from '../modules/comptes/comptes.service.ts';
import { noteJournal } from '../modules/journal/note-journal.ts';
import { type Command, UsageError } from './commande.ts';

const COURRIEL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,180}\.[^\s@<>".]{2,}$/;

/** `compte --courriel X --nom Y`: the first administrator of a production database. */
export const compte: Command = {
  usage: 'compte --courriel ADRESSE --nom "PRÉNOM NOM"',
  summary: "crée un compte de l'administration de l'Atlas, et donne le lien où choisir son mot de passe",
  async run(args, { config, withDatabase }) {
    const { values } = parseArgs({ args, options: { courriel: { type: 'string' }, nom: { type: 'string' } } });
    const courriel = parseCourriel(values.courriel);
    const nom = parseNom(values.nom);
    const adresse = config.adressePublique ?? `http://localhost:${config.port}`;
    const lien = await withDatabase(async (databaseUrl) => {
      const prisma = createPrismaClient(databaseUrl);
      try {
        return await createAdministrateur(prisma, { courriel, nom }, (chemin) => new URL(chemin, adresse).href);
      } finally {
        await prisma.$disconnect();
      }
    });
    process.stdout.write(
      `${courriel} appartient à l'administration de l'Atlas.\nMot de passe à choisir, avant 48 heures : ${lien}\n`,
    );
    return 0;
  },
};

function parseCourriel(valeur: string | undefined): string {
  if (valeur === undefined)
    throw new UsageError('--courriel est obligatoire : compte --courriel ADRESSE --nom "PRÉNOM NOM".');
  const courriel = toCourriel(valeur);
  if (!COURRIEL.test(courriel))
    throw new UsageError(`--courriel vaut « ${valeur} » : il faut une adresse électronique.`);
  return courriel;
}

function parseNom(valeur: string | undefined): string {
  const nom = valeur?.trim() ?? '';
  if (nom.length < 2) throw new UsageError('--nom est obligatoire : compte --courriel ADRESSE --nom "PRÉNOM NOM".');
  return nom;
}

/** Makes the account, or takes the one of this address, a manager of the administration; gives where to choose its password. */
async function createAdministrateur(
  prisma: PrismaClient,
  { courriel, nom }: { courriel: string; nom: string },
  createLien: (chemin: string) => string,
): Promise<string> {
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT creer_organisations()`;
    const { id: organisationId } = await tx.organisation.findFirstOrThrow({ where: { type: 'administration' } });
    const { id: compteId } = await tx.compte.upsert({
      where: { courriel },
      create: { courriel, nom, courrielConfirmeLe: new Date() },
      update: { courrielConfirmeLe: new Date(), desactiveLe: null },
    });
    const autre = await tx.rattachement.findFirst({
      where: { compteId, etat: 'actif', organisationId: { not: organisationId } },
    });
    if (autre !== null)
      throw new StartupError(`${courriel} agit déjà pour une autre organisation : choisissez une autre adresse.`);
    const data = { role: 'gestionnaire', etat: 'actif', decideLe: new Date() } as const;
    await tx.rattachement.upsert({
      where: { compteId_organisationId: { compteId, organisationId } },
      create: { compteId, organisationId, ...data },
      update: data,
    });
    await noteJournal(tx, null, { action: 'nomme', objet: 'compte', objetId: compteId });
    return createLienMotDePasse(tx, compteId, createLien);
  });
}
