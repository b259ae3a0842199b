import type { FicheRegion } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTextes } from '../../i18n/index.ts';
import { toAtlas, toDepartement } from '../../lib/chemins.ts';
import { PageFiche, RequeteFiche } from '../../ui/page-fiche.tsx';
import { useChiffresBilan } from '../commun/chiffres-bilan.ts';
import { ActionsVue } from '../commun/components/actions-vue.tsx';
import { Essentiel } from '../commun/components/essentiel.tsx';
import { SectionsBilan, useSectionsBilan } from '../commun/components/sections-bilan.tsx';
import { textes as communs } from '../commun/textes.ts';
import { CarteDuTerritoire } from './components/carte-du-territoire.tsx';
import { regionQuery } from './queries.ts';
import { textes } from './textes.ts';

/** Sheet of a région, of today or of before 2016: what its collectivités do abroad. */
export default function PageFicheRegion() {
  const { code = '' } = useParams();
  return <RequeteFiche requete={useQuery(regionQuery(code))}>{(region) => <Fiche region={region} />}</RequeteFiche>;
}

function Fiche({ region }: { region: FicheRegion }) {
  const t = useTextes(textes);
  const c = useTextes(communs);
  const division = region.ancienne ? 'ancienne_region' : 'region';
  const filtres = { region: [region.code] };
  return (
    <PageFiche
      etapes={[{ libelle: t.listeRegions, vers: region.ancienne ? '/regions?decoupage=avant' : '/regions' }]}
      genre={region.ancienne ? t.regionDAvant2016 : t.region}
      titre={region.nom}
      chiffres={useChiffresBilan(region.bilan, ['projets', 'pays', 'collectivites', 'partenaires', 'montant'])}
      essentiel={
        <Essentiel
          lignes={[
            { nom: c.population, valeur: c.nHabitants(region.population) },
            {
              nom: t.departementsDeLaRegion,
              valeur: region.departements.map(({ code, nom }) => (
                <Link key={code} to={toDepartement(code)}>
                  {nom}
                </Link>
              )),
            },
          ]}
        />
      }
      carte={
        <CarteDuTerritoire
          filtres={filtres}
          departements={region.departements.map(({ code }) => code)}
          titre={t.carteTitre(region.nom)}
        />
      }
      actions={<ActionsVue vue={{ titre: region.nom, filtres }} />}
      grandeCarte={{ libelle: c.explorer, vers: toAtlas(division, division, region.code) }}
      sections={useSectionsBilan(region.bilan)}
    >
      <SectionsBilan
        bilan={region.bilan}
        filtres={filtres}
        classements={['pays', 'partenaires', 'departements', 'collectivites']}
      />
    </PageFiche>
  );
}
