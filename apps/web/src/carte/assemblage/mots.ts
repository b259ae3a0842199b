import { useMemo } from 'react';
import { useFormats, useLangue, useTextes } from '../../i18n/index.ts';
import type { MotsGrappes } from '../couches/grappes.ts';
import { textes } from '../textes.ts';
import type { Mesure } from '../types.ts';
import type { MotsUnites } from './elements.ts';

/** How the things of a map are said in the language of the page. `niveau` is that of the points. */
export function useMots(niveau: string | undefined, mesure?: Mesure): MotsUnites & MotsGrappes {
  const t = useTextes(textes);
  const { langue } = useLangue();
  const { nombre, part } = useFormats();
  return useMemo(() => {
    const projets = (valeur: number) => (valeur === 0 ? t.aucunProjet : t.projets(nombre(valeur), valeur > 1));
    const dire = (valeur: number) => (valeur === 0 ? mesure?.vide : mesure?.dire(valeur)) ?? projets(valeur);
    return {
      langue,
      nombre,
      unite: (nom, valeur) => `${nom} — ${dire(valeur)}`,
      point: (nom, valeur, approximative) => `${nom} — ${projets(valeur)}${approximative ? ` (${t.approchee})` : ''}`,
      grappe: (valeur, parts) =>
        `${t.acteurs(nombre(valeur), niveau ?? '')} — ${parts.map(({ type, part: p }) => `${t.types[type]} ${part(p)}`).join(', ')}`,
    };
  }, [t, langue, nombre, part, niveau, mesure]);
}
