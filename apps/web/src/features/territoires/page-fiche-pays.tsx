import type { FichePays } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useNomLocal, useTextes } from '../../i18n/index.ts';
import { toAtlas } from '../../lib/chemins.ts';
import { PageFiche, RequeteFiche } from '../../ui/page-fiche.tsx';
import { Section } from '../../ui/section.tsx';
import { useChiffresBilan } from '../commun/chiffres-bilan.ts';
import { ActionsVue } from '../commun/components/actions-vue.tsx';
import { CarteFiche } from '../commun/components/carte-fiche.tsx';
import { SectionsBilan, useSectionsBilan } from '../commun/components/sections-bilan.tsx';
import { carteLiensQuery, cartePointsQuery, carteUnitesQuery } from '../commun/queries.ts';
import { textes as communs } from '../commun/textes.ts';
import { vocabulaire } from '../commun/vocabulaire.ts';
import { Postes } from './components/postes.tsx';
import { paysQuery } from './queries.ts';
import { textes } from './textes.ts';

/** Sheet of a country: what French collectivités do there. */
export default function PageFichePays() {
  const { code = '' } = useParams();
  return <RequeteFiche requete={useQuery(paysQuery(code))}>{(pays) => <Fiche pays={pays} />}</RequeteFiche>;
}

function Fiche({ pays }: { pays: FichePays }) {
  const t = useTextes(textes);
  const c = useTextes(communs);
  const v = useTextes(vocabulaire);
  const nom = useNomLocal()(pays.nom, pays.nomEn);
  const sections = useSectionsBilan(pays.bilan);
  const filtres = { pays: [pays.code] };
  return (
    <PageFiche
      etapes={[{ libelle: t.listePays, vers: '/pays' }]}
      genre={`${t.pays} · ${v.continent[pays.continent]}`}
      titre={nom}
      entete={pays.capitale !== null && <p>{t.capitale(pays.capitale)}</p>}
      chiffres={useChiffresBilan(pays.bilan, ['projets', 'collectivites', 'partenaires', 'montant'])}
      carte={<CarteDuPays code={pays.code} titre={t.carteTitre(nom)} />}
      actions={<ActionsVue vue={{ titre: nom, filtres }} />}
      grandeCarte={{ libelle: c.explorer, vers: toAtlas('pays', 'pays', pays.code) }}
      sections={pays.postes.length > 0 ? [...sections, { id: 'postes', titre: t.representations }] : sections}
    >
      <SectionsBilan
        bilan={pays.bilan}
        filtres={filtres}
        classements={['collectivites', 'partenaires', 'regions', 'departements']}
      />
      {pays.postes.length > 0 && (
        <Section id="postes" titre={t.representations}>
          <Postes postes={pays.postes} />
        </Section>
      )}
    </PageFiche>
  );
}

function CarteDuPays({ code, titre }: { code: string; titre: string }) {
  const filtres = { pays: [code] };
  const { data: regions } = useQuery(carteUnitesQuery('region', filtres));
  const { data: partenaires } = useQuery(cartePointsQuery('partenaire', filtres));
  const { data: liens } = useQuery(carteLiensQuery(filtres));
  return (
    <CarteFiche
      titre={titre}
      france={{ unites: regions }}
      ailleurs={{ pays: code, points: partenaires }}
      liens={liens}
    />
  );
}
