import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LangueProvider } from '../src/i18n/index.ts';
import { queryClient } from '../src/lib/query-client.ts';

/** The providers that the maps need, as the application gives them. */
export function Fournisseurs({ children }: { children: ReactNode }) {
  return (
    <LangueProvider>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </LangueProvider>
  );
}
