import type { Map as CarteLeaflet } from 'leaflet';
import { useCallback, useState } from 'react';
import { useTextes } from '../../i18n/index.ts';
import { CarteTerritoire } from '../assemblage/carte-territoire.tsx';
import type { Territoire } from '../assemblage/territoire.ts';
import { useLieux } from '../fond/charger.ts';
import type { RegistreCartes } from '../liens/registre-cartes.ts';
import type { Element } from '../moteur/couche.ts';
import type { CoucheCanvas } from '../moteur/couche-canvas.ts';
import { textes } from '../textes.ts';
import type { Molette } from '../types.ts';
import { COLLECTIVITES_OUTRE_MER, cadrageOf, DROM, type Encart } from './encarts.ts';
import styles from './encarts-outre-mer.module.css';

interface EncartsProps {
  territoire: Territoire;
  registre: RegistreCartes;
  molette: Molette;
  selection: string | null;
  echos: readonly (readonly string[])[];
  onSurvol: (element: Element | null) => void;
  onActiver: (element: Element | null) => void;
}

type Groupe = 'drom' | 'com';

/** The overseas territories, each a small map of its own; five at first, the Atlantic and Pacific ones on demand. */
export function EncartsOutreMer(props: EncartsProps) {
  const t = useTextes(textes);
  const [groupe, setGroupe] = useState<Groupe>('drom');
  const encarts = groupe === 'drom' ? DROM : COLLECTIVITES_OUTRE_MER;
  const autre = groupe === 'drom' ? 'com' : 'drom';
  return (
    <section className={styles.bande} aria-label={t.outremer}>
      <ul className={styles.liste} aria-label={t[groupe]}>
        {encarts.map((encart) => (
          <li key={encart.code} className={styles.encart}>
            <CarteEncart {...props} encart={encart} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={`${styles.bascule} fr-icon-arrow-right-s-line`}
        title={t[autre]}
        aria-label={t[autre]}
        onClick={() => setGroupe(autre)}
      />
    </section>
  );
}

function CarteEncart({ encart, registre, ...carte }: EncartsProps & { encart: Encart }) {
  const lieux = useLieux()?.departements;
  const nom = lieux?.nom[lieux.code.indexOf(encart.code)] ?? '';
  const { code, bbox } = encart;
  const register = useCallback(
    (leaflet: CarteLeaflet | null, dessin: CoucheCanvas | null) => registre.register(code, leaflet, dessin, bbox),
    [registre, code, bbox],
  );
  return (
    <CarteTerritoire {...carte} titre={nom} cadrage={cadrageOf(encart)} onCarte={register} reduite>
      <p className={styles.nom} aria-hidden="true">
        {nom}
      </p>
    </CarteTerritoire>
  );
}
