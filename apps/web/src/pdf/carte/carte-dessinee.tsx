import { Circle, ClipPath, Defs, G, Line, Path, Rect, Svg, Text, View } from '@react-pdf/renderer';
import { scaleFor } from '../../carte/controles/longueur-echelle.ts';
import type { Contexte } from '../contexte.ts';
import { fontsOf } from '../documents/elements.tsx';
import { toLisible } from '../feuille/plume.ts';
import { COULEURS } from '../feuille/styles.ts';
import { POLICE_COURANTE } from '../polices.ts';
import { CORPS_ETIQUETTE, PALETTE } from './couches.ts';
import type { CartePrete, Etiquette, LegendeCarte } from './modele.ts';

const OPACITE_CERCLE = 0.55;
const FAMILLE = POLICE_COURANTE.famille;
const VOILE = 0.82;
/** Widest scale bar, in points. */
const ECHELLE_MAX = 90;

/** A frame of a map as vectors: what is below first, names last. */
export function CarteDessinee({ carte, contexte }: { carte: CartePrete; contexte: Contexte }) {
  const { largeur, hauteur } = carte.cadre;
  return (
    <Svg width={largeur} height={hauteur} viewBox={`0 0 ${largeur} ${hauteur}`} style={{ flexShrink: 0 }}>
      <Defs>
        <ClipPath id="cadre">
          <Rect x={0} y={0} width={largeur} height={hauteur} />
        </ClipPath>
      </Defs>
      <G clipPath="url(#cadre)">
        <Rect x={0} y={0} width={largeur} height={hauteur} fill={PALETTE.mer} />
        {carte.traces.map(({ chemin, remplissage, trait, epaisseur, pointilles }, rang) => (
          <Path
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, in this order
            key={rang}
            d={chemin}
            {...(remplissage === undefined ? { fill: 'none' } : { fill: remplissage, fillRule: 'evenodd' as const })}
            {...(trait === undefined
              ? {}
              : { stroke: trait, strokeWidth: epaisseur ?? 0.4, strokeLineJoin: 'round' as const })}
            {...(pointilles ? { strokeDasharray: '2 1.5' } : {})}
          />
        ))}
        {carte.cercles.map(({ x, y, rayon }, rang) => (
          <Circle
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, in this order
            key={rang}
            cx={x}
            cy={y}
            r={rayon}
            fill={PALETTE.cercle}
            fillOpacity={OPACITE_CERCLE}
            stroke={PALETTE.halo}
            strokeWidth={0.4}
          />
        ))}
      </G>
      {carte.etiquettes.map((etiquette) => (
        <Nom key={`${etiquette.x}-${etiquette.y}`} etiquette={etiquette} />
      ))}
      {carte.nord && <Nord x={largeur - 14} y={10} mot={contexte.t.nord} />}
      {carte.echelle && <Echelle carte={carte} contexte={contexte} />}
      <Rect
        x={0.25}
        y={0.25}
        width={largeur - 0.5}
        height={hauteur - 0.5}
        stroke={PALETTE.frontiere}
        strokeWidth={0.5}
        fill="none"
      />
    </Svg>
  );
}

/** A name on a veil, so that it stands out from whatever is below. */
function Nom({ etiquette: { x, y, largeur, hauteur, texte } }: { etiquette: Etiquette }) {
  const lisible = toLisible(texte);
  return (
    <G>
      <Rect
        x={x - 1}
        y={y - 0.5}
        width={largeur + 2}
        height={hauteur + 0.5}
        rx={1.5}
        fill={PALETTE.halo}
        fillOpacity={VOILE}
      />
      <Text
        x={x}
        y={y + hauteur - 1.6}
        style={{ fontSize: CORPS_ETIQUETTE, fontFamily: fontsOf(lisible) }}
        fill={PALETTE.texte}
      >
        {lisible}
      </Text>
    </G>
  );
}

function Nord({ x, y, mot }: { x: number; y: number; mot: string }) {
  return (
    <G>
      <Path d={`M${x} ${y}l3.5 9l-3.5 -2.4l-3.5 2.4z`} fill={PALETTE.texte} />
      <Text x={x - 2.4} y={y + 16} style={{ fontFamily: FAMILLE, fontSize: 6.5, fontWeight: 700 }} fill={PALETTE.texte}>
        {mot}
      </Text>
    </G>
  );
}

function Echelle({ carte: { cadre }, contexte: { formats } }: { carte: CartePrete; contexte: Contexte }) {
  const { metres, pixels } = scaleFor(cadre.metresParPoint, Math.min(ECHELLE_MAX, cadre.largeur / 3));
  const texte = metres >= 1000 ? `${formats.nombre(metres / 1000)} km` : `${formats.nombre(metres)} m`;
  const [x, y] = [10, cadre.hauteur - 8];
  return (
    <G>
      <Line x1={x} y1={y} x2={x + pixels} y2={y} stroke={PALETTE.texte} strokeWidth={1} />
      <Line x1={x} y1={y - 3} x2={x} y2={y} stroke={PALETTE.texte} strokeWidth={0.7} />
      <Line x1={x + pixels} y1={y - 3} x2={x + pixels} y2={y} stroke={PALETTE.texte} strokeWidth={0.7} />
      <Text x={x} y={y - 5} style={{ fontFamily: FAMILLE, fontSize: 6 }} fill={PALETTE.texte}>
        {texte}
      </Text>
    </G>
  );
}

/** What the colours or the circles of a map are worth. */
export function Legende({ legende, contexte }: { legende: LegendeCarte; contexte: Contexte }) {
  const { formats, t } = contexte;
  return (
    <View style={{ flexDirection: 'row', alignItems: 'center', gap: 10, marginTop: 5 }}>
      <Text style={{ fontSize: 7, fontWeight: 700 }}>{legende.titre}</Text>
      {legende.genre === 'classes' ? (
        <>
          <Cle couleur={COULEURS.blanc} texte={t.aucun} />
          {legende.classes.map(({ min, max, effectif, couleur }) => (
            <Cle
              key={couleur}
              couleur={couleur}
              texte={`${min === max ? formats.nombre(min) : `${formats.nombre(min)} – ${formats.nombre(max)}`} (${formats.nombre(effectif)})`}
            />
          ))}
        </>
      ) : (
        legende.valeurs.map(({ valeur, rayon }) => (
          <View key={valeur} style={{ flexDirection: 'row', alignItems: 'center', gap: 3 }}>
            <Svg width={2 * rayon + 1} height={2 * rayon + 1}>
              <Circle cx={rayon + 0.5} cy={rayon + 0.5} r={rayon} fill={PALETTE.cercle} fillOpacity={OPACITE_CERCLE} />
            </Svg>
            <Text style={{ fontSize: 7 }}>{formats.nombre(valeur)}</Text>
          </View>
        ))
      )}
    </View>
  );
}

function Cle({ couleur, texte }: { couleur: string; texte: string }) {
  return (
    <View style={{ flexDirection: 'row', alignItems: 'center', gap: 3 }}>
      <View style={{ width: 9, height: 7, backgroundColor: couleur, borderWidth: 0.4, borderColor: PALETTE.cote }} />
      <Text style={{ fontSize: 7 }}>{texte}</Text>
    </View>
  );
}
