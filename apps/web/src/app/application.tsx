import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { LangueProvider } from '../i18n/index.ts';
import { queryClient } from '../lib/query-client.ts';
import { router } from './router.tsx';

/** The providers, from the widest to the nearest of the pages. */
export function Application() {
  return (
    <LangueProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LangueProvider>
  );
}
