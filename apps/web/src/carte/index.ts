/**
 * The maps of the Atlas. Load them lazily, they carry Leaflet:
 *
 *     const CarteMonde = lazy(() => import('../carte/carte-monde.tsx'));
 *     const DeuxTerritoires = lazy(() => import('../carte/deux-territoires.tsx'));
 *
 * - `CarteMonde` (default export of `carte-monde.tsx`): the world by number of projets, for the home page.
 * - `DeuxTerritoires` (default export of `deux-territoires.tsx`): France on one side, the world or one country on the
 *   other, one frame, links drawn across. It is declarative: give it what the API answers.
 *
 *     // fiche-projet: the collectivités and the partenaires of one projet, each linked to each
 *     <DeuxTerritoires titre="…" france={{ points: toCartePoints('collectivite', fiche.collectivites) }}
 *       ailleurs={{ points: toCartePoints('partenaire', fiche.partenaires), pays: fiche.pays[0]?.code }}
 *       liens={toCarteLiens(fiche.collectivites, fiche.partenaires)} />
 *
 *     // fiche-pays: its partenaires, the régions of France by what they do there, and the links
 *     <DeuxTerritoires titre="…" france={{ unites: carte({ niveau: 'region', pays: ['SN'] }) }}
 *       ailleurs={{ pays: 'SN', points: carte({ niveau: 'partenaire', pays: ['SN'] }) }}
 *       liens={carte({ niveau: 'liens', pays: ['SN'] })} />
 *
 *     // fiche-collectivité: its place in France, its partenaires in the world
 *     <DeuxTerritoires titre="…" france={{ points: toCartePoints('collectivite', [fiche]) }}
 *       ailleurs={{ points: carte({ niveau: 'partenaire', collectivite: [id] }) }} liens={…} />
 *
 *   What is undefined is loading: the frame has its final size at once.
 *   `onSelect` gets a `Cible` ({ type, cle }), `onOuvrir` the one to open the sheet of.
 *
 * This file holds types and pure helpers only, so that importing it costs nothing.
 */

export type { BBox, LngLat } from './coordonnees.ts';
export { toCarteLiens, toCartePoints } from './donnees-fiches.ts';
export type {
  CarteMondeProps,
  Cible,
  CoteAilleurs,
  CoteTerritoire,
  DeuxTerritoiresProps,
  Mesure,
  Molette,
  Representation,
  TypeCible,
  VueCarte,
} from './types.ts';
