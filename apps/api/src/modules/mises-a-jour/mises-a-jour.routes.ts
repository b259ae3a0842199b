import type { ObjetFiche } from '@atlas/contracts';
import type { FastifyInstance } from 'fastify';
import { notFound, orNotFound } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import type { Connexion } from '../../plugins/auth.ts';
import { noteJournal } from '../journal/note-journal.ts';
import { countSignalements } from '../signalements/signalements.repository.ts';
import { addMessage, giveAvis } from './echanges.service.ts';
import { listContactsReserves } from './fiches/contacts.ts';
import { ficheOf } from './fiches/index.ts';
import { countFiles, listAVerifier, listFile } from './files.repository.ts';
import { compareVersions, findVersion, listVersions } from './historique.ts';
import { describeMiseAJour, findMiseAJour, toVisee } from './mises-a-jour.repository.ts';
import {
  acteurOf,
  createMiseAJour,
  decideMiseAJour,
  nameFiche,
  noteVerification,
  saveMiseAJour,
  submitMiseAJour,
  withdrawMiseAJour,
} from './mises-a-jour.service.ts';
import { listNoms } from './noms.ts';
import { reviewMiseAJour } from './relecture.service.ts';
import { listRessemblants } from './ressemblances.ts';

type Noms =
  | 'listMisesAJour'
  | 'getFileDeTravail'
  | 'createMiseAJour'
  | 'getMiseAJour'
  | 'saveMiseAJour'
  | 'submitMiseAJour'
  | 'withdrawMiseAJour'
  | 'decideMiseAJour'
  | 'reviewMiseAJour'
  | 'giveAvis'
  | 'addMessage'
  | 'verifyFiche'
  | 'listContactsReserves'
  | 'getHistorique'
  | 'getVersion'
  | 'compareVersions'
  | 'listRessemblants';

const FICHE_ABSENTE = 'Cette fiche n’existe pas.';

export function misesAJourHandlers(app: FastifyInstance): HandlersOf<Noms> {
  const { prisma, db, recherche, createLien } = app;
  const describe = (id: number, { utilisateur }: Connexion) => describeMiseAJour(prisma, id, utilisateur);
  const assertFiche = async (objet: ObjetFiche, id: number) =>
    orNotFound(await ficheOf(objet).read(prisma, id), FICHE_ABSENTE);
  return {
    listMisesAJour: async ({ connexion, query }) => listFile(prisma, acteurOf(connexion), query),
    getFileDeTravail: async ({ connexion }) => {
      const acteur = acteurOf(connexion);
      const [files, signalements, aVerifier] = await Promise.all([
        countFiles(prisma, acteur),
        countSignalements(prisma, acteur),
        listAVerifier(db, acteur),
      ]);
      return { ...files, signalements, aVerifier };
    },
    createMiseAJour: async ({ connexion, corps, autorise }) =>
      describe(await createMiseAJour(prisma, connexion, { ...corps, autorise }), connexion),
    getMiseAJour: async ({ connexion, params: { id }, autorise }) => {
      autorise(toVisee(await findMiseAJour(prisma, id)));
      return describe(id, connexion);
    },
    saveMiseAJour: async ({ connexion, params: { id }, corps, autorise }) => {
      await saveMiseAJour(prisma, { id, ...corps, autorise });
      return describe(id, connexion);
    },
    submitMiseAJour: async ({ connexion, params: { id }, corps, autorise }) => {
      await submitMiseAJour(prisma, connexion, { id, ...corps, autorise }, createLien);
      return describe(id, connexion);
    },
    withdrawMiseAJour: async ({ connexion, params: { id }, corps, autorise }) => {
      await withdrawMiseAJour(prisma, connexion, { id, ...corps, autorise });
      return describe(id, connexion);
    },
    decideMiseAJour: async ({ connexion, params: { id }, corps, autorise }) => {
      await decideMiseAJour(prisma, connexion, { id, corps, autorise }, createLien);
      return describe(id, connexion);
    },
    reviewMiseAJour: async ({ connexion, params: { id }, corps, autorise }) => {
      await reviewMiseAJour(prisma, connexion, { id, corps, autorise }, createLien);
      return describe(id, connexion);
    },
    giveAvis: async ({ connexion, params: { id }, corps, autorise }) => {
      await giveAvis(prisma, connexion, { id, corps, autorise }, createLien);
      return describe(id, connexion);
    },
    addMessage: async ({ connexion, params: { id }, corps: { message }, autorise }) => {
      await addMessage(prisma, connexion, { id, message, autorise }, createLien);
      return describe(id, connexion);
    },
    verifyFiche: async ({ connexion, params: { objet, id }, autorise }) => {
      const { formulaire } = await assertFiche(objet, id);
      autorise(await ficheOf(objet).porteeOf(prisma, formulaire, id));
      const organisation = connexion.compte.organisation;
      if (organisation === null) throw notFound(FICHE_ABSENTE);
      await prisma.$transaction(async (tx) => {
        await noteVerification(tx, { objet, objetId: id }, organisation);
        await noteJournal(tx, connexion, { action: 'verifie', objet, objetId: id });
      });
      const derniereVerification = {
        verifieLe: new Date().toISOString(),
        typeActeur: organisation.type,
        organisme: organisation.nom,
      };
      return { derniereVerification };
    },
    listContactsReserves: async ({ params: { objet, id } }) => {
      await assertFiche(objet, id);
      return listContactsReserves(prisma, objet, id);
    },
    getHistorique: async ({ params: { objet, id } }) => {
      const { formulaire } = await assertFiche(objet, id);
      const titre = await nameFiche(prisma, objet, id, formulaire);
      return { titre, versions: await listVersions(prisma, { objet, objetId: id }) };
    },
    getVersion: async ({ params: { objet, id, version } }) => {
      const lue = await findVersion(prisma, { objet, objetId: id }, version);
      return { ...lue, noms: await listNoms(prisma, [lue.contenu]) };
    },
    compareVersions: async ({ params: { objet, id }, query }) => compareVersions(prisma, { objet, objetId: id }, query),
    listRessemblants: async ({ query }) => ({ projets: await listRessemblants(recherche.index, query) }),
  };
}
