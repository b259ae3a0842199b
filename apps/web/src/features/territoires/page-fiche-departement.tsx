import type { FicheDepartement } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTextes } from '../../i18n/index.ts';
import { toAtlas, toRegion } from '../../lib/chemins.ts';
import { PageFiche, RequeteFiche } from '../../ui/page-fiche.tsx';
import { useChiffresBilan } from '../commun/chiffres-bilan.ts';
import { ActionsVue } from '../commun/components/actions-vue.tsx';
import { Essentiel } from '../commun/components/essentiel.tsx';
import { SectionsBilan, useSectionsBilan } from '../commun/components/sections-bilan.tsx';
import { textes as communs } from '../commun/textes.ts';
import { CarteDuTerritoire } from './components/carte-du-territoire.tsx';
import { departementQuery } from './queries.ts';
import { textes } from './textes.ts';

/** Sheet of a département: what its collectivités do abroad. */
export default function PageFicheDepartement() {
  const { code = '' } = useParams();
  return (
    <RequeteFiche requete={useQuery(departementQuery(code))}>
      {(departement) => <Fiche departement={departement} />}
    </RequeteFiche>
  );
}

function Fiche({ departement }: { departement: FicheDepartement }) {
  const t = useTextes(textes);
  const c = useTextes(communs);
  const { region, ancienneRegion, code, nom, bilan } = departement;
  const filtres = { departement: [code] };
  const ancienne = ancienneRegion?.code === region?.code ? null : ancienneRegion;
  return (
    <PageFiche
      etapes={[
        { libelle: t.listeDepartements, vers: '/departements' },
        ...(region ? [{ libelle: region.nom, vers: toRegion(region.code) }] : []),
      ]}
      genre={`${t.departement} · ${code}`}
      titre={nom}
      chiffres={useChiffresBilan(bilan, ['projets', 'pays', 'collectivites', 'partenaires', 'montant'])}
      essentiel={
        <Essentiel
          lignes={[
            { nom: c.population, valeur: c.nHabitants(departement.population) },
            { nom: t.region, valeur: region && <Link to={toRegion(region.code)}>{region.nom}</Link> },
            { nom: t.regionDAvant2016, valeur: ancienne && <Link to={toRegion(ancienne.code)}>{ancienne.nom}</Link> },
          ]}
        />
      }
      carte={<CarteDuTerritoire filtres={filtres} departements={[code]} titre={t.carteTitre(nom)} />}
      actions={<ActionsVue vue={{ titre: nom, filtres }} />}
      grandeCarte={{ libelle: c.explorer, vers: toAtlas('departement', 'departement', code) }}
      sections={useSectionsBilan(bilan)}
    >
      <SectionsBilan bilan={bilan} filtres={filtres} classements={['pays', 'partenaires', 'collectivites']} />
    </PageFiche>
  );
}
