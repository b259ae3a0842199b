import { useFormats, useTextes } from '../../../i18n/index.ts';
import { textes } from '../textes-graphiques.ts';
import styles from './barres-choisies.module.css';

interface BarreChoisie {
  cle: string;
  libelle: string;
  nombre: number;
  choisie: boolean;
}

interface BarresChoisiesProps {
  titre: string;
  /** Undefined while they come: the room of `attendues` bars is kept. */
  barres: readonly BarreChoisie[] | undefined;
  attendues: number;
  onBasculer: (cle: string) => void;
}

/** A ranking of which each row is a criterion to take or to leave; its text is its table. */
export function BarresChoisies({ titre, barres, attendues, onBasculer }: BarresChoisiesProps) {
  const t = useTextes(textes);
  const { nombre: ecrire } = useFormats();
  const plein = Math.max(1, ...(barres ?? []).map(({ nombre }) => nombre));
  return (
    <div>
      <h3 className={styles.titre}>{titre}</h3>
      {barres?.length === 0 && <p className={styles.rien}>{t.rien}</p>}
      <ol className={styles.rangs} style={{ minHeight: `${attendues * 1.5}rem` }}>
        {barres?.map(({ cle, libelle, nombre, choisie }) => (
          <li key={cle}>
            <button type="button" className={styles.rang} aria-pressed={choisie} onClick={() => onBasculer(cle)}>
              <span className={styles.piste} aria-hidden="true">
                <span className={styles.barre} style={{ width: `${(100 * nombre) / plein}%` }} />
              </span>
              <span className={styles.libelle}>{libelle}</span>
              <span className="chiffres">
                <span aria-hidden="true">{ecrire(nombre)}</span>
                <span className="sr-only">{t.nProjets(nombre)}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
