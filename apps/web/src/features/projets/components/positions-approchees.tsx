import type { FicheProjet } from '@atlas/contracts';
import { useTextes } from '../../../i18n/index.ts';
import fraicheur from '../../commun/components/fraicheur.module.css';
import { vocabulaire } from '../../commun/vocabulaire.ts';
import { textes } from '../textes.ts';

/** Names the actors that are not exactly where the map shows them, and says what their position is. */
export function PositionsApprochees({ projet }: { projet: FicheProjet }) {
  const t = useTextes(textes);
  const v = useTextes(vocabulaire);
  const acteurs = [
    // A région placed at the centre of its région is where it should be.
    ...projet.collectivites.filter(({ precision, type }) => precision !== type),
    ...projet.partenaires,
  ];
  const approchees = acteurs.flatMap(({ nom, precision }) =>
    precision === 'exacte' ? [] : [`${nom} (${v.precision[precision]})`],
  );
  if (approchees.length === 0) return null;
  return (
    <p className={`${fraicheur.fraicheur} fr-icon-map-pin-2-line fr-mt-2w`}>
      {t.positionsApprochees(approchees.join(', '))}
    </p>
  );
}
