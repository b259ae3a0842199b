import { useFormats, useLangue, useTextes } from '../../i18n/index.ts';
import { textes } from '../textes.ts';
import type { CarteUnites } from '../types.ts';
import styles from './tableau-unites.module.css';

interface TableauUnitesProps {
  unites: CarteUnites | undefined;
  /** Makes each name a button. */
  onOuvrir?: ((code: string) => void) | undefined;
}

/** What a choropleth says, as a table: from most to fewest projets. */
export function TableauUnites({ unites, onOuvrir }: TableauUnitesProps) {
  const t = useTextes(textes);
  const { langue } = useLangue();
  const { nombre } = useFormats();
  const lignes = (unites?.unites ?? []).filter(({ projets }) => projets > 0).toSorted((a, b) => b.projets - a.projets);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section className={styles.defilement} tabIndex={0} aria-label={t.titreMonde}>
      <table className={styles.tableau}>
        <thead>
          <tr>
            <th scope="col">{t.rang}</th>
            <th scope="col">{t.nom}</th>
            <th scope="col" className={styles.nombre}>
              {t.nombre}
            </th>
          </tr>
        </thead>
        <tbody>
          {lignes.map(({ code, nom, nomEn, projets }, rang) => (
            <tr key={code}>
              <td>{rang + 1}</td>
              <th scope="row">
                {onOuvrir ? (
                  <button type="button" className="fr-link" onClick={() => onOuvrir(code)}>
                    {langue === 'en' ? (nomEn ?? nom) : nom}
                  </button>
                ) : langue === 'en' ? (
                  (nomEn ?? nom)
                ) : (
                  nom
                )}
              </th>
              <td className={styles.nombre}>{nombre(projets)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
