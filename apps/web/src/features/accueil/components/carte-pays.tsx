import type { CarteUnites } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useNomLocal, useTextes } from '../../../i18n/index.ts';
import { toPays } from '../../../lib/chemins.ts';
import { ListeBarres } from '../../../ui/liste-barres.tsx';
import { Requete } from '../../../ui/requete.tsx';
import { Section } from '../../../ui/section.tsx';
import { Squelette } from '../../../ui/squelette.tsx';
import { carteUnitesQuery } from '../../commun/queries.ts';
import { textes } from '../textes.ts';
import styles from './carte-pays.module.css';

const CarteMonde = lazy(() => import('../../../carte/carte-monde.tsx'));

const HAUTEUR = 'var(--hauteur-monde)';
/** Countries of the ranking beside the map. */
const PREMIERS = 10;

/** The world by number of projets, with the first countries beside it; the map shows itself as a table when asked. */
export function CartePays() {
  const t = useTextes(textes);
  const navigate = useNavigate();
  const [selection, setSelection] = useState('');
  const requete = useQuery(carteUnitesQuery('pays'));
  const choisi = requete.data?.unites.find(({ code }) => code === selection);
  return (
    <Section
      id="carte"
      titre={t.carte}
      resume={t.carteResume}
      action={
        <Link className="fr-link fr-link--icon-right fr-icon-arrow-right-line" to="/atlas">
          {t.grandeCarte}
        </Link>
      }
    >
      <div className={styles.colonnes}>
        <div className={styles.cadre}>
          <Suspense fallback={<Squelette hauteur={HAUTEUR} />}>
            <CarteMonde
              unites={requete.data}
              selection={selection}
              onSelect={setSelection}
              onOuvrir={(code) => void navigate(toPays(code))}
              hauteur={HAUTEUR}
            />
          </Suspense>
        </div>
        <div className={styles.cote}>
          {choisi ? <PaysChoisi pays={choisi} onFermer={() => setSelection('')} /> : <PremiersPays requete={requete} />}
        </div>
      </div>
    </Section>
  );
}

type Pays = CarteUnites['unites'][number];

function PremiersPays({ requete }: { requete: Parameters<typeof Requete<CarteUnites>>[0]['requete'] }) {
  const t = useTextes(textes);
  const nomLocal = useNomLocal();
  return (
    <Requete requete={requete} squelette={<Squelette hauteur="100%" />}>
      {({ unites }) => (
        <ListeBarres
          titre={t.premiersPays}
          barres={unites
            .toSorted((a, b) => b.projets - a.projets)
            .slice(0, PREMIERS)
            .map(({ code, nom, nomEn, projets }) => ({
              cle: code,
              libelle: nomLocal(nom, nomEn),
              valeur: projets,
              vers: toPays(code),
              mesure: t.nProjets(projets),
            }))}
          suite={
            <Link className="fr-link fr-link--sm" to="/pays">
              {t.tousLesPays(unites.length)}
            </Link>
          }
        />
      )}
    </Requete>
  );
}

/** What is pointed at on the map, in figures, with the way to its sheet. */
function PaysChoisi({ pays, onFermer }: { pays: Pays; onFermer: () => void }) {
  const t = useTextes(textes);
  const nomLocal = useNomLocal();
  return (
    <div aria-live="polite">
      <h3 className={styles.nom}>{nomLocal(pays.nom, pays.nomEn)}</h3>
      <ul className={styles.mesures}>
        <li className={styles.mesure}>{t.nProjets(pays.projets)}</li>
        <li>{t.nCollectivites(pays.collectivites)}</li>
        <li>{t.nPartenaires(pays.partenaires)}</li>
      </ul>
      <Link className="fr-btn fr-btn--sm" to={toPays(pays.code)}>
        {t.ouvrirFiche}
      </Link>
      <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={onFermer}>
        {t.fermer}
      </button>
    </div>
  );
}
