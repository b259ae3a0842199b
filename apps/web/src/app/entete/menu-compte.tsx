import { Link, NavLink, useLocation } from 'react-router';
import { forgetSession, useCompte } from '../../features/comptes/session.ts';
import { useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { MenuDeroulant } from '../../ui/menu-deroulant.tsx';
import { textes } from '../textes.ts';
import styles from './entete.module.css';

/** Connects, or what whoever is connected may open. */
export function MenuCompte() {
  const t = useTextes(textes);
  const compte = useCompte();
  const { pathname, search } = useLocation();
  if (!compte) {
    const retour =
      pathname === '/' || pathname.startsWith('/connexion') ? '' : `?retour=${encodeURIComponent(pathname + search)}`;
    return (
      <Link to={`/connexion${retour}`} className={styles.outil} title={t.seConnecter}>
        <span className="fr-icon-account-circle-line" aria-hidden="true" />
        <span className="sr-only">{t.seConnecter}</span>
      </Link>
    );
  }
  const deconnecter = async () => {
    // The session is left here whatever becomes of the request: who leaves a shared computer is gone.
    const session = await write('DELETE /session').catch(() => undefined);
    forgetSession();
    // A whole page: nothing that was read for its reader stays in memory.
    window.location.assign(session?.suite ?? '/');
  };
  const entrees = [
    ['/mon-espace', t.monEspace],
    ...(compte.acteur === null ? [] : [['/mises-a-jour', t.misesAJour] as const]),
    ...(compte.acteur?.type === 'administration' ? [['/administration', t.administration] as const] : []),
    ['/mon-compte', t.monCompte],
  ] as const;
  return (
    <MenuDeroulant
      libelle={<span className="fr-icon-account-circle-fill" aria-hidden="true" />}
      nom={t.compteDe(compte.nom)}
      className={styles.outil}
      alignement="fin"
    >
      {(fermer) => (
        <ul className={styles.sousMenu}>
          <li className={styles.identite}>
            {compte.nom}
            {compte.organisation !== null && <span>{compte.organisation.nom}</span>}
          </li>
          {entrees.map(([adresse, libelle]) => (
            <li key={adresse}>
              <NavLink to={adresse} className={styles.entree} onClick={fermer}>
                {libelle}
              </NavLink>
            </li>
          ))}
          <li>
            <button
              type="button"
              className={styles.entree}
              onClick={() => {
                fermer();
                void deconnecter();
              }}
            >
              {t.seDeconnecter}
            </button>
          </li>
        </ul>
      )}
    </MenuDeroulant>
  );
}
