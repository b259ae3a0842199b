import { type Contrat, contrat, type Endpoint, TYPES_ACTEUR } from '@atlas/contracts';
import type { FastifyInstance } from 'fastify';
import { describe, expect } from 'vitest';
import { createDemandeur, createOrganisation, type Demandeur } from './testing/acteurs.ts';
import { test as base } from './testing/index.ts';

const ACTEURS = ['visiteur', 'internaute', ...TYPES_ACTEUR] as const;
type NomActeur = (typeof ACTEURS)[number];

const TOUS = ACTEURS;
const CONNECTES = ACTEURS.filter((acteur) => acteur !== 'visiteur');
const CONTRIBUTEURS = TYPES_ACTEUR;
const ADMINISTRATION: readonly NomActeur[] = ['administration'];

/** Whom each endpoint lets through, written by hand: what the contract declares is held against it. */
const ATTENDUS: Partial<Record<keyof Contrat, readonly NomActeur[]>> = {
  listSessions: CONNECTES,
  closeAutresSessions: CONNECTES,
  closeUneSession: CONNECTES,
  updateCompte: CONNECTES,
  changeMotDePasse: CONNECTES,
  prepareDoubleAuthentification: CONNECTES,
  enableDoubleAuthentification: CONNECTES,
  disableDoubleAuthentification: CONNECTES,
  renewCodesSecours: CONNECTES,
  listNotifications: CONNECTES,
  countNotifications: CONNECTES,
  markNotification: CONNECTES,
  markNotifications: CONNECTES,
  listAlbums: CONNECTES,
  createAlbum: CONNECTES,
  getAlbum: CONNECTES,
  updateAlbum: CONNECTES,
  deleteAlbum: CONNECTES,
  restoreAlbum: CONNECTES,
  shareAlbum: CONNECTES,
  unshareAlbum: CONNECTES,
  saveCarte: CONNECTES,
  updateCarte: CONNECTES,
  moveCarte: CONNECTES,
  copyCarte: CONNECTES,
  deleteCarte: CONNECTES,
  restoreCarte: CONNECTES,
  getEvolutionCarte: CONNECTES,
  listRecherches: CONNECTES,
  createRecherche: CONNECTES,
  renameRecherche: CONNECTES,
  viewRecherche: CONNECTES,
  deleteRecherche: CONNECTES,
  restoreRecherche: CONNECTES,
  setAlerteRecherche: CONNECTES,
  listExportsPdf: CONNECTES,
  createExportPdf: CONNECTES,
  sendExportPdf: CONNECTES,
  getExportPdf: CONNECTES,
  deleteExportPdf: CONNECTES,
  sendExportToAmis: CONNECTES,
  exportDonnees: CONNECTES,
  deleteCompte: CONNECTES,
  searchOrganisations: CONNECTES,
  askRattachement: CONNECTES,
  acceptInvitation: CONNECTES,
  // About a record: here one that does not exist, below those of others.
  getOrganisation: CONNECTES,
  inviteMembre: CONNECTES,
  decideRattachement: CONNECTES,
  updateMembre: CONNECTES,
  removeMembre: CONNECTES,
  listMisesAJour: CONTRIBUTEURS,
  getFileDeTravail: CONTRIBUTEURS,
  listSignalements: CONTRIBUTEURS,
  listContactsReserves: CONTRIBUTEURS,
  getHistorique: CONTRIBUTEURS,
  getVersion: CONTRIBUTEURS,
  compareVersions: CONTRIBUTEURS,
  searchVilles: CONTRIBUTEURS,
  depositFichier: CONTRIBUTEURS,
  getEspaceFichiers: CONTRIBUTEURS,
  listRessemblants: CONTRIBUTEURS,
  createMiseAJour: CONNECTES,
  getMiseAJour: CONNECTES,
  saveMiseAJour: CONNECTES,
  submitMiseAJour: CONNECTES,
  withdrawMiseAJour: CONNECTES,
  decideMiseAJour: CONNECTES,
  reviewMiseAJour: CONNECTES,
  giveAvis: CONNECTES,
  addMessage: CONNECTES,
  getFichierPropose: CONNECTES,
  verifyFiche: CONNECTES,
  askConfirmation: CONNECTES,
  getSignalement: CONNECTES,
  treatSignalement: CONNECTES,
  listCampagnes: CONTRIBUTEURS,
  getCampagne: CONNECTES,
  listFichesCampagne: CONNECTES,
  getTableauCampagne: CONNECTES,
  exportTableauCampagne: CONNECTES,
  listOrganisationsCampagne: CONNECTES,
  createCampagne: ADMINISTRATION,
  previewCampagne: ADMINISTRATION,
  updateCampagne: ADMINISTRATION,
  removeCampagne: ADMINISTRATION,
  openCampagne: ADMINISTRATION,
  extendCampagne: ADMINISTRATION,
  remindCampagne: ADMINISTRATION,
  closeCampagne: ADMINISTRATION,
  getAdministration: ADMINISTRATION,
  getCompte: ADMINISTRATION,
  moveAgent: ADMINISTRATION,
  resendConfirmation: ADMINISTRATION,
  deleteOrganisation: ADMINISTRATION,
  listOrganisations: ADMINISTRATION,
  getOrganisationAdministree: ADMINISTRATION,
  createOrganisation: ADMINISTRATION,
  updateOrganisation: ADMINISTRATION,
  setFermetureOrganisation: ADMINISTRATION,
  declareSuccesseur: ADMINISTRATION,
  cancelSuccesseur: ADMINISTRATION,
  listInvitations: ADMINISTRATION,
  revokeInvitation: ADMINISTRATION,
  listComptes: ADMINISTRATION,
  actOnCompte: ADMINISTRATION,
  listJournal: ADMINISTRATION,
  exportJournal: ADMINISTRATION,
  listEntrees: ADMINISTRATION,
  createEntree: ADMINISTRATION,
  updateEntree: ADMINISTRATION,
  deleteEntree: ADMINISTRATION,
  listVersionsEntree: ADMINISTRATION,
  listProfilsImport: ADMINISTRATION,
  listImports: ADMINISTRATION,
  sendImport: ADMINISTRATION,
  getImport: ADMINISTRATION,
  runImport: ADMINISTRATION,
  cancelImport: ADMINISTRATION,
  listConstatsImport: ADMINISTRATION,
  exportConstatsImport: ADMINISTRATION,
  listDoublons: ADMINISTRATION,
  comparePartenaires: ADMINISTRATION,
  setDistincts: ADMINISTRATION,
  mergePartenaires: ADMINISTRATION,
  listFusions: ADMINISTRATION,
  getFusion: ADMINISTRATION,
  cancelFusion: ADMINISTRATION,
};
/** The endpoints of sessions and of registration, which everyone may call. */
const PUBLICS_QUI_ECRIVENT: readonly (keyof Contrat)[] = [
  'createCompte',
  'confirmCompte',
  'askMotDePasse',
  'resetMotDePasse',
  'openSession',
  'renewSession',
  'startProConnect',
  'finishProConnect',
  'closeSession',
  'reportFiche',
  'readConfirmation',
  'answerConfirmation',
  'askDonneesPersonnelles',
  'readDonneesPersonnelles',
  'removeDonneesPersonnelles',
  'unsubscribe',
];

interface Monde {
  demandeurs: Record<NomActeur, Demandeur['ask']>;
  organisations: Record<(typeof TYPES_ACTEUR)[number], number>;
}

async function createMonde(app: FastifyInstance): Promise<Monde> {
  const { prisma } = app;
  const create = async (given: Parameters<typeof createOrganisation>[1]) =>
    (await createOrganisation(prisma, given)).id;
  const organisations = {
    collectivite: await create({ type: 'collectivite', codeDepartement: '69', codeRegion: '84' }),
    prefecture: await create({ type: 'prefecture', codeDepartement: '69' }),
    ambassade: await create({ type: 'ambassade', pays: ['SN'] }),
    ministere: await create({ type: 'ministere' }),
    operateur: await create({ type: 'operateur' }),
    administration: await create({ type: 'administration' }),
  };
  const demandeurs = { internaute: (await createDemandeur(app, null)).ask } as Monde['demandeurs'];
  demandeurs.visiteur = async (method, path, corps) =>
    app.inject({ method, url: `/api${path}`, ...(corps === undefined ? {} : { payload: corps as object }) });
  for (const type of TYPES_ACTEUR) demandeurs[type] = (await createDemandeur(app, organisations[type])).ask;
  return { demandeurs, organisations };
}

const test = base.extend<{ $file: { acteurs: Monde } }>({
  acteurs: [async ({ app }, use) => use(await createMonde(app)), { scope: 'file' }],
});

/** An address of an endpoint that names nothing that exists. */
const toPath = ({ chemin }: Endpoint): string =>
  chemin
    .replace(':objet', 'projet')
    .replace(':genre', 'thematique')
    .replace(/:\w+/g, chemin.includes('sessions') ? '00000000-0000-4000-8000-000000000000' : '999999');

const guarded = Object.entries(contrat).filter(
  ([nom, { methode, acces }]: [string, Endpoint]) =>
    !('public' in acces) || methode !== 'GET' || PUBLICS_QUI_ECRIVENT.includes(nom as keyof Contrat),
) as [keyof Contrat, Endpoint][];

describe('every endpoint that writes or that is not public', () => {
  test.for(guarded)('%s', async ([nom, endpoint], { acteurs }) => {
    const attendus = ATTENDUS[nom] ?? (PUBLICS_QUI_ECRIVENT.includes(nom) ? TOUS : undefined);
    expect(attendus, 'an endpoint that this table does not know').toBeDefined();
    for (const acteur of ACTEURS) {
      // The session itself is not closed here: others ask with it.
      if (nom === 'closeSession') continue;
      const { statusCode } = await acteurs.demandeurs[acteur](endpoint.methode, toPath(endpoint), endpoint.corps && {});
      const isRefused = statusCode === 403 || (statusCode === 401 && nom !== 'renewSession');
      expect([acteur, !isRefused]).toEqual([acteur, attendus?.includes(acteur)]);
      if (isRefused) expect(statusCode).toBe(acteur === 'visiteur' ? 401 : 403);
    }
  });
});

test('an endpoint that needs an account is never kept by caches', async ({ acteurs }) => {
  const response = await acteurs.demandeurs.internaute('GET', '/comptes/moi/sessions');
  expect([response.headers['cache-control'], response.headers.etag]).toEqual(['no-store', undefined]);
});

describe('an organisation', () => {
  /** Who may see and manage which: the préfecture is that of the collectivité. */
  const GERENT: Record<(typeof TYPES_ACTEUR)[number], readonly NomActeur[]> = {
    collectivite: ['collectivite', 'prefecture', 'administration'],
    prefecture: ['prefecture', 'administration'],
    ambassade: ['ambassade', 'administration'],
    ministere: ['ministere', 'administration'],
    operateur: ['operateur', 'administration'],
    administration: ['administration'],
  };

  test.for(TYPES_ACTEUR)(
    '(%s) is seen and managed by its managers and the level above',
    async (type, { app, acteurs }) => {
      const { prisma } = app;
      const id = acteurs.organisations[type];
      const membre = await createDemandeur(app, id, 'redacteur');
      const { id: rattachementId } = await prisma.rattachement.findFirstOrThrow({
        where: { compteId: membre.compteId },
      });
      const read = () => prisma.rattachement.findUniqueOrThrow({ where: { id: rattachementId } });
      for (const acteur of ACTEURS) {
        const ask = acteurs.demandeurs[acteur];
        const isManager = GERENT[type].includes(acteur);
        const refusal = acteur === 'visiteur' ? 401 : 403;
        expect([acteur, (await ask('GET', `/organisations/${id}`)).statusCode]).toEqual([
          acteur,
          isManager ? 200 : refusal,
        ]);
        const calls = [
          ['POST', `/organisations/${id}/invitations`, { courriel: 'x@exemple.fr', role: 'redacteur' }],
          ['PATCH', `/rattachements/${rattachementId}`, { role: 'redacteur' }],
        ] as const;
        for (const [methode, path, corps] of calls)
          expect([acteur, (await ask(methode, path, corps)).statusCode]).toEqual([acteur, isManager ? 200 : refusal]);
        if (isManager) continue;
        const before = await read();
        const removal = await ask('DELETE', `/rattachements/${rattachementId}`);
        expect([removal.statusCode, removal.body.includes(membre.courriel), await read()]).toEqual([
          refusal,
          false,
          before,
        ]);
      }
      // An agent who is not a manager sees the organisation, and manages nothing of it.
      expect((await membre.ask('GET', `/organisations/${id}`)).json()).toMatchObject({
        id,
        gestion: type === 'administration',
      });
      if (type === 'administration') return;
      expect((await membre.ask('DELETE', `/rattachements/${rattachementId}`)).statusCode).toBe(403);
      expect(
        (
          await membre.ask('POST', `/organisations/${id}/invitations`, {
            courriel: 'x@exemple.fr',
            role: 'gestionnaire',
          })
        ).statusCode,
      ).toBe(403);
    },
  );

  test('of another département is out of reach of a préfecture', async ({ app, acteurs }) => {
    const { id } = await createOrganisation(app.prisma, {
      type: 'collectivite',
      codeDepartement: '35',
      codeRegion: '53',
    });
    expect((await acteurs.demandeurs.prefecture('GET', `/organisations/${id}`)).statusCode).toBe(403);
    expect((await acteurs.demandeurs.administration('GET', `/organisations/${id}`)).statusCode).toBe(200);
  });
});

test('the administration has no rights without its second factor', async ({ app, acteurs, prisma }) => {
  const { compteId, ask } = await createDemandeur(app, acteurs.organisations.administration);
  expect((await ask('GET', `/organisations/${acteurs.organisations.ministere}`)).statusCode).toBe(200);
  await prisma.compte.update({ where: { id: compteId }, data: { totpActiveLe: null } });
  expect((await ask('GET', `/organisations/${acteurs.organisations.ministere}`)).statusCode).toBe(403);
  expect((await ask('GET', '/session')).json().compte).toMatchObject({
    acteur: null,
    doubleAuthentificationExigee: true,
  });
});
