import { Rect, Svg, Text, View } from '@react-pdf/renderer';
import type { Contexte } from '../contexte.ts';
import { COULEURS } from '../feuille/styles.ts';
import { Texte } from './elements.tsx';

export interface Barre {
  libelle: string;
  nombre: number;
}

const HAUTEUR_ANNEES = 64;
/** Shares of the width: the name of a bar, and its number. */
const PART_NOM = 0.5;
const LARGEUR_NOMBRE = 24;

interface BarresProps {
  titre: string;
  barres: readonly Barre[];
  largeur: number;
  contexte: Contexte;
}

const TitreGraphique = ({ titre }: { titre: string }) => (
  <Text style={{ fontSize: 8.5, fontWeight: 700, marginBottom: 4 }}>{titre}</Text>
);

/** A ranking: names, bars from the same line, numbers. */
export function Barres({ titre, barres, largeur, contexte }: BarresProps) {
  const max = Math.max(1, ...barres.map(({ nombre }) => nombre));
  const largeurNom = largeur * PART_NOM;
  const place = largeur - largeurNom - LARGEUR_NOMBRE;
  return (
    <View style={{ width: largeur }}>
      <TitreGraphique titre={titre} />
      {barres.map(({ libelle, nombre }) => (
        <View key={libelle} style={{ flexDirection: 'row', alignItems: 'center', marginBottom: 2.5 }}>
          <View style={{ width: largeurNom, paddingRight: 6 }}>
            <Texte style={{ fontSize: 7, lineHeight: 1.15 }}>{libelle}</Texte>
          </View>
          <View style={{ width: Math.max(1, (place * nombre) / max), height: 7, backgroundColor: COULEURS.bleu }} />
          <Text style={{ fontSize: 7, marginLeft: 4 }}>{contexte.formats.nombre(nombre)}</Text>
        </View>
      ))}
    </View>
  );
}

interface AnneesProps {
  titre: string;
  annees: readonly { annee: number; nombre: number }[];
  largeur: number;
  contexte: Contexte;
}

/** One bar a year, the first, the highest and the last named. */
export function Annees({ titre, annees, largeur, contexte }: AnneesProps) {
  const max = Math.max(1, ...annees.map(({ nombre }) => nombre));
  const pas = largeur / Math.max(1, annees.length);
  const haute = annees.find(({ nombre }) => nombre === max);
  return (
    <View style={{ width: largeur }}>
      <TitreGraphique titre={titre} />
      <Svg width={largeur} height={HAUTEUR_ANNEES} viewBox={`0 0 ${largeur} ${HAUTEUR_ANNEES}`}>
        {annees.map(({ annee, nombre }, rang) => {
          const hauteur = (HAUTEUR_ANNEES * nombre) / max;
          return (
            <Rect
              key={annee}
              x={rang * pas}
              y={HAUTEUR_ANNEES - hauteur}
              width={Math.max(0.6, pas * 0.78)}
              height={hauteur}
              fill={COULEURS.bleu}
            />
          );
        })}
      </Svg>
      <View style={{ flexDirection: 'row', justifyContent: 'space-between', borderTopWidth: 0.5, paddingTop: 2 }}>
        <Text style={{ fontSize: 7 }}>{annees[0]?.annee ?? ''}</Text>
        <Text style={{ fontSize: 7 }}>
          {haute ? `${haute.annee}${contexte.langue === 'fr' ? '\u00a0' : ''}: ${contexte.formats.nombre(max)}` : ''}
        </Text>
        <Text style={{ fontSize: 7 }}>{annees.at(-1)?.annee ?? ''}</Text>
      </View>
    </View>
  );
}
