import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { PageErreur } from './page-erreur.tsx';
import { PageIntrouvable } from './page-introuvable.tsx';
import { Structure } from './structure.tsx';

/** What a route says of itself to the structure around it. */
export interface RouteHandle {
  /** The page takes the window below the header, without footer: maps. */
  pleinEcran?: boolean;
}

/** A page in a chunk of its own. */
function page(path: string, load: () => Promise<{ default: ComponentType }>, handle: RouteHandle = {}): RouteObject {
  return { path, handle, lazy: async () => ({ Component: (await load()).default }) };
}

const pages: RouteObject[] = [
  page('/', () => import('../features/accueil/page.tsx')),
  page('/atlas', () => import('../features/explorer/page.tsx'), { pleinEcran: true }),
];

export const router = createBrowserRouter([
  {
    Component: Structure,
    HydrateFallback: Structure,
    errorElement: <PageErreur />,
    children: [{ errorElement: <PageErreur />, children: [...pages, { path: '*', Component: PageIntrouvable }] }],
  },
]);
