import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contrat } from '@atlas/contracts';
import fastify, { type FastifyInstance } from 'fastify';
import plugin from 'fastify-plugin';
import type { ConfigProConnect } from './config.ts';
import { addRequestLog, createLoggingOptions, type NiveauJournal } from './http/logging.ts';
import { registerEndpoints } from './http/register-endpoints.ts';
import { administrationHandlers } from './modules/administration/administration.routes.ts';
import { albumsHandlers } from './modules/albums/albums.routes.ts';
import { campagnesHandlers } from './modules/campagnes/campagnes.routes.ts';
import { carteHandlers } from './modules/carte/carte.routes.ts';
import { collectivitesHandlers } from './modules/collectivites/collectivites.routes.ts';
import { comptesHandlers } from './modules/comptes/comptes.routes.ts';
import { proconnectHandlers } from './modules/comptes/proconnect.routes.ts';
import { sessionsHandlers } from './modules/comptes/sessions.routes.ts';
import { configurationHandlers } from './modules/configuration/configuration.routes.ts';
import { HOTES_TUILES } from './modules/configuration/tuiles.ts';
import { confirmationsHandlers } from './modules/confirmations/confirmations.routes.ts';
import { courrielsHandlers } from './modules/courriels/courriels.routes.ts';
import { EXPEDITEUR_PAR_DEFAUT } from './modules/courriels/expediteur.ts';
import { documentsHandlers } from './modules/documents/documents.routes.ts';
import { donneesPersonnellesHandlers } from './modules/donnees-personnelles/donnees-personnelles.routes.ts';
import { espaceHandlers } from './modules/espace/espace.routes.ts';
import { exportsHandlers } from './modules/exports/exports.routes.ts';
import { financeursHandlers } from './modules/financeurs/financeurs.routes.ts';
import { fusionsHandlers } from './modules/fusions/fusions.routes.ts';
import { importsHandlers } from './modules/imports/page/imports.routes.ts';
import { interpretationHandlers } from './modules/interpretation/interpretation.routes.ts';
import { journalHandlers } from './modules/journal/journal.routes.ts';
import { misesAJourHandlers } from './modules/mises-a-jour/mises-a-jour.routes.ts';
import { notificationsHandlers } from './modules/notifications/notifications.routes.ts';
import { organisationsHandlers } from './modules/organisations/organisations.routes.ts';
import { partenairesHandlers } from './modules/partenaires/partenaires.routes.ts';
import { projetsHandlers } from './modules/projets/projets.routes.ts';
import { recherchesEnregistreesHandlers } from './modules/recherches-enregistrees/recherches-enregistrees.routes.ts';
import { referentielsHandlers } from './modules/referentiels/referentiels.routes.ts';
import { santeHandlers } from './modules/sante/sante.routes.ts';
import { signalementsHandlers } from './modules/signalements/signalements.routes.ts';
import { statistiquesHandlers } from './modules/statistiques/statistiques.routes.ts';
import { suggestionsHandlers } from './modules/suggestions/suggestions.routes.ts';
import { territoiresHandlers } from './modules/territoires/territoires.routes.ts';
import { thematiquesHandlers } from './modules/thematiques/thematiques.routes.ts';
import { villesHandlers } from './modules/villes/villes.routes.ts';
import { alertesPlugin } from './plugins/alertes.ts';
import { answersPlugin } from './plugins/answers.ts';
import { authPlugin } from './plugins/auth.ts';
import { campagnesPlugin } from './plugins/campagnes.ts';
import { compressionPlugin } from './plugins/compression.ts';
import { courrielsPlugin, type OptionsCourriels } from './plugins/courriels.ts';
import { databasePlugin } from './plugins/database.ts';
import { errorsPlugin, handleError } from './plugins/errors.ts';
import { importsPlugin } from './plugins/imports.ts';
import { notificationsPlugin } from './plugins/notifications.ts';
import { documentationRoutes, openapiPlugin } from './plugins/openapi.ts';
import { purgePlugin } from './plugins/purge.ts';
import { recherchePlugin } from './plugins/recherche.ts';
import { securityPlugin } from './plugins/security.ts';
import { staticPlugin } from './plugins/static.ts';
import { storagePlugin } from './plugins/storage.ts';

export interface AppOptions {
  databaseUrl: string;
  /** The folder of what the application keeps; files are under `fichiers`. */
  dataDir: string;
  niveauJournal: NiveauJournal;
  /** The folder of the built web application; by default where its build puts it. */
  webDir?: string;
  /** Whether online tiles may stand under the maps; none by default. */
  tuiles?: boolean;
  /** Whether anyone may try the accounts of the demonstration; by default nobody. */
  demonstration?: boolean;
  /** Where people reach the application, for the links of mails; by default this machine. */
  adressePublique?: string;
  /** Whether calls are counted by address, where guessing would pay; by default they are. */
  isLimited?: boolean;
  /** How agents connect by ProConnect; by default they do not. */
  proConnect?: ConfigProConnect | undefined;
  /** How mails leave; by default they wait for `app.courriels.flush()`, which makes files of them in `dataDir`. */
  courriels?: Partial<Pick<OptionsCourriels, 'smtpUrl' | 'expediteur' | 'automatique'>>;
}

const WEB_DIST = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** The whole application; this list is its table of contents. */
const atlas = plugin(async (app: FastifyInstance, options: AppOptions) => {
  addRequestLog(app);
  await app.register(errorsPlugin);
  await app.register(securityPlugin, { hotesTuiles: options.tuiles ? HOTES_TUILES : [] });
  await app.register(compressionPlugin);
  await app.register(databasePlugin, { databaseUrl: options.databaseUrl });
  await app.register(recherchePlugin, { databaseUrl: options.databaseUrl });
  await app.register(authPlugin, {
    demonstration: options.demonstration ?? false,
    adressePublique: options.adressePublique,
    isLimited: options.isLimited ?? true,
    proConnect: options.proConnect,
  });
  await app.register(storagePlugin, { dossier: join(options.dataDir, 'fichiers') });
  await app.register(courrielsPlugin, {
    databaseUrl: options.databaseUrl,
    dossier: join(options.dataDir, 'courriels'),
    smtpUrl: options.courriels?.smtpUrl,
    expediteur: options.courriels?.expediteur ?? EXPEDITEUR_PAR_DEFAUT,
    automatique: options.courriels?.automatique ?? false,
  });
  await app.register(notificationsPlugin, { automatique: options.courriels?.automatique ?? false });
  await app.register(campagnesPlugin, { automatique: options.courriels?.automatique ?? false });
  await app.register(alertesPlugin, { automatique: options.courriels?.automatique ?? false });
  await app.register(purgePlugin);
  await app.register(importsPlugin, { databaseUrl: options.databaseUrl });
  await app.register(answersPlugin);
  await app.register(openapiPlugin);
  await app.register(documentationRoutes);
  const demonstration = (options.demonstration ?? false) && options.courriels?.smtpUrl === undefined;
  await app.register(api, { prefix: '/api', tuiles: options.tuiles ?? false, courrielsLisibles: demonstration });
  await app.register(staticPlugin, { dossier: options.webDir ?? WEB_DIST });
});

/** Every endpoint of the contract, module by module. */
async function api(app: FastifyInstance, options: { tuiles: boolean; courrielsLisibles: boolean }): Promise<void> {
  registerEndpoints(app, contrat, {
    ...santeHandlers(app),
    ...configurationHandlers(options),
    ...statistiquesHandlers(app),
    ...suggestionsHandlers(app),
    ...interpretationHandlers(app),
    ...projetsHandlers(app),
    ...documentsHandlers(app),
    ...exportsHandlers(app),
    ...collectivitesHandlers(app),
    ...partenairesHandlers(app),
    ...carteHandlers(app),
    ...territoiresHandlers(app),
    ...thematiquesHandlers(app),
    ...villesHandlers(app),
    ...financeursHandlers(app),
    ...comptesHandlers(app),
    ...sessionsHandlers(app),
    ...proconnectHandlers(app),
    ...organisationsHandlers(app),
    ...misesAJourHandlers(app),
    ...confirmationsHandlers(app),
    ...notificationsHandlers(app),
    ...signalementsHandlers(app),
    ...campagnesHandlers(app),
    ...administrationHandlers(app),
    ...journalHandlers(app),
    ...referentielsHandlers(app),
    ...donneesPersonnellesHandlers(app),
    ...importsHandlers(app),
    ...fusionsHandlers(app),
    ...albumsHandlers(app),
    ...recherchesEnregistreesHandlers(app),
    ...espaceHandlers(app),
    ...courrielsHandlers(app, options),
  });
}

/** Builds the application, ready to listen or to `inject`; whoever builds it closes it. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    ...createLoggingOptions(options.niveauJournal),
    ajv: { customOptions: { allErrors: true, verbose: true, coerceTypes: false, removeAdditional: false } },
    frameworkErrors: (error, request, reply) => handleError(error, request, reply),
    routerOptions: { ignoreTrailingSlash: true },
    // A proxy of the machine or of a private network says whose address it relays.
    trustProxy: 'loopback, linklocal, uniquelocal',
  });
  await app.register(atlas, options);
  await app.ready();
  return app;
}
