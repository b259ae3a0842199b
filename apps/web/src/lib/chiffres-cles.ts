import { queryOptions } from '@tanstack/react-query';
import { get } from './api.ts';
import { keepDemonstration } from './demonstration.ts';

/** The dated counters, which also say whether the records are invented. */
export const chiffresClesQuery = () =>
  queryOptions({
    queryKey: ['chiffres-cles'],
    queryFn: async ({ signal }) => {
      const chiffres = await get('/chiffres-cles', { signal });
      keepDemonstration(chiffres.demonstration);
      return chiffres;
    },
  });
