import type { RouteObject } from 'react-router';
import { page } from './page.ts';

/** The pages of the administration and of the campaigns. */
export const pagesReservees: RouteObject[] = [
  page('/campagnes', () => import('../features/campagnes/page-campagnes.tsx')),
  page('/campagnes/nouvelle', () => import('../features/campagnes/page-formulaire-campagne.tsx')),
  page('/campagnes/:id', () => import('../features/campagnes/page-campagne.tsx')),
  page('/campagnes/:id/modifier', () => import('../features/campagnes/page-formulaire-campagne.tsx')),
  page('/campagnes/:id/tableau-de-bord', () => import('../features/campagnes/page-tableau.tsx')),
  page('/administration/partenaires', () => import('../features/fusions/page-fusions.tsx')),
  page('/administration/imports', () => import('../features/imports/page-imports.tsx')),
  page('/administration/imports/:id', () => import('../features/imports/page-import.tsx')),
  page('/administration/referentiels', () => import('../features/referentiels/page-referentiels.tsx')),
  page('/administration', () => import('../features/administration/page-administration.tsx')),
  page('/administration/organisations', () => import('../features/administration/page-organisations.tsx')),
  page('/administration/organisations/nouvelle', () => import('../features/administration/page-nouvelle.tsx')),
  page('/administration/organisations/:id', () => import('../features/administration/page-organisation.tsx')),
  page('/administration/comptes', () => import('../features/administration/page-comptes.tsx')),
  page('/administration/comptes/:id', () => import('../features/administration/page-compte.tsx')),
  page('/administration/invitations', () => import('../features/administration/page-invitations.tsx')),
  page('/administration/journal', () => import('../features/administration/page-journal.tsx')),
];
