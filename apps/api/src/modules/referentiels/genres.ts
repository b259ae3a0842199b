import type { EntreeSaisie, GenreReferentiel } from '@atlas/contracts';
import type { Prisma } from '@atlas/prisma';

type Tx = Prisma.TransactionClient;

/** An entry as it is kept, whatever its kind. */
export interface LigneEntree extends EntreeSaisie {
  id: number;
  slug: string;
  version: number;
  projets: number;
}

/** What a form gives, once it is right: the parent by its id. */
export interface EntreeValide extends Omit<EntreeSaisie, 'parent'> {
  parentId: number | null;
}

/** How one kind of entry is read and written. */
interface Genre {
  list(tx: Tx, where: { id?: number; slug?: string }): Promise<LigneEntree[]>;
  create(tx: Tx, slug: string, entree: EntreeValide): Promise<number>;
  update(tx: Tx, id: number, entree: EntreeValide): Promise<unknown>;
  delete(tx: Tx, id: number): Promise<unknown>;
  /** What employs it besides projets: what makes it impossible to remove. */
  countAutres(tx: Tx, id: number): Promise<number>;
}

const SANS = { nomEn: null, sigle: null, parent: null, type: null, siteWeb: null } as const;
const version = { version: { increment: 1 } } as const;

export const GENRES: Record<GenreReferentiel, Genre> = {
  thematique: {
    list: async (tx, where) => {
      const lignes = await tx.thematique.findMany({
        where,
        orderBy: [{ ordre: 'asc' }, { id: 'asc' }],
        include: { parent: { select: { slug: true } }, _count: { select: { projets: true } } },
      });
      return lignes.map(({ parent, _count, id, slug, nom, nomEn, actif, version: numero }) => ({
        ...{ ...SANS, id, slug, nom, nomEn, actif },
        ...{ version: numero, parent: parent?.slug ?? null, projets: _count.projets },
      }));
    },
    create: async (tx, slug, { nom, nomEn, parentId, actif }) => {
      const { _max } = await tx.thematique.aggregate({ where: { parentId }, _max: { ordre: true } });
      const data = { slug, nom, nomEn: nomEn ?? nom, parentId, actif, ordre: (_max.ordre ?? 0) + 1 };
      return (await tx.thematique.create({ data })).id;
    },
    update: (tx, id, { nom, nomEn, parentId, actif }) =>
      tx.thematique.update({ where: { id }, data: { nom, nomEn: nomEn ?? nom, parentId, actif, ...version } }),
    delete: (tx, id) => tx.thematique.delete({ where: { id } }),
    countAutres: (tx, id) => tx.thematique.count({ where: { parentId: id } }),
  },
  financeur: {
    list: async (tx, where) => {
      const lignes = await tx.financeur.findMany({ where, orderBy: [{ nom: 'asc' }, { id: 'asc' }] });
      const parFinanceur = await tx.$queryRaw<{ id: number; projets: number }[]>`
        SELECT financeur_id AS id, count(DISTINCT projet_id)::int AS projets FROM financement
        WHERE financeur_id = ANY(${lignes.map(({ id }) => id)}) GROUP BY 1`;
      const projetsOf = new Map(parFinanceur.map(({ id, projets }) => [id, projets]));
      return lignes.map((ligne) => ({ ...SANS, ...ligne, projets: projetsOf.get(ligne.id) ?? 0 }));
    },
    create: async (tx, slug, { nom, sigle, type, actif }) =>
      (await tx.financeur.create({ data: { slug, nom, sigle, type: type ?? 'autre', actif } })).id,
    update: (tx, id, { nom, sigle, type, actif }) =>
      tx.financeur.update({ where: { id }, data: { nom, sigle, type: type ?? 'autre', actif, ...version } }),
    delete: (tx, id) => tx.financeur.delete({ where: { id } }),
    countAutres: (tx, id) => tx.organisation.count({ where: { financeurId: id } }),
  },
  operateur: {
    list: async (tx, where) => {
      const lignes = await tx.operateur.findMany({
        where,
        orderBy: [{ nom: 'asc' }, { id: 'asc' }],
        include: { _count: { select: { projets: true } } },
      });
      return lignes.map(({ _count, ...ligne }) => ({ ...SANS, ...ligne, projets: _count.projets }));
    },
    create: async (tx, slug, { nom, sigle, siteWeb, actif }) =>
      (await tx.operateur.create({ data: { slug, nom, sigle, siteWeb, actif } })).id,
    update: (tx, id, { nom, sigle, siteWeb, actif }) =>
      tx.operateur.update({ where: { id }, data: { nom, sigle, siteWeb, actif, ...version } }),
    delete: (tx, id) => tx.operateur.delete({ where: { id } }),
    countAutres: async () => 0,
  },
};
