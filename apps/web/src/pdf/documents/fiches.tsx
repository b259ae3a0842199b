import type { ProjetExporte } from '@atlas/contracts';
import { Document, Page } from '@react-pdf/renderer';
import { toProjet } from '../../lib/chemins.ts';
import type { Contexte } from '../contexte.ts';
import type { Dossier } from '../feuille/dossier.ts';
import { renderReact } from '../rendu.ts';
import { CorpsProjet, TeteProjet } from './corps-projet.tsx';
import { styles } from './elements.tsx';

/** Sheets laid out at once: what react-pdf lays out together costs more than as much apart. */
const LOT = 10;

/** The sheets of some projets, each on a page of its own. */
export async function writeFiches(
  dossier: Dossier,
  projets: readonly ProjetExporte[],
  taille: readonly [number, number],
  contexte: Contexte,
): Promise<void> {
  for (let debut = 0; debut < projets.length; debut += LOT) {
    const lot = projets.slice(debut, debut + LOT);
    for (const projet of lot) {
      dossier.bookmark(projet.titre);
      await dossier.append(
        await renderReact(
          <Document>
            <Page size={[taille[0], taille[1]]} style={styles.page}>
              <TeteProjet projet={projet} adresse={`${contexte.origine}${toProjet(projet.id)}`} contexte={contexte} />
              <CorpsProjet projet={projet} contexte={contexte} />
            </Page>
          </Document>,
        ),
      );
    }
    contexte.onProgres('fiches', Math.min(1, (debut + LOT) / projets.length));
  }
}
