import type { CompteAdministre, OrganisationAdministree } from '@atlas/contracts';
import { queryClient } from '../../lib/query-client.ts';
import { compteQuery, organisationAdministreeQuery } from './queries.ts';

/** Shows an organisation as a write left it; the lists are read again. */
export function keepOrganisation(organisation: OrganisationAdministree): void {
  queryClient.setQueryData(organisationAdministreeQuery(organisation.id).queryKey, organisation);
}

/** Shows an account as a write left it; the lists are read again. */
export function keepCompteAdministre(compte: CompteAdministre): void {
  queryClient.setQueryData(compteQuery(compte.id).queryKey, compte);
}
