import type { FichePartenaire } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { toCartePoints } from '../../carte/index.ts';
import { useNomLocal, useTextes } from '../../i18n/index.ts';
import { toAtlas, toPays } from '../../lib/chemins.ts';
import { PageFiche, RequeteFiche } from '../../ui/page-fiche.tsx';
import { Section } from '../../ui/section.tsx';
import { useChiffresBilan } from '../commun/chiffres-bilan.ts';
import { ActionsDeLaFiche } from '../commun/components/actions-de-la-fiche.tsx';
import { ActionsVue } from '../commun/components/actions-vue.tsx';
import { CarteFiche } from '../commun/components/carte-fiche.tsx';
import { Contacts } from '../commun/components/contacts.tsx';
import { Essentiel } from '../commun/components/essentiel.tsx';
import { Fraicheur, PositionApprochee } from '../commun/components/fraicheur.tsx';
import { LienExterne } from '../commun/components/lien-externe.tsx';
import { SectionsBilan, useSectionsBilan } from '../commun/components/sections-bilan.tsx';
import { carteLiensQuery, cartePointsQuery } from '../commun/queries.ts';
import { textes as communs } from '../commun/textes.ts';
import { vocabulaire } from '../commun/vocabulaire.ts';
import { partenaireQuery } from './queries.ts';
import { textes } from './textes.ts';

/** Sheet of a foreign collectivité: its French partners, on what. */
export default function PageFichePartenaire() {
  const { id = '' } = useParams();
  return (
    <RequeteFiche requete={useQuery(partenaireQuery(id))}>
      {(partenaire) => <Fiche partenaire={partenaire} />}
    </RequeteFiche>
  );
}

function Fiche({ partenaire }: { partenaire: FichePartenaire }) {
  const t = useTextes(textes);
  const c = useTextes(communs);
  const v = useTextes(vocabulaire);
  const nomLocal = useNomLocal();
  const { nom, niveau, pays, subdivision, population, bilan, siteWeb, precision } = partenaire;
  const nomPays = nomLocal(pays.nom, pays.nomEn);
  return (
    <PageFiche
      etapes={[
        { libelle: t.liste, vers: '/partenaires' },
        { libelle: nomPays, vers: toPays(pays.code) },
      ]}
      genre={v.niveauPartenaire[niveau]}
      titre={nom}
      entete={<Fraicheur verification={partenaire.derniereVerification} />}
      chiffres={useChiffresBilan(bilan, ['projets', 'collectivites', 'montant'])}
      essentiel={
        <>
          <Essentiel
            lignes={[
              { nom: t.pays, valeur: <Link to={toPays(pays.code)}>{nomPays}</Link> },
              { nom: t.subdivision, valeur: subdivision?.nom },
              { nom: t.population, valeur: population !== null && c.nHabitants(population) },
              { nom: c.siteWeb, valeur: siteWeb && <LienExterne adresse={siteWeb} /> },
            ]}
          />
          <PositionApprochee precision={precision} />
        </>
      }
      carte={<CarteDuPartenaire partenaire={partenaire} titre={t.carteTitre(nom)} />}
      actions={<ActionsVue vue={{ titre: nom, filtres: { partenaire: [partenaire.id] } }} />}
      grandeCarte={{ libelle: c.explorer, vers: toAtlas('pays', 'partenaire', partenaire.id) }}
      sections={[...useSectionsBilan(bilan), { id: 'contacts', titre: c.contacts }]}
    >
      <SectionsBilan
        bilan={bilan}
        filtres={{ partenaire: [partenaire.id] }}
        classements={['collectivites', 'departements', 'regions']}
      />
      <Section id="contacts" titre={c.contacts}>
        <Contacts contacts={partenaire.contacts} />
      </Section>
      <ActionsDeLaFiche objet="partenaire" id={partenaire.id} />
    </PageFiche>
  );
}

function CarteDuPartenaire({ partenaire, titre }: { partenaire: FichePartenaire; titre: string }) {
  const filtres = { partenaire: [partenaire.id] };
  const { data: collectivites } = useQuery(cartePointsQuery('collectivite', filtres));
  const { data: liens } = useQuery(carteLiensQuery(filtres));
  return (
    <CarteFiche
      titre={titre}
      france={{ points: collectivites }}
      ailleurs={{ pays: partenaire.pays.code, points: toCartePoints('partenaire', [partenaire]) }}
      liens={liens}
    />
  );
}
