import type { FastifyInstance } from 'fastify';
import { refusedParameters } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import type { Connexion } from '../../plugins/auth.ts';
import { noteJournal } from '../journal/note-journal.ts';
import { cancelFusion, findFusion, listObstacles } from './annulation.service.ts';
import { listDoublons } from './doublons.repository.ts';
import { comparePartenaires, describeFusions, listFusions } from './fusions.repository.ts';
import { mergePartenaires } from './fusions.service.ts';

type Noms =
  | 'listDoublons'
  | 'comparePartenaires'
  | 'setDistincts'
  | 'mergePartenaires'
  | 'listFusions'
  | 'getFusion'
  | 'cancelFusion';

export function fusionsHandlers({ prisma, db }: FastifyInstance): HandlersOf<Noms> {
  const describe = async (id: number) => {
    const [fusion] = await describeFusions(prisma, [await findFusion(prisma, id)]);
    if (fusion === undefined) throw new Error('a fusion that is not described');
    return fusion;
  };
  const setDistincts = async (
    connexion: Connexion,
    { a, b, distincts }: { a: number; b: number; distincts: boolean },
  ) => {
    if (a === b) throw refusedParameters([{ parametre: 'b', message: 'choisissez deux collectivités différentes.' }]);
    await comparePartenaires(db, { a, b });
    const paire = { aId: Math.min(a, b), bId: Math.max(a, b) };
    await prisma.$transaction(async (tx) => {
      if (distincts) {
        const data = [{ ...paire, auteurId: connexion.utilisateur.id }];
        await tx.partenairesDistincts.createMany({ data, skipDuplicates: true });
      } else {
        await tx.partenairesDistincts.deleteMany({ where: paire });
      }
      const action = distincts ? 'distingue' : 'rapproche';
      await noteJournal(tx, connexion, { action, objet: 'partenaire', objetId: paire.aId, details: { b: paire.bId } });
    });
  };
  return {
    listDoublons: async ({ query }) => {
      const { total, lignes } = await listDoublons(db, query);
      return { total, page: query.page, parPage: query.parPage, doublons: lignes };
    },
    comparePartenaires: async ({ query }) => comparePartenaires(db, query),
    setDistincts: async ({ connexion, corps }) => {
      await setDistincts(connexion, corps);
      return { etat: 'fait' };
    },
    mergePartenaires: async ({ connexion, corps }) => describe(await mergePartenaires(prisma, connexion, corps)),
    listFusions: async ({ query }) => listFusions(prisma, query),
    getFusion: async ({ params: { id } }) => ({
      ...(await describe(id)),
      obstacles: await listObstacles(prisma, await findFusion(prisma, id)),
    }),
    cancelFusion: async ({ connexion, params: { id } }) => {
      await cancelFusion(prisma, connexion, id);
      return describe(id);
    },
  };
}
