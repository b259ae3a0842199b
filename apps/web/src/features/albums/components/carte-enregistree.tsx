import type { CarteEnregistree as Carte } from '@atlas/contracts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { textes } from '../textes.ts';
import styles from './carte-enregistree.module.css';
import { Vignette } from './vignette.tsx';

/** A saved map: its miniature, what it counted that day, its note, and its way back to the live map. */
export function CarteEnregistree({ carte, children }: { carte: Carte; children?: ReactNode }) {
  const t = useTextes(textes);
  const { date } = useFormats();
  const { titre, note, adresse, instantane, enregistreeLe } = carte;
  return (
    <article className={styles.carte}>
      <Vignette instantane={instantane} libelle={t.vignette(titre)} />
      <div className={styles.corps}>
        <h2 className={styles.titre} dir="auto">
          {titre}
        </h2>
        <p className={styles.details}>
          {t.enregistreeLe(date(enregistreeLe))} · {t.projets(instantane.projets)} ·{' '}
          {t.collectivites(instantane.collectivites)} · {t.partenaires(instantane.partenaires)} ·{' '}
          {t.pays(instantane.pays.length)}
        </p>
        {note !== null && (
          <p className={styles.note} dir="auto">
            {note}
          </p>
        )}
        <p>
          <Link to={adresse}>{t.ouvrirAujourdhui}</Link>
        </p>
        {children}
      </div>
    </article>
  );
}
