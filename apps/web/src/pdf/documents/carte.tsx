import type { RecettePdf } from '@atlas/contracts';
import { Document, Page } from '@react-pdf/renderer';
import { toAtlasFiltre } from '../../lib/chemins.ts';
import { DeuxCartes, prepareDeuxCartes } from '../carte/deux-cartes.tsx';
import type { Contexte } from '../contexte.ts';
import { sayCriteres } from '../donnees/criteres.ts';
import { loadSelection, type Selection } from '../donnees/selection.ts';
import type { Dossier } from '../feuille/dossier.ts';
import { drawListes, type Groupe } from '../feuille/listes.ts';
import { MARGE, sizeOf } from '../feuille/styles.ts';
import { renderReact } from '../rendu.ts';
import { type ChiffreCle, Chiffres, styles, Tete, Texte } from './elements.tsx';

export type RecetteCarte = Extract<RecettePdf, { document: 'carte' }>;

/** Height of the head of the page and of its figures, in points. */
const HAUTEUR_TETE = 100;
/** Above this many names, lists would be a directory: the maps and the online list say it better. */
const NOMS_MAX = 1500;

/** What is needed of a selection before the document is begun. */
export const loadCarte = ({ filtres }: RecetteCarte, contexte: Contexte): Promise<Selection> =>
  loadSelection(filtres, contexte);

/** Everything that the document will write, whose alphabets need fonts. */
export const textOfCarte = (selection: Selection): string =>
  [...selection.collectivites.nom, ...selection.partenaires.nom].join('');

/** A page that shows the map of a selection. */
interface PageCarte {
  genre: string;
  titre: string;
  /** What whoever saved the map wrote about it. */
  note: string | null;
  adresse: string;
  taille: readonly [number, number];
  representation: RecetteCarte['representation'];
}

/** Points that a line of a note takes, and letters that it holds. */
const HAUTEUR_LIGNE = 13;
const LETTRES_PAR_LIGNE = 130;

const countLignes = (note: string): number =>
  note.split('\n').reduce((somme, ligne) => somme + Math.max(1, Math.ceil(ligne.length / LETTRES_PAR_LIGNE)), 0);

/** One page: both territories, the figures, the criteria, the way back to the live map. */
export async function writePageCarte(
  dossier: Dossier,
  { genre, titre, note, adresse, taille, representation }: PageCarte,
  selection: Selection,
  contexte: Contexte,
): Promise<void> {
  const horsCartes = HAUTEUR_TETE + (note === null ? 0 : countLignes(note) * HAUTEUR_LIGNE);
  const place = { largeur: taille[0] - 2 * MARGE.cote, hauteur: taille[1] - MARGE.haut - MARGE.bas - horsCartes };
  const cartes = await prepareDeuxCartes(selection, place, representation, contexte);
  dossier.bookmark(titre);
  await dossier.append(
    await renderReact(
      <Document>
        <Page size={[taille[0], taille[1]]} style={styles.page}>
          <Tete genre={genre} titre={titre} adresse={adresse} rouvrir={contexte.t.rouvrir}>
            <Texte style={styles.sousTitre}>{sayCriteres(selection.criteres, contexte)}</Texte>
            {note !== null && <Texte style={styles.sousTitre}>{note}</Texte>}
            <Chiffres chiffres={countSelection(selection, contexte)} />
          </Tete>
          <DeuxCartes cartes={cartes} contexte={contexte} />
        </Page>
      </Document>,
    ),
  );
}

/** The map of a selection in both territories, then who takes part, by place. */
export async function writeCarte(
  dossier: Dossier,
  { titre, format, orientation, filtres, representation }: RecetteCarte,
  selection: Selection,
  contexte: Contexte,
): Promise<void> {
  const { t, origine, onProgres } = contexte;
  const taille = sizeOf(format, orientation);
  onProgres('carte');
  const adresse = `${origine}${toAtlasFiltre(filtres)}`;
  await writePageCarte(
    dossier,
    { genre: t.carte, titre, note: null, adresse, taille, representation },
    selection,
    contexte,
  );
  onProgres('pages');
  writeListes(dossier, selection, taille, contexte);
}

/** The figures of a selection. */
export function countSelection(selection: Selection, { t, formats }: Contexte): ChiffreCle[] {
  const pays = selection.pays.unites.filter(({ projets }) => projets > 0).length;
  const chiffres: [number, (n: number) => string][] = [
    [selection.total, t.motProjets],
    [selection.collectivites.id.length, t.motCollectivites],
    [selection.partenaires.id.length, t.motPartenaires],
    [pays, t.motPays],
  ];
  return chiffres.map(([valeur, nom]) => ({ valeur: formats.nombre(valeur), nom: nom(valeur) }));
}

function writeListes(
  dossier: Dossier,
  { collectivites, partenaires, departements, pays }: Selection,
  taille: readonly [number, number],
  contexte: Contexte,
): void {
  const { t, nomLocal, origine } = contexte;
  const nomsDepartements = new Map(departements.unites.map(({ code, nom }) => [code, `${nom} (${code})`]));
  const nomsPays = new Map(pays.unites.map(({ code, nom, nomEn }) => [code, nomLocal(nom, nomEn)]));
  const listes = [
    { titre: t.listeCollectivites, points: collectivites, noms: nomsDepartements, chemin: '/collectivites/' },
    { titre: t.listePartenaires, points: partenaires, noms: nomsPays, chemin: '/partenaires/' },
  ];
  for (const { titre, points, noms, chemin } of listes) {
    if (points.id.length === 0 || points.id.length > NOMS_MAX) continue;
    dossier.bookmark(titre);
    drawListes(dossier.document, dossier.plume, {
      titre,
      taille,
      groupes: groupByTerritoire(
        points,
        (code) => noms.get(code) ?? t.sansDepartement,
        `${origine}${chemin}`,
        contexte,
      ),
    });
  }
}

function groupByTerritoire(
  points: Selection['collectivites'],
  nameOf: (code: string) => string,
  base: string,
  { formats, t }: Contexte,
): Groupe[] {
  const groupes = new Map<string, Groupe>();
  for (const [i, nom] of points.nom.entries()) {
    const titre = nameOf(points.territoire[i] ?? '');
    const groupe = groupes.get(titre) ?? { titre, entrees: [] };
    groupes.set(titre, groupe);
    groupe.entrees.push({ nom, nombre: formats.nombre(points.projets[i] ?? 0), adresse: `${base}${points.id[i]}` });
  }
  for (const { entrees } of groupes.values()) entrees.sort((a, b) => formats.comparer(a.nom, b.nom));
  const rankOf = ({ titre }: Groupe) => (titre === t.sansDepartement ? 1 : 0);
  return [...groupes.values()].sort((a, b) => rankOf(a) - rankOf(b) || formats.comparer(a.titre, b.titre));
}
