import { useTextes } from '../i18n/index.ts';
import styles from './squelette.module.css';
import { textes } from './textes.ts';

interface SqueletteProps {
  /** CSS sizes: those of what will stand there, so that nothing moves when it comes. */
  hauteur: string;
  largeur?: string;
}

/** A quiet block in the place of what is being loaded. */
export function Squelette({ hauteur, largeur = '100%' }: SqueletteProps) {
  return <div className={styles.bloc} style={{ height: hauteur, width: largeur }} aria-hidden="true" />;
}

/** Several lines of text to come. */
export function SqueletteTexte({ lignes }: { lignes: number }) {
  const rangs = Array.from({ length: lignes }, (_, rang) => rang);
  return (
    <div className={styles.lignes}>
      {rangs.map((rang) => (
        <Squelette key={rang} hauteur="1rem" largeur={rang === lignes - 1 ? '60%' : '100%'} />
      ))}
    </div>
  );
}

/** Says to screen readers that something is on its way. */
export function Chargement() {
  return (
    <p className="sr-only" role="status">
      {useTextes(textes).chargement}
    </p>
  );
}
