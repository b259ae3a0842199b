import { createBrowserRouter, type RouteObject, replace } from 'react-router';
import { nouveautesQuery } from '../features/accueil/queries.ts';
import { collectiviteQuery } from '../features/collectivites/queries.ts';
import { carteUnitesQuery } from '../features/commun/queries.ts';
import { partenaireQuery } from '../features/partenaires/queries.ts';
import { projetQuery } from '../features/projets/queries.ts';
import {
  departementQuery,
  listDepartementsQuery,
  listPaysQuery,
  listRegionsQuery,
  paysQuery,
  regionQuery,
} from '../features/territoires/queries.ts';
import { listThematiquesQuery, thematiqueQuery } from '../features/thematiques/queries.ts';
import { queryClient } from '../lib/query-client.ts';
import { page } from './page.ts';
import { PageErreur } from './page-erreur.tsx';
import { PageIntrouvable } from './page-introuvable.tsx';
import { Structure, StructureEnAttente } from './structure.tsx';

const accueil = page('/', () => import('../features/accueil/page.tsx'), {
  prefetch: () => {
    void queryClient.prefetchQuery(carteUnitesQuery('pays'));
    void queryClient.prefetchQuery(nouveautesQuery());
  },
});

/** The pages of text, which have no state. */
const informations: RouteObject[] = [
  page('/a-propos', () => import('../features/informations/page-a-propos.tsx')),
  page('/donnees', () => import('../features/informations/page-donnees.tsx')),
  page('/accessibilite', () => import('../features/informations/page-accessibilite.tsx')),
  page('/mentions-legales', () => import('../features/informations/page-mentions-legales.tsx')),
];

/** The pages whose filters, order and page number are in the address. */
const pages: RouteObject[] = [
  page('/atlas', () => import('../features/explorer/page.tsx'), { handle: { pleinEcran: true } }),
  page('/pays', () => import('../features/territoires/page-liste-pays.tsx'), {
    prefetch: () => queryClient.prefetchQuery(listPaysQuery()),
  }),
  page('/pays/:code', () => import('../features/territoires/page-fiche-pays.tsx'), {
    prefetch: ({ code = '' }) => queryClient.prefetchQuery(paysQuery(code)),
  }),
  page('/regions', () => import('../features/territoires/page-liste-regions.tsx'), {
    prefetch: () => queryClient.prefetchQuery(listRegionsQuery()),
  }),
  page('/regions/:code', () => import('../features/territoires/page-fiche-region.tsx'), {
    prefetch: ({ code = '' }) => queryClient.prefetchQuery(regionQuery(code)),
  }),
  page('/departements', () => import('../features/territoires/page-liste-departements.tsx'), {
    prefetch: () => queryClient.prefetchQuery(listDepartementsQuery()),
  }),
  page('/departements/:code', () => import('../features/territoires/page-fiche-departement.tsx'), {
    prefetch: ({ code = '' }) => queryClient.prefetchQuery(departementQuery(code)),
  }),
  page('/collectivites', () => import('../features/collectivites/page-liste.tsx')),
  page('/collectivites/:id', () => import('../features/collectivites/page-fiche.tsx'), {
    prefetch: ({ id = '' }) => queryClient.prefetchQuery(collectiviteQuery(id)),
  }),
  page('/partenaires', () => import('../features/partenaires/page-liste.tsx')),
  page('/partenaires/:id', () => import('../features/partenaires/page-fiche.tsx'), {
    prefetch: ({ id = '' }) => queryClient.prefetchQuery(partenaireQuery(id)),
  }),
  page('/thematiques', () => import('../features/thematiques/page-liste.tsx'), {
    prefetch: () => queryClient.prefetchQuery(listThematiquesQuery()),
  }),
  page('/thematiques/:slug', () => import('../features/thematiques/page-fiche.tsx'), {
    prefetch: ({ slug = '' }) => queryClient.prefetchQuery(thematiqueQuery(slug)),
  }),
  page('/recherche', () => import('../features/recherche/page-recherche.tsx')),
  page('/recherche/avancee', () => import('../features/recherche/page-avancee.tsx')),
  // The address that the search had first.
  { path: '/projets', loader: ({ request }) => replace(`/recherche${new URL(request.url).search}`) },
  page('/connexion', () => import('../features/comptes/page-connexion.tsx')),
  page('/projets/:id', () => import('../features/projets/page-fiche.tsx'), {
    prefetch: ({ id = '' }) => queryClient.prefetchQuery(projetQuery(id)),
  }),
];

/** What only a demonstration shows. */
const dev = page('/dev/courriels', () => import('../features/dev/page-courriels.tsx'));

/** The route that the pages with a state are below. */
const PAGES = 'pages';

/** Pages that few visitors see: where they are is downloaded when one of them is asked for. */
const RESERVEES =
  /^\/(administration|albums|campagnes|confirmation-partenaire|connexion|desabonnement|historique|inscription|invitation|mes-donnees|mises-a-jour|mon-compte|mon-espace|notifications|organisations|pdf|signalements|telechargement)(\/|$)/;

export const router = createBrowserRouter(
  [
    {
      element: <Structure />,
      HydrateFallback: StructureEnAttente,
      errorElement: <PageErreur />,
      children: [
        {
          errorElement: <PageErreur />,
          children: [
            accueil,
            ...informations,
            dev,
            {
              lazy: async () => ({ Component: (await import('./etat-dans-l-adresse.tsx')).default }),
              id: PAGES,
              children: pages,
            },
            { path: '*', Component: PageIntrouvable },
          ],
        },
      ],
    },
  ],
  {
    patchRoutesOnNavigation: async ({ path, patch }) => {
      if (RESERVEES.test(path)) patch(PAGES, (await import('./pages-reservees.ts')).pagesReservees);
    },
  },
);
