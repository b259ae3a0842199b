import type { ObjetFiche } from '@atlas/contracts/vocabulaire';
import { write } from '../../lib/api.ts';
import { queryClient } from '../../lib/query-client.ts';

/** Says that a sheet is still right; what shows its freshness is read again. */
export async function verifierFiche(objet: ObjetFiche, id: number): Promise<void> {
  await write('POST /fiches/:objet/:id/verification', { params: { objet, id } });
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === `${objet}s` });
}

/** Begins a proposal about a sheet, and gives the address of its page. */
export async function commencerMiseAJour(objet: ObjetFiche, id: number): Promise<string> {
  const miseAJour = await write('POST /mises-a-jour', { corps: { objet, objetId: id } });
  return `/mises-a-jour/${miseAJour.id}`;
}
