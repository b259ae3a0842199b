import type { RepresentationCarte } from '@atlas/contracts/vocabulaire';
import { Text, View } from '@react-pdf/renderer';
import type { Contexte } from '../contexte.ts';
import { type Barre, Barres } from '../documents/graphiques.tsx';
import type { SelectionCarte } from '../donnees/selection.ts';
import { COULEURS } from '../feuille/styles.ts';
import { paysSeul, prepareAilleurs } from './ailleurs.ts';
import { CarteDessinee, Legende } from './carte-dessinee.tsx';
import { type FrancePrete, listEncarts, prepareFrance } from './france.ts';
import type { CartePrete } from './modele.ts';

/** The two territories, ready to be drawn side by side or one above the other. */
export interface DeuxCartesPretes {
  france: FrancePrete;
  ailleurs: CartePrete;
  /** Name of the partner country, when there is one. */
  pays: string | null;
  /** The countries with most projets, as many as there is room for below the world. */
  premiers: Barre[];
  empilees: boolean;
}

const ECART = 12;
/** Largest inset of an overseas territory, in points. */
const ENCART = { largeur: 44, hauteur: 34 };
const ENCARTS_PAR_RANGEE = 6;
/** Name below an inset and air around it. */
const HORS_ENCART = 13;
const ECART_ENCARTS = 4;
/** Height of a title above a map, and of its legend below, in points. */
const HORS_CARTE = 52;
const PART_FRANCE = 0.42;
const PROPORTION_MONDE = 2;
/** Width of the frame of the world for its height, where there is height to spare. */
const PROPORTION_CADRE_MONDE = 1.6;
/** Height of a row of the ranking below the world. */
const HAUTEUR_RANG = 12.6;
/** Its title, and the air above. */
const HAUTEUR_TITRE_RANGS = 26;
const RANGS_MAX = 12;
const RANGS_MIN = 4;

/** Room that the maps may take, in points. */
interface Place {
  largeur: number;
  hauteur: number;
}

/** Insets in rows that are as wide as the map above them, or in two columns beside it. */
function shapeEncarts(nombre: number, largeur: number, empilees: boolean) {
  if (nombre === 0) return { taille: ENCART, rangees: 0 };
  const rangees = empilees ? 0 : Math.ceil(nombre / ENCARTS_PAR_RANGEE);
  const parRangee = Math.ceil(nombre / Math.max(1, rangees));
  const place = empilees ? ENCART.largeur : Math.floor((largeur - ECART_ENCARTS * (parRangee - 1)) / parRangee);
  const cote = Math.min(ENCART.largeur, place);
  return { taille: { largeur: cote, hauteur: Math.round((cote * ENCART.hauteur) / ENCART.largeur) }, rangees };
}

/** What each map takes of the room: the world is twice as wide as high, a country is as it is. */
function sharePlace(place: Place, nombreEncarts: number, isPays: boolean) {
  const empilees = place.largeur < place.hauteur;
  if (!empilees) {
    const hauteur = place.hauteur - HORS_CARTE;
    const largeur = Math.floor(place.largeur * PART_FRANCE);
    const { taille, rangees } = shapeEncarts(nombreEncarts, largeur, empilees);
    return {
      empilees,
      tailleEncart: taille,
      tailleFrance: { largeur, hauteur: hauteur - rangees * (taille.hauteur + HORS_ENCART) },
      tailleAilleurs: shapeAilleurs({ largeur: place.largeur - largeur - ECART, hauteur }, isPays),
    };
  }
  const hauteurs = place.hauteur - ECART - 2 * HORS_CARTE;
  const hauteur = Math.min(hauteurs / 2, isPays ? Number.POSITIVE_INFINITY : place.largeur / PROPORTION_MONDE);
  return {
    empilees,
    tailleEncart: ENCART,
    tailleFrance: {
      largeur: place.largeur - (nombreEncarts === 0 ? 0 : 2 * (ENCART.largeur + ECART_ENCARTS)),
      hauteur: hauteurs - hauteur,
    },
    tailleAilleurs: { largeur: place.largeur, hauteur },
  };
}

/** A country takes all the room; the world is wide, and leaves some below it. */
const shapeAilleurs = ({ largeur, hauteur }: Place, isPays: boolean): Place => ({
  largeur,
  hauteur: isPays ? hauteur : Math.min(hauteur, largeur / PROPORTION_CADRE_MONDE),
});

/** Prepares both maps for a room of the page: side by side where it is wide, else one above the other. */
export async function prepareDeuxCartes(
  selection: SelectionCarte,
  place: Place,
  representation: RepresentationCarte,
  contexte: Contexte,
): Promise<DeuxCartesPretes> {
  const code = paysSeul(selection);
  const encarts = listEncarts(selection);
  const { empilees, tailleFrance, tailleEncart, tailleAilleurs } = sharePlace(
    place,
    encarts.length,
    code !== undefined,
  );
  const [france, ailleurs] = await Promise.all([
    prepareFrance(selection, { representation, encarts, taille: tailleFrance, tailleEncart }, contexte),
    prepareAilleurs(selection, { representation, taille: tailleAilleurs }, contexte),
  ]);
  const unite = selection.pays.unites.find((candidate) => candidate.code === code);
  const libre = empilees ? 0 : place.hauteur - HORS_CARTE - tailleAilleurs.hauteur - HAUTEUR_TITRE_RANGS;
  return {
    france,
    ailleurs,
    empilees,
    pays: unite ? contexte.nomLocal(unite.nom, unite.nomEn) : null,
    premiers: code === undefined ? rankPays(selection, Math.floor(libre / HAUTEUR_RANG), contexte) : [],
  };
}

function rankPays({ pays }: SelectionCarte, nombre: number, { nomLocal }: Contexte): Barre[] {
  if (nombre < RANGS_MIN) return [];
  return pays.unites
    .filter(({ projets }) => projets > 0)
    .toSorted((a, b) => b.projets - a.projets)
    .slice(0, Math.min(RANGS_MAX, nombre))
    .map(({ nom, nomEn, projets }) => ({ libelle: nomLocal(nom, nomEn), nombre: projets }));
}

/** Both maps, each with its title, its legend, its scale; the overseas territories beside France. */
export function DeuxCartes({ cartes, contexte }: { cartes: DeuxCartesPretes; contexte: Contexte }) {
  const { t } = contexte;
  const { france, ailleurs, pays, empilees } = cartes;
  return (
    <View style={{ flexDirection: empilees ? 'column' : 'row', gap: ECART, marginTop: 8 }} wrap={false}>
      <View>
        <TitreCarte titre={t.france} />
        <View style={{ flexDirection: empilees ? 'row' : 'column', gap: ECART_ENCARTS }}>
          <CarteDessinee carte={france.carte} contexte={contexte} />
          <Encarts encarts={france.encarts} contexte={contexte} cadre={france.carte.cadre} empilees={empilees} />
        </View>
        {france.carte.legende && <Legende legende={france.carte.legende} contexte={contexte} />}
      </View>
      <View>
        <TitreCarte titre={pays === null ? t.monde : t.dans(pays)} />
        <CarteDessinee carte={ailleurs} contexte={contexte} />
        {ailleurs.legende && <Legende legende={ailleurs.legende} contexte={contexte} />}
        {cartes.premiers.length > 0 && (
          <View style={{ marginTop: 8 }}>
            <Barres
              titre={t.premiersPays}
              barres={cartes.premiers}
              largeur={ailleurs.cadre.largeur}
              contexte={contexte}
            />
          </View>
        )}
      </View>
    </View>
  );
}

const TitreCarte = ({ titre }: { titre: string }) => (
  <Text style={{ fontSize: 10, fontWeight: 700, color: COULEURS.bleu, marginBottom: 3 }}>{titre}</Text>
);

interface EncartsProps {
  encarts: FrancePrete['encarts'];
  contexte: Contexte;
  /** The map that they stand under or, where maps are stacked, beside. */
  cadre: Place;
  empilees: boolean;
}

function Encarts({ encarts, contexte, cadre, empilees }: EncartsProps) {
  return (
    <View
      style={{
        flexDirection: empilees ? 'column' : 'row',
        flexWrap: 'wrap',
        gap: ECART_ENCARTS,
        ...(empilees ? { maxHeight: cadre.hauteur } : { width: cadre.largeur }),
      }}
    >
      {encarts.map(({ code, nom, carte }) => (
        <View key={code} style={{ width: carte.cadre.largeur }}>
          <CarteDessinee carte={carte} contexte={contexte} />
          <Text style={{ fontSize: 4.8, color: COULEURS.discret, textAlign: 'center', marginTop: 1, lineHeight: 1.1 }}>
            {nom}
          </Text>
        </View>
      ))}
    </View>
  );
}
