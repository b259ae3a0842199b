import type { FicheProjet } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { toCarteLiens, toCartePoints } from '../../carte/index.ts';
import { useFormats, useTextes } from '../../i18n/index.ts';
import type { Chiffre } from '../../ui/chiffres.tsx';
import { PageFiche, RequeteFiche } from '../../ui/page-fiche.tsx';
import { Section } from '../../ui/section.tsx';
import { ActionsDeLaFiche } from '../commun/components/actions-de-la-fiche.tsx';
import { ActionsVue } from '../commun/components/actions-vue.tsx';
import { CarteFiche } from '../commun/components/carte-fiche.tsx';
import { Contacts } from '../commun/components/contacts.tsx';
import { Documents } from '../commun/components/documents.tsx';
import { Fraicheur } from '../commun/components/fraicheur.tsx';
import { textes as communs } from '../commun/textes.ts';
import { vocabulaire } from '../commun/vocabulaire.ts';
import { Acteurs } from './components/acteurs.tsx';
import { EssentielProjet } from './components/essentiel-projet.tsx';
import { Financements } from './components/financements.tsx';
import { Odd, Operateurs } from './components/odd-operateurs.tsx';
import { Presentation } from './components/presentation.tsx';
import { Voisins } from './components/voisins.tsx';
import { sumMontants } from './montants.ts';
import styles from './page-fiche.module.css';
import { projetQuery } from './queries.ts';
import { textes } from './textes.ts';

/** The fiche-projet: everything known of one projet. */
export default function PageFicheProjet() {
  const { id = '' } = useParams();
  return <RequeteFiche requete={useQuery(projetQuery(id))}>{(projet) => <Fiche projet={projet} />}</RequeteFiche>;
}

function useChiffres({ anneeDebut, anneeFin, budgetTotal, financements }: FicheProjet): Chiffre[] {
  const t = useTextes(textes);
  const { periode, eurosCourts } = useFormats();
  const montant = sumMontants(financements);
  return [
    { libelle: t.periode, valeur: periode(anneeDebut, anneeFin) || t.periodeInconnue },
    ...(budgetTotal === null ? [] : [{ libelle: t.budget, valeur: eurosCourts(budgetTotal) }]),
    ...(montant === 0 ? [] : [{ libelle: t.finance, valeur: eurosCourts(montant) }]),
  ];
}

function Fiche({ projet }: { projet: FicheProjet }) {
  const t = useTextes(textes);
  const c = useTextes(communs);
  const v = useTextes(vocabulaire);
  const { date } = useFormats();
  return (
    <PageFiche
      etapes={[{ libelle: t.liste, vers: '/recherche' }]}
      genre={v.typeCooperation[projet.typeCooperation]}
      titre={projet.titre}
      langTitre="fr"
      entete={
        <>
          <p className={`fr-badge fr-badge--sm fr-badge--no-icon ${BADGES[projet.statut]}`}>
            {v.statut[projet.statut]}
          </p>
          <Fraicheur verification={projet.derniereVerification} />
          {projet.confirmation !== null && (
            <p className="fr-badge fr-badge--sm fr-badge--success">
              {t.confirmee(projet.confirmation.partenaire, date(projet.confirmation.le))}
            </p>
          )}
          <p className={styles.modifiee}>{t.modifiee(date(projet.modifieLe))}</p>
        </>
      }
      chiffres={useChiffres(projet)}
      essentiel={<EssentielProjet projet={projet} />}
      carte={<CarteDuProjet projet={projet} />}
      actions={<ActionsVue vue={{ titre: projet.titre, projet: projet.id }} />}
      sections={[
        { id: 'acteurs', titre: t.acteurs },
        { id: 'presentation', titre: t.presentation },
        { id: 'financements', titre: t.financements },
        { id: 'documents', titre: t.documents },
        { id: 'voisins', titre: t.voisins },
      ]}
    >
      <Acteurs projet={projet} />
      <Presentation projet={projet} />
      {projet.odd.length > 0 && <Odd numeros={projet.odd} />}
      <Financements projet={projet} />
      {projet.operateurs.length > 0 && <Operateurs operateurs={projet.operateurs} />}
      <Section id="documents" titre={t.documents}>
        {projet.documents.length > 0 ? <Documents documents={projet.documents} /> : <p>{t.aucunDocument}</p>}
        <h3 className={styles.sousTitre}>{c.contacts}</h3>
        <Contacts contacts={projet.contacts} />
      </Section>
      <Voisins projet={projet} />
      <ActionsDeLaFiche objet="projet" id={projet.id} partenaires={projet.partenaires} />
    </PageFiche>
  );
}

const BADGES: Record<FicheProjet['statut'], string> = {
  en_preparation: 'fr-badge--info',
  en_cours: 'fr-badge--success',
  termine: '',
  suspendu: 'fr-badge--warning',
};

/** The two places of a projet, each collectivité linked to each partenaire. */
function CarteDuProjet({ projet }: { projet: FicheProjet }) {
  const t = useTextes(textes);
  const { collectivites, partenaires, typeCooperation, pays } = projet;
  const seul = pays.length === 1 ? pays[0]?.code : undefined;
  return (
    <CarteFiche
      titre={t.carteTitre(projet.titre)}
      france={{ points: toCartePoints('collectivite', collectivites, typeCooperation) }}
      ailleurs={{ points: toCartePoints('partenaire', partenaires, typeCooperation), pays: seul }}
      liens={toCarteLiens(collectivites, partenaires)}
    />
  );
}
