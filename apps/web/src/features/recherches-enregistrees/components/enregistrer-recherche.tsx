import type { Filtres } from '@atlas/contracts';
import type { TriProjets } from '@atlas/contracts/vocabulaire';
import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useTextes } from '../../../i18n/index.ts';
import { write } from '../../../lib/api.ts';
import { ChampTexte } from '../../../ui/formulaire.tsx';
import { useEnvoi } from '../../comptes/envoi.ts';
import { useCompte } from '../../comptes/session.ts';
import { refreshRecherches } from '../queries.ts';
import { textes } from '../textes.ts';
import styles from './enregistrer-recherche.module.css';

interface EnregistrerRechercheProps {
  filtres: Filtres;
  tri: TriProjets | null;
}

/** Keeps the search of the page under a name; a visitor is asked to connect first, and comes back to it. */
export default function EnregistrerRecherche({ filtres, tri }: EnregistrerRechercheProps) {
  const t = useTextes(textes);
  const [etat, setEtat] = useState<'ferme' | 'ouvert' | 'fait'>('ferme');
  if (etat === 'ouvert') {
    return <Formulaire filtres={filtres} tri={tri} onFait={() => setEtat('fait')} onAnnuler={() => setEtat('ferme')} />;
  }
  return (
    <div className="hors-impression">
      <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={() => setEtat('ouvert')}>
        {t.enregistrer}
      </button>
      <p className={styles.faite} role="status">
        {etat === 'fait' && (
          <>
            {t.faite} <Link to="/mon-espace/recherches">{t.voir}</Link>
          </>
        )}
      </p>
    </div>
  );
}

interface FormulaireProps extends EnregistrerRechercheProps {
  onFait: () => void;
  onAnnuler: () => void;
}

function Formulaire({ filtres, tri, onFait, onAnnuler }: FormulaireProps) {
  const t = useTextes(textes);
  const compte = useCompte();
  const { pathname, search } = useLocation();
  const envoi = useEnvoi();
  const [nom, setNom] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void envoi.envoyer(async () => {
      await write('POST /espace/recherches', { corps: { nom: nom.trim(), filtres, tri } });
      void refreshRecherches();
      onFait();
    });
  };
  if (compte === null) {
    return (
      <div className={styles.boite}>
        <p>{t.compteRequis}</p>
        <Link className="fr-btn fr-btn--sm" to={`/connexion?retour=${encodeURIComponent(pathname + search)}`}>
          {t.connexion}
        </Link>
      </div>
    );
  }
  return (
    <form className={styles.boite} onSubmit={submit}>
      {envoi.erreur !== undefined && (
        <p className="fr-error-text" role="alert">
          {envoi.erreur}
        </p>
      )}
      <ChampTexte
        libelle={t.nom}
        requis
        longueurMax={200}
        valeur={nom}
        onChange={setNom}
        erreur={envoi.erreurOf('nom')}
      />
      <div className={styles.boutons}>
        <button type="submit" className="fr-btn fr-btn--sm" aria-disabled={envoi.isEnCours || compte === undefined}>
          {t.valider}
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onAnnuler}>
          {t.annuler}
        </button>
      </div>
    </form>
  );
}
