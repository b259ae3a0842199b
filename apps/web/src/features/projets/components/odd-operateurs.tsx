import type { FicheProjet } from '@atlas/contracts';
import { useTextes } from '../../../i18n/index.ts';
import { Section } from '../../../ui/section.tsx';
import { LienExterne } from '../../commun/components/lien-externe.tsx';
import { vocabulaire } from '../../commun/vocabulaire.ts';
import { textes } from '../textes.ts';
import styles from './odd-operateurs.module.css';

/** The sustainable development goals it serves, by number and name. */
export function Odd({ numeros }: { numeros: readonly number[] }) {
  const t = useTextes(textes);
  const v = useTextes(vocabulaire);
  return (
    <Section id="odd" titre={t.odd}>
      <ul className={styles.odd}>
        {numeros.map((numero) => (
          <li key={numero} className={styles.objectif}>
            <span className={styles.numero} aria-hidden="true">
              {numero}
            </span>
            <span className="sr-only">{t.oddNumero(numero)} : </span>
            {v.odd[numero - 1]}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Who carries it out on the ground. */
export function Operateurs({ operateurs }: { operateurs: FicheProjet['operateurs'] }) {
  const t = useTextes(textes);
  return (
    <Section id="operateurs" titre={t.operateurs} resume={t.operateursResume}>
      <ul>
        {operateurs.map(({ slug, nom, sigle, siteWeb }) => {
          const libelle = sigle === null ? nom : `${nom} (${sigle})`;
          return (
            <li key={slug}>{siteWeb === null ? libelle : <LienExterne adresse={siteWeb}>{libelle}</LienExterne>}</li>
          );
        })}
      </ul>
    </Section>
  );
}
