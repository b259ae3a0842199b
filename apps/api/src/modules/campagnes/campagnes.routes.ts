import type { TableauDeCampagne } from '@atlas/contracts';
import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import type { Connexion } from '../../plugins/auth.ts';
import { formatLigne } from '../exports/cellules.ts';
import { acteurOf } from '../mises-a-jour/mises-a-jour.service.ts';
import { describeCampagne, findCampagne, listCampagnes, previewPortee } from './campagnes.repository.ts';
import {
  closeCampagne,
  createCampagne,
  extendCampagne,
  openCampagne,
  removeCampagne,
  updateCampagne,
} from './campagnes.service.ts';
import { listFiches } from './fiches.repository.ts';
import { remindCampagne } from './relances.service.ts';
import { listOrganisationsCampagne, readTableau } from './tableau.repository.ts';

type Noms =
  | 'listCampagnes'
  | 'createCampagne'
  | 'previewCampagne'
  | 'getCampagne'
  | 'updateCampagne'
  | 'removeCampagne'
  | 'openCampagne'
  | 'extendCampagne'
  | 'remindCampagne'
  | 'closeCampagne'
  | 'listFichesCampagne'
  | 'getTableauCampagne'
  | 'exportTableauCampagne'
  | 'listOrganisationsCampagne';

export function campagnesHandlers(app: FastifyInstance): HandlersOf<Noms> {
  const { prisma, db, createLien } = app;
  const describe = (connexion: Connexion, id: number) => describeCampagne(app, connexion, id);
  return {
    listCampagnes: async ({ connexion, query }) => listCampagnes(app, connexion, query),
    createCampagne: async ({ connexion, corps }) => describe(connexion, await createCampagne(prisma, connexion, corps)),
    previewCampagne: async ({ query }) => previewPortee(db, query),
    getCampagne: async ({ connexion, params: { id }, autorise }) => {
      autorise(await findCampagne(prisma, id));
      return describe(connexion, id);
    },
    updateCampagne: async ({ connexion, params: { id }, corps }) => {
      await updateCampagne(prisma, connexion, { id, saisie: corps });
      return describe(connexion, id);
    },
    removeCampagne: async ({ connexion, params: { id } }) => {
      await removeCampagne(prisma, connexion, id);
      return { etat: 'fait' };
    },
    openCampagne: async ({ connexion, params: { id } }) => {
      await openCampagne(prisma, connexion, { id, createLien });
      return describe(connexion, id);
    },
    extendCampagne: async ({ connexion, params: { id }, corps: { fin } }) => {
      await extendCampagne(prisma, connexion, { id, fin });
      return describe(connexion, id);
    },
    remindCampagne: async ({ connexion, params: { id } }) => {
      const organisations = await remindCampagne(prisma, connexion, { id, createLien });
      return { organisations, campagne: await describe(connexion, id) };
    },
    closeCampagne: async ({ connexion, params: { id } }) => {
      await closeCampagne(prisma, connexion, id);
      return describe(connexion, id);
    },
    listFichesCampagne: async ({ connexion, params: { id }, query, autorise }) => {
      autorise(await findCampagne(prisma, id));
      return listFiches(db, { campagneId: id, organisationId: acteurOf(connexion).organisationId, ...query });
    },
    getTableauCampagne: async ({ connexion, params: { id }, autorise }) => {
      autorise(await findCampagne(prisma, id));
      const [campagne, chiffres] = await Promise.all([
        describe(connexion, id),
        readTableau(db, id, acteurOf(connexion)),
      ]);
      return { campagne, ...chiffres };
    },
    exportTableauCampagne: async ({ connexion, params: { id }, autorise }) => {
      autorise(await findCampagne(prisma, id));
      const lignes = toLignes(await readTableau(db, id, acteurOf(connexion)));
      return {
        nomFichier: `campagne-${id}.csv`,
        typeMime: 'text/csv',
        lignes: lignes.length,
        octetsEstimes: lignes.join('').length,
        contenu: writeCsv(lignes),
      };
    },
    listOrganisationsCampagne: async ({ connexion, params: { id }, query, autorise }) => {
      autorise(await findCampagne(prisma, id));
      return listOrganisationsCampagne(db, id, acteurOf(connexion), query);
    },
  };
}

const COLONNES = ['niveau', 'code', 'nom', 'fiches', 'verifiees', 'en_attente', 'part_verifiee'];

/** The figures of a board as lines of a table, with no personal data: there is none in it. */
function toLignes({ departements, pays }: Pick<TableauDeCampagne, 'departements' | 'pays'>): string[] {
  const toLigne =
    (niveau: string) =>
    ({ code, nom, fiches, verifiees, enAttente }: TableauDeCampagne['departements'][number]): string =>
      formatLigne([niveau, code, nom, ...[fiches, verifiees, enAttente].map(String), (verifiees / fiches).toFixed(4)]);
  return [...departements.map(toLigne('departement')), ...pays.map(toLigne('pays'))];
}

async function* writeCsv(lignes: readonly string[]): AsyncGenerator<string> {
  yield `\ufeff${formatLigne(COLONNES)}`;
  yield lignes.join('');
}
