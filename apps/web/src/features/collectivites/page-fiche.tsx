import type { FicheCollectivite } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Link, useParams } from 'react-router';
import { toCartePoints } from '../../carte/index.ts';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { toAtlas, toCollectivite, toDepartement, toRegion } from '../../lib/chemins.ts';
import { PageFiche, RequeteFiche } from '../../ui/page-fiche.tsx';
import { Section } from '../../ui/section.tsx';
import { useChiffresBilan } from '../commun/chiffres-bilan.ts';
import { ActionsDeLaFiche } from '../commun/components/actions-de-la-fiche.tsx';
import { ActionsVue } from '../commun/components/actions-vue.tsx';
import { CarteFiche } from '../commun/components/carte-fiche.tsx';
import { Contacts } from '../commun/components/contacts.tsx';
import { Documents } from '../commun/components/documents.tsx';
import { Essentiel } from '../commun/components/essentiel.tsx';
import { Fraicheur, PositionApprochee } from '../commun/components/fraicheur.tsx';
import { LienExterne } from '../commun/components/lien-externe.tsx';
import { SectionsBilan, useSectionsBilan } from '../commun/components/sections-bilan.tsx';
import { carteLiensQuery, cartePointsQuery } from '../commun/queries.ts';
import { textes as communs } from '../commun/textes.ts';
import { vocabulaire } from '../commun/vocabulaire.ts';
import { collectiviteQuery } from './queries.ts';
import { textes } from './textes.ts';

/** Sheet of a French collectivité: with whom it cooperates, on what. */
export default function PageFicheCollectivite() {
  const { id = '' } = useParams();
  return (
    <RequeteFiche requete={useQuery(collectiviteQuery(id))}>
      {(collectivite) => <Fiche collectivite={collectivite} />}
    </RequeteFiche>
  );
}

function Fiche({ collectivite }: { collectivite: FicheCollectivite }) {
  const t = useTextes(textes);
  const c = useTextes(communs);
  const v = useTextes(vocabulaire);
  const { nom, type, departement, bilan, contacts, documents } = collectivite;
  const sections = useSectionsBilan(bilan);
  return (
    <PageFiche
      etapes={[
        { libelle: t.liste, vers: '/collectivites' },
        ...(departement ? [{ libelle: departement.nom, vers: toDepartement(departement.code) }] : []),
      ]}
      genre={v.typeCollectivite[type]}
      titre={nom}
      entete={
        <>
          <Succession collectivite={collectivite} />
          <Fraicheur verification={collectivite.derniereVerification} />
        </>
      }
      chiffres={useChiffresBilan(bilan, ['projets', 'pays', 'partenaires', 'montant'])}
      essentiel={<Reperes collectivite={collectivite} />}
      carte={<CarteDeLaCollectivite collectivite={collectivite} titre={t.carteTitre(nom)} />}
      actions={<ActionsVue vue={{ titre: nom, filtres: { collectivite: [collectivite.id] } }} />}
      grandeCarte={{ libelle: c.explorer, vers: toAtlas('collectivite', 'collectivite', collectivite.id) }}
      sections={[
        ...sections,
        { id: 'contacts', titre: c.contacts },
        ...(documents.length > 0 ? [{ id: 'documents', titre: c.documents }] : []),
      ]}
    >
      <SectionsBilan
        bilan={bilan}
        filtres={{ collectivite: [collectivite.id] }}
        classements={['partenaires', 'pays']}
      />
      <Section id="contacts" titre={c.contacts}>
        <Contacts contacts={contacts} />
      </Section>
      {documents.length > 0 && (
        <Section id="documents" titre={c.documents} resume={c.documentResume}>
          <Documents documents={documents} />
        </Section>
      )}
      {collectivite.successeur === null && <ActionsDeLaFiche objet="collectivite" id={collectivite.id} />}
    </PageFiche>
  );
}

/** What it became, or what it took the place of: a former address leads to the one of today. */
function Succession({ collectivite: { successeur, predecesseurs } }: { collectivite: FicheCollectivite }) {
  const t = useTextes(textes);
  const { date } = useFormats();
  return (
    <>
      {successeur !== null && (
        <div className="fr-alert fr-alert--info fr-alert--sm fr-mb-2w">
          <p>
            {t.aCesse(date(successeur.depuis))}{' '}
            <Link to={toCollectivite(successeur.id)}>{t.voirSuccesseur(successeur.nom)}</Link>
          </p>
        </div>
      )}
      {predecesseurs.length > 0 && (
        <p className="fr-text--sm fr-mb-1w">
          {t.prendLaSuite}{' '}
          {predecesseurs.map(({ id, nom }, rang) => (
            <Fragment key={id}>
              {rang > 0 && ', '}
              <Link to={toCollectivite(id)}>{nom}</Link>
            </Fragment>
          ))}
          .
        </p>
      )}
    </>
  );
}

/** Where it is, what it is known by. */
function Reperes({ collectivite }: { collectivite: FicheCollectivite }) {
  const t = useTextes(textes);
  const c = useTextes(communs);
  const { departement, region, ancienneRegion, population, siteWeb, codeInsee, siren, type, precision } = collectivite;
  const autreRegion = ancienneRegion?.code === region?.code ? null : ancienneRegion;
  return (
    <>
      <Essentiel
        lignes={[
          {
            nom: t.departement,
            valeur: departement && <Link to={toDepartement(departement.code)}>{departement.nom}</Link>,
          },
          { nom: t.region, valeur: region && <Link to={toRegion(region.code)}>{region.nom}</Link> },
          {
            nom: t.regionDAvant2016,
            valeur: autreRegion && <Link to={toRegion(autreRegion.code)}>{autreRegion.nom}</Link>,
          },
          { nom: t.population, valeur: population > 0 && c.nHabitants(population) },
          { nom: c.codeInsee, valeur: codeInsee },
          { nom: c.siren, valeur: siren },
          { nom: c.siteWeb, valeur: siteWeb && <LienExterne adresse={siteWeb} /> },
        ]}
      />
      {/* A région placed at the centre of its région is where it should be. */}
      {precision !== type && <PositionApprochee precision={precision} />}
    </>
  );
}

function CarteDeLaCollectivite({ collectivite, titre }: { collectivite: FicheCollectivite; titre: string }) {
  const filtres = { collectivite: [collectivite.id] };
  const { data: partenaires } = useQuery(cartePointsQuery('partenaire', filtres));
  const { data: liens } = useQuery(carteLiensQuery(filtres));
  return (
    <CarteFiche
      titre={titre}
      france={{ points: toCartePoints('collectivite', [collectivite]) }}
      ailleurs={{ points: partenaires }}
      liens={liens}
    />
  );
}
