import type { RechercheEnregistree } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { toRecherche } from '../../lib/chemins.ts';
import { EtatVide } from '../../ui/etats.tsx';
import { ChampTexte } from '../../ui/formulaire.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { Requete } from '../../ui/requete.tsx';
import { SqueletteTexte } from '../../ui/squelette.tsx';
import { CompteRequis } from '../comptes/components/compte-requis.tsx';
import { useEnvoi } from '../comptes/envoi.ts';
import styles from './page-recherches.module.css';
import { recherchesQuery, refreshRecherches } from './queries.ts';
import { textes } from './textes.ts';

/** The searches that an account keeps, each with what is new in it. */
export default function PageRecherches() {
  return <CompteRequis>{() => <Recherches />}</CompteRequis>;
}

function Recherches() {
  const t = useTextes(textes);
  const requete = useQuery(recherchesQuery());
  const [supprimee, setSupprimee] = useState<number>();
  const remove = async (id: number) => {
    await write('DELETE /espace/recherches/:id', { params: { id } });
    setSupprimee(id);
    void refreshRecherches();
  };
  const restore = async (id: number) => {
    await write('POST /espace/recherches/:id/restauration', { params: { id } });
    setSupprimee(undefined);
    void refreshRecherches();
  };
  return (
    <PageListe titre={t.titre} resume={t.resume} actions={null}>
      <div role="status">
        {supprimee !== undefined && (
          <div className="fr-alert fr-alert--info fr-alert--sm fr-mb-3w">
            <p>{t.supprimee}</p>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              onClick={() => void restore(supprimee)}
            >
              {t.annulerSuppression}
            </button>
          </div>
        )}
      </div>
      <Requete requete={requete} squelette={<SqueletteTexte lignes={6} />}>
        {({ recherches }) =>
          recherches.length === 0 ? (
            <EtatVide titre={t.aucune}>
              <p>{t.aucuneTexte}</p>
              <Link className="fr-btn fr-btn--secondary" to="/recherche">
                {t.chercher}
              </Link>
            </EtatVide>
          ) : (
            <ul className={styles.recherches}>
              {recherches.map((recherche) => (
                <li key={recherche.id} className={styles.recherche}>
                  <Recherche recherche={recherche} onSupprimer={() => void remove(recherche.id)} />
                </li>
              ))}
            </ul>
          )
        }
      </Requete>
    </PageListe>
  );
}

interface RechercheProps {
  recherche: RechercheEnregistree;
  onSupprimer: () => void;
}

function Recherche({ recherche, onSupprimer }: RechercheProps) {
  const t = useTextes(textes);
  const { date } = useFormats();
  const navigate = useNavigate();
  const [isRenommee, setIsRenommee] = useState(false);
  const { id, nom, filtres, tri, total, nouveaux, vueLe } = recherche;
  const adresse = toRecherche({ ...filtres, ...(tri === null ? {} : { tri }) });
  const open = async () => {
    await write('POST /espace/recherches/:id/vue', { params: { id } });
    void refreshRecherches();
    await navigate(adresse);
  };
  if (isRenommee) return <Renommer key={recherche.version} recherche={recherche} onFini={() => setIsRenommee(false)} />;
  return (
    <>
      <div>
        <Link
          to={adresse}
          dir="auto"
          onClick={(event) => {
            // A new tab opens the search as it is; what is new stays to be seen here.
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            void open();
          }}
        >
          {nom}
        </Link>
        <p className={styles.details}>
          {t.projets(total)}
          {nouveaux !== null && (
            <>
              {' · '}
              {nouveaux === 0 ? t.rienDeNouveau : <strong>{t.nouveaux(nouveaux)}</strong>} {t.vueLe(date(vueLe))}
            </>
          )}
        </p>
      </div>
      <div className={styles.boutons}>
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setIsRenommee(true)}>
          {t.renommer}
          <span className="sr-only"> {nom}</span>
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onSupprimer}>
          {t.supprimer}
          <span className="sr-only"> {nom}</span>
        </button>
      </div>
    </>
  );
}

function Renommer({ recherche, onFini }: { recherche: RechercheEnregistree; onFini: () => void }) {
  const t = useTextes(textes);
  const envoi = useEnvoi();
  const [nom, setNom] = useState(recherche.nom);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void envoi.envoyer(async () => {
      const { id, version } = recherche;
      try {
        await write('PUT /espace/recherches/:id', { params: { id }, corps: { version, nom: nom.trim() } });
        onFini();
      } finally {
        // Renamed elsewhere meanwhile: its present name and version come.
        void refreshRecherches();
      }
    });
  };
  return (
    <form className={styles.formulaire} onSubmit={submit}>
      <ChampTexte
        libelle={t.nom}
        requis
        longueurMax={200}
        valeur={nom}
        onChange={setNom}
        erreur={envoi.erreurOf('nom') ?? envoi.erreur}
      />
      <div className={styles.boutons}>
        <button type="submit" className="fr-btn fr-btn--sm">
          {t.valider}
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onFini}>
          {t.annuler}
        </button>
      </div>
    </form>
  );
}
