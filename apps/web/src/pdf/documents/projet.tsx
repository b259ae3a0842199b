import type { FicheProjet, RecettePdf } from '@atlas/contracts';
import { Document, Page } from '@react-pdf/renderer';
import { toCartePoints } from '../../carte/donnees-fiches.ts';
import { get } from '../../lib/api.ts';
import { toProjet } from '../../lib/chemins.ts';
import { DeuxCartes, prepareDeuxCartes } from '../carte/deux-cartes.tsx';
import type { Contexte } from '../contexte.ts';
import type { SelectionCarte } from '../donnees/selection.ts';
import type { Dossier } from '../feuille/dossier.ts';
import { MARGE, sizeOf } from '../feuille/styles.ts';
import { renderReact } from '../rendu.ts';
import { Contacts } from './contacts.tsx';
import { CorpsProjet, TeteProjet } from './corps-projet.tsx';
import { styles } from './elements.tsx';

export type RecetteProjet = Extract<RecettePdf, { document: 'projet' }>;

/** @throws ApiError */
export const loadProjet = ({ id }: RecetteProjet): Promise<FicheProjet> => get('/projets/:id', { params: { id } });

export const textOfProjet = (projet: FicheProjet): string => JSON.stringify(projet);

/** Height of the maps of a sheet, in points. */
const HAUTEUR_CARTES = 205;

/** The sheet of a projet, with its place in both territories. */
export async function writeProjet(
  dossier: Dossier,
  recette: RecetteProjet,
  projet: FicheProjet,
  contexte: Contexte,
): Promise<void> {
  const taille = sizeOf(recette.format, recette.orientation);
  contexte.onProgres('carte');
  const place = { largeur: taille[0] - 2 * MARGE.cote, hauteur: HAUTEUR_CARTES };
  const cartes = await prepareDeuxCartes(selectionOf(projet), place, 'cercles', contexte);
  contexte.onProgres('pages');
  await dossier.append(
    await renderReact(
      <Document>
        <Page size={[taille[0], taille[1]]} style={styles.page}>
          <TeteProjet projet={projet} adresse={`${contexte.origine}${toProjet(projet.id)}`} contexte={contexte} />
          <DeuxCartes cartes={cartes} contexte={contexte} />
          <CorpsProjet projet={projet} contexte={contexte} />
          <Contacts contacts={projet.contacts} contexte={contexte} />
        </Page>
      </Document>,
    ),
  );
}

/** One projet as maps take a selection: its own actors, in its own countries. */
function selectionOf(projet: FicheProjet): SelectionCarte {
  const vide = { niveau: 'departement' as const, total: 1, unites: [] };
  return {
    filtres: { pays: projet.pays.map(({ code }) => code) },
    pays: {
      niveau: 'pays',
      total: 1,
      unites: projet.pays.map(({ code, nom, nomEn }) => {
        const ici = projet.partenaires.find(({ pays }) => pays.code === code);
        return {
          ...{ code, nom, nomEn, projets: 1, collectivites: projet.collectivites.length, partenaires: 1 },
          longitude: ici?.longitude ?? null,
          latitude: ici?.latitude ?? null,
        };
      }),
    },
    departements: vide,
    collectivites: toCartePoints('collectivite', projet.collectivites),
    partenaires: toCartePoints('partenaire', projet.partenaires),
    departementsVises: [],
  };
}
