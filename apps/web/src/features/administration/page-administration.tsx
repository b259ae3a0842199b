import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { Chiffres } from '../../ui/chiffres.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { Requete } from '../../ui/requete.tsx';
import { Section } from '../../ui/section.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { AdministrationRequise } from './components/administration-requise.tsx';
import styles from './page-administration.module.css';
import { administrationQuery } from './queries.ts';
import { RUBRIQUES, textesRubriques } from './rubriques.ts';
import { textes } from './textes.ts';

/** What waits for the administration, and the ways to what it looks after. */
export default function PageAdministration() {
  return (
    <AdministrationRequise>
      <Contenu />
    </AdministrationRequise>
  );
}

function Contenu() {
  const t = useTextes(textes);
  const rubriques = useTextes(textesRubriques);
  return (
    <PageListe titre={t.administration} resume={t.resume} actions={null}>
      <EnAttente />
      <Section id="rubriques" titre={t.rubriques}>
        <ul className={styles.rubriques}>
          {RUBRIQUES.map(({ cle, vers }) => (
            <li key={cle} className={styles.rubrique}>
              <Link className={styles.lien} to={vers}>
                {rubriques[cle].titre}
              </Link>
              <p className={styles.texte}>{rubriques[cle].texte}</p>
            </li>
          ))}
        </ul>
      </Section>
    </PageListe>
  );
}

function EnAttente() {
  const t = useTextes(textes);
  const { nombre } = useFormats();
  return (
    <Requete requete={useQuery(administrationQuery())} squelette={<Squelette hauteur="4.5rem" />}>
      {({ demandes, aValider, aRelire, courrielsAbandonnes }) => (
        <Chiffres
          chiffres={[
            {
              libelle: t.demandes,
              valeur: <Link to="/administration/organisations?etat=demandes">{nombre(demandes)}</Link>,
            },
            { libelle: t.aValider, valeur: <Link to="/mises-a-jour?file=a_traiter">{nombre(aValider)}</Link> },
            { libelle: t.aRelire, valeur: <Link to="/mises-a-jour?file=a_relire">{nombre(aRelire)}</Link> },
            { libelle: t.courrielsAbandonnes, valeur: nombre(courrielsAbandonnes) },
          ]}
        />
      )}
    </Requete>
  );
}
