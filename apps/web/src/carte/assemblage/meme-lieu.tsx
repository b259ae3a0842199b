import type { CartePoints } from '@atlas/contracts';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { fromLngLatColumns } from '../coordonnees.ts';
import type { MotsGrappes } from '../couches/grappes.ts';
import { cleOf, type Element } from '../moteur/couche.ts';
import { textes } from '../textes.ts';
import styles from './meme-lieu.module.css';

interface MemeLieuProps {
  points: CartePoints;
  rangs: readonly number[];
  mots: MotsGrappes;
  onChoisir: (element: Element) => void;
  onFermer: () => void;
}

/** The actors that no zoom parts, because they are at one place: a list to choose from. */
export function MemeLieu({ points, rangs, mots, onChoisir, onFermer }: MemeLieuProps) {
  const t = useTextes(textes);
  const { nombre } = useFormats();
  const approximatives = new Set(points.approximative);
  const elements = rangs.map((rang): Element => {
    const cible = { type: points.niveau, cle: String(points.id[rang]) };
    const projets = points.projets[rang] ?? 0;
    return {
      cle: cleOf(cible),
      cible,
      ligne: mots.point(points.nom[rang] ?? '', projets, approximatives.has(rang)),
      position: fromLngLatColumns(points, rang),
      valeur: projets,
    };
  });
  return (
    <section
      className={styles.panneau}
      aria-label={t.memeLieu(nombre(rangs.length))}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onFermer();
      }}
    >
      <header className={styles.tete}>
        <h3 className={styles.titre}>{t.memeLieu(nombre(rangs.length))}</h3>
        <button
          type="button"
          className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-close-line"
          title={t.fermer}
          // biome-ignore lint/a11y/noAutofocus: the list opens by the reader's own act, where the keyboard should go
          autoFocus
          onClick={onFermer}
        >
          {t.fermer}
        </button>
      </header>
      <ul className={styles.liste}>
        {elements
          .toSorted((a, b) => b.valeur - a.valeur)
          .map((element) => (
            <li key={element.cle}>
              <button type="button" className={styles.acteur} onClick={() => onChoisir(element)}>
                {element.ligne}
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}
