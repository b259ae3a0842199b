import type { FicheThematique } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useNomLocal, useTextes } from '../../i18n/index.ts';
import { toAtlas, toThematique } from '../../lib/chemins.ts';
import { PageFiche, RequeteFiche } from '../../ui/page-fiche.tsx';
import { useChiffresBilan } from '../commun/chiffres-bilan.ts';
import { ActionsVue } from '../commun/components/actions-vue.tsx';
import { CarteFiche } from '../commun/components/carte-fiche.tsx';
import { Essentiel } from '../commun/components/essentiel.tsx';
import { SectionsBilan, useSectionsBilan } from '../commun/components/sections-bilan.tsx';
import { carteLiensQuery, carteUnitesQuery } from '../commun/queries.ts';
import { textes as communs } from '../commun/textes.ts';
import { thematiqueQuery } from './queries.ts';
import { textes } from './textes.ts';

/** Sheet of a thématique: who works on it, where. */
export default function PageFicheThematique() {
  const { slug = '' } = useParams();
  return (
    <RequeteFiche requete={useQuery(thematiqueQuery(slug))}>
      {(thematique) => <Fiche thematique={thematique} />}
    </RequeteFiche>
  );
}

function Fiche({ thematique }: { thematique: FicheThematique }) {
  const t = useTextes(textes);
  const c = useTextes(communs);
  const nomLocal = useNomLocal();
  const { slug, parent, enfants, bilan } = thematique;
  const nom = nomLocal(thematique.nom, thematique.nomEn);
  return (
    <PageFiche
      etapes={[
        { libelle: t.liste, vers: '/thematiques' },
        ...(parent ? [{ libelle: nomLocal(parent.nom, parent.nomEn), vers: toThematique(parent.slug) }] : []),
      ]}
      genre={t.thematique}
      titre={nom}
      chiffres={useChiffresBilan(bilan, ['projets', 'pays', 'collectivites', 'partenaires', 'montant'])}
      essentiel={
        enfants.length > 0 && (
          <Essentiel
            lignes={[
              {
                nom: t.sousThematiques,
                valeur: enfants.map((enfant) => (
                  <Link key={enfant.slug} to={toThematique(enfant.slug)}>
                    {nomLocal(enfant.nom, enfant.nomEn)}
                  </Link>
                )),
              },
            ]}
          />
        )
      }
      carte={<CarteDeLaThematique slug={slug} titre={t.carteTitre(nom)} />}
      actions={<ActionsVue vue={{ titre: nom, filtres: { thematique: [slug] } }} />}
      grandeCarte={{ libelle: c.explorer, vers: toAtlas('thematique', 'thematique', slug) }}
      sections={useSectionsBilan(bilan)}
    >
      <SectionsBilan
        bilan={bilan}
        filtres={{ thematique: [slug] }}
        classements={['pays', 'regions', 'collectivites', 'partenaires']}
      />
    </PageFiche>
  );
}

function CarteDeLaThematique({ slug, titre }: { slug: string; titre: string }) {
  const filtres = { thematique: [slug] };
  const { data: regions } = useQuery(carteUnitesQuery('region', filtres));
  const { data: pays } = useQuery(carteUnitesQuery('pays', filtres));
  const { data: liens } = useQuery(carteLiensQuery(filtres));
  return <CarteFiche titre={titre} france={{ unites: regions }} ailleurs={{ unites: pays }} liens={liens} />;
}
