import { Link, Path, Rect, StyleSheet, type Styles, Svg, Text, View } from '@react-pdf/renderer';

import type { ReactNode } from 'react';
import { encode } from 'uqr';
import { toLisible } from '../feuille/plume.ts';
import { COULEURS, MARGE } from '../feuille/styles.ts';
import { isDroiteAGauche, POLICE_COURANTE, policesOf } from '../polices.ts';

export const styles = StyleSheet.create({
  page: {
    paddingTop: MARGE.haut,
    paddingBottom: MARGE.bas,
    paddingHorizontal: MARGE.cote,
    fontFamily: POLICE_COURANTE.famille,
    fontSize: 9,
    color: COULEURS.texte,
    lineHeight: 1.35,
  },
  genre: { fontSize: 9, color: COULEURS.discret, marginBottom: 2 },
  titre: { fontSize: 20, fontWeight: 700, color: COULEURS.bleu, lineHeight: 1.15 },
  titreLong: { fontSize: 14, fontWeight: 700, color: COULEURS.bleu, lineHeight: 1.2 },
  sousTitre: { fontSize: 9, color: COULEURS.texte, marginTop: 4 },
  section: { fontSize: 12, fontWeight: 700, color: COULEURS.bleu, marginTop: 9, marginBottom: 3 },
  discret: { color: COULEURS.discret, fontSize: 8 },
  tete: { flexDirection: 'row', justifyContent: 'space-between', gap: 18 },
  teteTexte: { flex: 1 },
  qr: { width: 78, alignItems: 'center', textDecoration: 'none' },
  qrLegende: { fontSize: 6, color: COULEURS.discret, textAlign: 'center', lineHeight: 1.2, marginTop: 2 },
  chiffres: { flexDirection: 'row', gap: 22, marginTop: 8 },
  chiffreValeur: { fontSize: 17, fontWeight: 700, lineHeight: 1.1 },
  chiffreNom: { fontSize: 7.5, color: COULEURS.discret },
});

/** Titles longer than this are set smaller. */
const TITRE_LONG = 60;

/** The families of fonts that a text takes, for a style. */
export const fontsOf = (texte: string): string[] => policesOf(texte).map(({ famille }) => famille);

interface TexteProps {
  children: string;
  style?: Styles[string];
}

/** A text that anybody may have written, in any script. */
export function Texte({ children, style }: TexteProps) {
  if (children.includes('\n')) {
    // No font has a glyph for the end of a line: each line is a text of its own.
    return (
      <View>
        {children.split('\n').map((ligne, rang) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text that does not change
          <Texte key={rang} {...(style === undefined ? {} : { style })}>
            {ligne === '' ? ' ' : ligne}
          </Texte>
        ))}
      </View>
    );
  }
  const lisible = toLisible(children);
  const sens = isDroiteAGauche(lisible) ? ({ direction: 'rtl', textAlign: 'right' } as const) : {};
  return <Text style={[{ fontFamily: fontsOf(lisible), ...sens }, style ?? {}]}>{lisible}</Text>;
}

/** A QR code that opens an address, drawn as one path. */
export function CodeQr({ adresse, cote }: { adresse: string; cote: number }) {
  const { data, size } = encode(adresse, { ecc: 'M', border: 2 });
  const chemin = data.flatMap((ligne, y) => ligne.flatMap((isNoir, x) => (isNoir ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <Svg width={cote} height={cote} viewBox={`0 0 ${size} ${size}`}>
      <Rect x={0} y={0} width={size} height={size} fill="#ffffff" />
      <Path d={chemin.join('')} fill="#000000" />
    </Svg>
  );
}

interface TeteProps {
  genre: string;
  titre: string;
  /** What it is about, in words. */
  children?: ReactNode;
  /** Where the live page is. */
  adresse: string;
  rouvrir: string;
}

/** The head of a document: what it is, its title, and the code that opens its live page. */
export function Tete({ genre, titre, children, adresse, rouvrir }: TeteProps) {
  return (
    <View style={styles.tete}>
      <View style={styles.teteTexte}>
        <Text style={styles.genre}>{genre}</Text>
        <Texte style={titre.length > TITRE_LONG ? styles.titreLong : styles.titre}>{titre}</Texte>
        {children}
      </View>
      <Link src={adresse} style={styles.qr}>
        <CodeQr adresse={adresse} cote={56} />
        <Text style={styles.qrLegende}>{rouvrir}</Text>
      </Link>
    </View>
  );
}

export interface ChiffreCle {
  valeur: string;
  nom: string;
}

/** A few big figures in a row. */
export function Chiffres({ chiffres }: { chiffres: readonly ChiffreCle[] }) {
  return (
    <View style={styles.chiffres}>
      {chiffres.map(({ valeur, nom }) => (
        <View key={nom}>
          <Text style={styles.chiffreValeur}>{valeur}</Text>
          <Text style={styles.chiffreNom}>{nom}</Text>
        </View>
      ))}
    </View>
  );
}
