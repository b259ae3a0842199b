import type { Facettes, ProjetExporte, RecettePdf } from '@atlas/contracts';
import { Document, Page, Text, View } from '@react-pdf/renderer';
import { toProjet, toRecherche } from '../../lib/chemins.ts';
import { DeuxCartes, type DeuxCartesPretes, prepareDeuxCartes } from '../carte/deux-cartes.tsx';
import type { Contexte } from '../contexte.ts';
import { loadProjets } from '../donnees/projets.ts';
import { loadSelection, type Selection } from '../donnees/selection.ts';
import type { Dossier } from '../feuille/dossier.ts';
import { MARGE, sizeOf } from '../feuille/styles.ts';
import { drawTableau } from '../feuille/tableau.ts';
import { renderReact } from '../rendu.ts';
import { countSelection } from './carte.tsx';
import { toColonnes } from './colonnes.ts';
import { Chiffres, styles, Tete, Texte } from './elements.tsx';
import { writeFiches } from './fiches.tsx';
import { Annees, Barres } from './graphiques.tsx';

export type RecetteResultats = Extract<RecettePdf, { document: 'resultats' }>;

export interface DonneesResultats {
  selection: Selection;
  projets: ProjetExporte[];
}

const BARRES_MAX = 8;
const ECART = 18;
/** Height of the head and of the charts of the first page, in points. */
const HORS_CARTES = { portrait: 300, paysage: 270 } as const;
/** Height of a criterion among them. */
const HAUTEUR_CRITERE = 13;

/** The counts of a selection, then its projets. @throws ApiError */
export async function loadResultats({ filtres, tri }: RecetteResultats, contexte: Contexte): Promise<DonneesResultats> {
  const selection = await loadSelection(filtres, contexte);
  const projets = await loadProjets(filtres, tri, selection.total, (part) => contexte.onProgres('lecture', part));
  return { selection, projets };
}

/** Everything that the document will write, whose alphabets need fonts. */
export const textOfResultats = ({ projets }: DonneesResultats, { contenu }: RecetteResultats): string =>
  projets
    .map(({ titre, collectivites, partenaires, resume, objectifs, description }) =>
      [
        titre,
        ...collectivites.map(({ nom }) => nom),
        ...partenaires.map(({ nom }) => nom),
        ...(contenu === 'fiches' ? [resume, objectifs, description] : []),
      ].join(''),
    )
    .join('');

/** A summary of the search, then its projets, as a table or sheet by sheet. */
export async function writeResultats(
  dossier: Dossier,
  recette: RecetteResultats,
  { selection, projets }: DonneesResultats,
  contexte: Contexte,
): Promise<void> {
  const { t, origine, onProgres } = contexte;
  const taille = sizeOf(recette.format, recette.orientation);
  onProgres('carte');
  const place = {
    largeur: taille[0] - 2 * MARGE.cote,
    hauteur:
      taille[1] -
      MARGE.haut -
      MARGE.bas -
      HORS_CARTES[recette.orientation] -
      HAUTEUR_CRITERE * selection.criteres.length,
  };
  const cartes = selection.total === 0 ? null : await prepareDeuxCartes(selection, place, 'cercles', contexte);
  onProgres('pages');
  dossier.bookmark(t.resume);
  await dossier.append(
    await renderReact(
      <Document>
        <Page size={[taille[0], taille[1]]} style={styles.page}>
          <Synthese
            recette={recette}
            selection={selection}
            cartes={cartes}
            largeur={place.largeur}
            contexte={contexte}
          />
        </Page>
      </Document>,
    ),
  );
  if (projets.length === 0) return;
  dossier.bookmark(t.listeProjets);
  if (recette.contenu === 'fiches') return writeFiches(dossier, projets, taille, contexte);
  await drawTableau(
    dossier.document,
    dossier.plume,
    {
      titre: `${recette.titre} — ${t.projets(projets.length)}`,
      colonnes: toColonnes(recette.colonnes, contexte),
      lignes: projets,
      toAdresse: ({ id }) => `${origine}${toProjet(id)}`,
      taille,
    },
    (part) => onProgres('tableau', part),
  );
}

interface SyntheseProps {
  recette: RecetteResultats;
  selection: Selection;
  cartes: DeuxCartesPretes | null;
  largeur: number;
  contexte: Contexte;
}

function Synthese({ recette, selection, cartes, largeur, contexte }: SyntheseProps) {
  const { t, origine } = contexte;
  const colonne = (largeur - 2 * ECART) / 3;
  return (
    <>
      <Tete
        genre={t.resultats}
        titre={recette.titre}
        adresse={`${origine}${toRecherche(recette.filtres)}`}
        rouvrir={t.rouvrirRecherche}
      >
        <Criteres selection={selection} contexte={contexte} />
        <Chiffres chiffres={countSelection(selection, contexte)} />
      </Tete>
      {selection.total === 0 ? (
        <View style={{ marginTop: 40 }}>
          <Text style={{ fontSize: 13, fontWeight: 700 }}>{t.rien}</Text>
          <Text style={{ marginTop: 4 }}>{t.rienTexte}</Text>
        </View>
      ) : (
        <View style={{ flexDirection: 'row', gap: ECART, marginTop: 14 }}>
          <Annees titre={t.parAnnee} annees={listAnnees(selection.facettes)} largeur={colonne} contexte={contexte} />
          <Barres
            titre={t.parThematique}
            {...{ largeur: colonne, contexte }}
            barres={rank(selection.facettes.thematique, contexte)}
          />
          <Barres
            titre={t.parFinanceur}
            {...{ largeur: colonne, contexte }}
            barres={rank(selection.facettes.financeur, contexte)}
          />
        </View>
      )}
      {cartes !== null && <DeuxCartes cartes={cartes} contexte={contexte} />}
    </>
  );
}

/** The criteria one a line, in words. */
function Criteres({ selection: { criteres }, contexte: { t, langue } }: { selection: Selection; contexte: Contexte }) {
  if (criteres.length === 0) return <Text style={styles.sousTitre}>{t.toutAtlas}</Text>;
  return (
    <View style={styles.sousTitre}>
      {criteres.map(({ nom, valeurs }) => (
        <View key={nom} style={{ flexDirection: 'row' }}>
          <Text style={{ fontWeight: 700 }}>{`${nom}${langue === 'fr' ? '\u00a0' : ''}: `}</Text>
          <Texte style={{ flex: 1 }}>{valeurs.join(t.ou)}</Texte>
        </View>
      ))}
    </View>
  );
}

const listAnnees = ({ annee }: Facettes) =>
  annee.valeurs.map(({ valeur, nombre }) => ({ annee: Number(valeur), nombre }));

const rank = ({ valeurs }: Facettes['thematique'], { nomLocal }: Contexte) =>
  valeurs
    .filter(({ nombre }) => nombre > 0)
    .slice(0, BARRES_MAX)
    .map(({ libelle, libelleEn, nombre }) => ({ libelle: nomLocal(libelle, libelleEn), nombre }));
