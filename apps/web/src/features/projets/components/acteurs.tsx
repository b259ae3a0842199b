import type { FicheProjet } from '@atlas/contracts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useNomLocal, useTextes } from '../../../i18n/index.ts';
import { toCollectivite, toDepartement, toPartenaire, toPays, toRegion } from '../../../lib/chemins.ts';
import { Section } from '../../../ui/section.tsx';
import { vocabulaire } from '../../commun/vocabulaire.ts';
import { textes } from '../textes.ts';
import styles from './acteurs.module.css';

/** The partners of both sides, as cards, each leading to its sheet. */
export function Acteurs({ projet }: { projet: FicheProjet }) {
  const t = useTextes(textes);
  const v = useTextes(vocabulaire);
  const nomLocal = useNomLocal();
  return (
    <Section id="acteurs" titre={t.acteurs}>
      <div className={styles.cotes}>
        <div>
          <h3 className={styles.cote}>{t.coteFrancais}</h3>
          <ul className={styles.cartes}>
            {projet.collectivites.map(({ id, nom, type, role, departement, region }) => (
              <Carte
                key={id}
                vers={toCollectivite(id)}
                nom={nom}
                genre={`${v.typeCollectivite[type]} · ${v.role[role]}`}
              >
                {departement && <Link to={toDepartement(departement.code)}>{departement.nom}</Link>}
                {region && <Link to={toRegion(region.code)}>{region.nom}</Link>}
              </Carte>
            ))}
          </ul>
        </div>
        <div>
          <h3 className={styles.cote}>{t.cotePartenaire}</h3>
          {projet.partenaires.length === 0 ? (
            <p>{t.aucunPartenaire}</p>
          ) : (
            <ul className={styles.cartes}>
              {projet.partenaires.map(({ id, nom, pays, subdivision }) => (
                <Carte key={id} vers={toPartenaire(id)} nom={nom} genre={subdivision?.nom ?? ''}>
                  <Link to={toPays(pays.code)}>{nomLocal(pays.nom, pays.nomEn)}</Link>
                </Carte>
              ))}
            </ul>
          )}
        </div>
      </div>
    </Section>
  );
}

interface CarteProps {
  vers: string;
  nom: string;
  genre: string;
  /** The places it belongs to. */
  children: ReactNode;
}

function Carte({ vers, nom, genre, children }: CarteProps) {
  return (
    <li className={styles.carte}>
      {genre !== '' && <p className={styles.genre}>{genre}</p>}
      <p className={styles.nom}>
        <Link to={vers}>{nom}</Link>
      </p>
      <p className={styles.lieux}>{children}</p>
    </li>
  );
}
