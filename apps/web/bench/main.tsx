import '../src/app/dsfr.css';
import 'virtual:icones-dsfr.css';
import '../src/app/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import CarteMonde from '../src/carte/carte-monde.tsx';
import lieux from '../src/carte/donnees/lieux.json';
import villes from '../src/carte/donnees/villes.json';
import { LangueProvider } from '../src/i18n/index.ts';
import { queryClient } from '../src/lib/query-client.ts';
import { startTheme } from '../src/lib/theme.ts';
import { createUnites } from './donnees.ts';

startTheme();

function Monde() {
  const [selection, setSelection] = useState<string | null>(null);
  return <CarteMonde unites={createUnites('pays', lieux)} selection={selection} onSelect={setSelection} onOuvrir={() => {}} hauteur="36rem" />;
}

const PAGES: Record<string, () => React.ReactNode> = { monde: Monde };
const Page = PAGES[new URLSearchParams(location.search).get('page') ?? 'monde'] ?? Monde;
const racine = document.getElementById('racine');
if (racine)
  createRoot(racine).render(
    <StrictMode>
      <LangueProvider>
        <QueryClientProvider client={queryClient}>
          <Page />
        </QueryClientProvider>
      </LangueProvider>
    </StrictMode>,
  );
void villes;
