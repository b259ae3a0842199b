import type { Filtres } from '@atlas/contracts';
import { Actions } from '../../../ui/actions.tsx';

/** What a page shows, as far as it can be saved, printed and sent. */
export type Vue = { titre: string } & (
  | {
      /** The projets that its map and its lists are about. */
      filtres: Filtres;
    }
  | {
      /** The one projet that it is about. */
      projet: number;
    }
);

/** What one can do with a map and its results, the same on every page that has some: Enregistrer · PDF · Partager. */
export function ActionsVue(_: { vue: Vue }) {
  return <Actions />;
}
