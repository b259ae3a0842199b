import { useCallback, useId, useRef, useState } from 'react';
import { useTextes } from '../i18n/index.ts';
import { CarteTerritoire } from './assemblage/carte-territoire.tsx';
import { useTerritoire } from './assemblage/territoire.ts';
import { CADRAGE_MONDE } from './cadrages.ts';
import styles from './carte-monde.module.css';
import type { Element } from './moteur/couche.ts';
import { TableauUnites } from './tableau/tableau-unites.tsx';
import { textes } from './textes.ts';
import type { CarteMondeProps } from './types.ts';

/** The world by number of projets: choropleth, legend, and a table that says the same. */
export default function CarteMonde(props: CarteMondeProps) {
  const { unites, onSelect, onOuvrir, hauteur = 'min(70vh, 36rem)' } = props;
  const t = useTextes(textes);
  const cadre = useRef<HTMLElement>(null);
  const id = useId();
  const [enTableau, setEnTableau] = useState(false);
  const [choisie, setChoisie] = useState('');
  const selection = props.selection === undefined ? choisie : (props.selection ?? '');
  const territoire = useTerritoire('ailleurs', { unites });

  const activate = useCallback(
    (element: Element | null) => {
      const code = element?.cible?.cle ?? '';
      if (code !== '' && code === selection) {
        onOuvrir?.(code);
        return;
      }
      setChoisie(code);
      if (code !== selection) onSelect?.(code);
    },
    [selection, onSelect, onOuvrir],
  );

  return (
    <section ref={cadre} className={styles.cadre} style={{ height: hauteur }} aria-label={t.titreMonde}>
      <div id={id} className={styles.contenu}>
        {enTableau ? (
          <TableauUnites unites={unites} onOuvrir={onOuvrir} />
        ) : (
          <CarteTerritoire
            titre={t.titreMonde}
            territoire={territoire}
            cadrage={CADRAGE_MONDE}
            molette="ctrl"
            selection={selection === '' ? null : `pays:${selection}`}
            onActiver={activate}
            pleinEcran={cadre}
          />
        )}
      </div>
      <button
        type="button"
        className={`${styles.bascule} fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left ${enTableau ? 'fr-icon-earth-line' : 'fr-icon-table-2'} hors-impression`}
        aria-controls={id}
        onClick={() => setEnTableau(!enTableau)}
      >
        {enTableau ? t.carte : t.tableau}
      </button>
    </section>
  );
}
