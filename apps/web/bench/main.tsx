import '../src/app/dsfr.css';
import 'virtual:icones-dsfr.css';
import '../src/app/base.css';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import CarteMonde from '../src/carte/carte-monde.tsx';
import DeuxTerritoires from '../src/carte/deux-territoires.tsx';
import lieux from '../src/carte/donnees/lieux.json';
import villes from '../src/carte/donnees/villes.json';
import { startTheme } from '../src/lib/theme.ts';
import { createLiens, createPoints, createUnites } from './donnees.ts';
import { Fournisseurs } from './fournisseurs.tsx';
import { mountMesure } from './mesures.tsx';

startTheme();

function Monde() {
  const [selection, setSelection] = useState<string | null>(null);
  return (
    <CarteMonde
      unites={createUnites('pays', lieux)}
      selection={selection}
      onSelect={setSelection}
      onOuvrir={() => {}}
      hauteur="36rem"
    />
  );
}

const collectivites = createPoints('collectivite', 4762, villes, [-5, 42, 9, 51]);
const partenaires = createPoints('partenaire', 9919, villes);
const regions = createUnites('region', lieux);
const pays = createUnites('pays', lieux);

function DeuxMondes() {
  return (
    <DeuxTerritoires
      titre="France et monde"
      france={{ unites: regions, points: collectivites, pointsDesZoom: 7 }}
      ailleurs={{ unites: pays, points: partenaires, pointsDesZoom: 4.5 }}
      hauteur="100vh"
      molette="directe"
    />
  );
}

const auSenegal = createPoints('partenaire', 60, villes, [-17, 12.5, -11.5, 16.5]);
const versSenegal = createPoints('collectivite', 90, villes, [-5, 42, 9, 51]);
const liensSenegal = createLiens(versSenegal, auSenegal, 140);

function Senegal() {
  return (
    <DeuxTerritoires
      titre="Coopérations du Sénégal"
      france={{ points: versSenegal }}
      ailleurs={{ pays: 'SN', points: auSenegal }}
      liens={liensSenegal}
      hauteur="40rem"
    />
  );
}

function Regions() {
  return (
    <DeuxTerritoires
      titre="Coopérations du Sénégal"
      france={{ unites: createUnites('departement', lieux), representation: 'cercles' }}
      ailleurs={{ unites: pays, representation: 'cercles' }}
      hauteur="100vh"
    />
  );
}

const PAGES: Record<string, () => React.ReactNode> = {
  monde: Monde,
  deux: DeuxMondes,
  senegal: Senegal,
  cercles: Regions,
};
const parametres = new URLSearchParams(location.search);
const Page = PAGES[parametres.get('page') ?? 'monde'] ?? Monde;
const racine = document.getElementById('racine');
if (racine && parametres.has('mesure')) mountMesure(racine, parametres);
else if (racine)
  createRoot(racine).render(
    <StrictMode>
      <Fournisseurs>
        <Page />
      </Fournisseurs>
    </StrictMode>,
  );
