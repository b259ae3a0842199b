import { type CSSProperties, useCallback, useMemo, useRef, useState } from 'react';
import { useTextes } from '../i18n/index.ts';
import { CarteTerritoire } from './assemblage/carte-territoire.tsx';
import { preloadPoints } from './assemblage/source-points.ts';
import { useTerritoire } from './assemblage/territoire.ts';
import type { CarteLeafletProps } from './base/carte-leaflet.tsx';
import { CADRAGE_FRANCE } from './cadrages.ts';
import { useCadrageAilleurs } from './deux/cadrage-ailleurs.ts';
import { useEclairage, useModele } from './deux/eclairage.ts';
import { EncartsOutreMer } from './deux/encarts-outre-mer.tsx';
import { PARTAGE_DEFAUT } from './deux/partage.ts';
import { Separateur } from './deux/separateur.tsx';
import styles from './deux-territoires.module.css';
import { CalqueLiens } from './liens/calque-liens.tsx';
import { RegistreCartes } from './liens/registre-cartes.ts';
import { cleOf, type Element } from './moteur/couche.ts';
import { textes } from './textes.ts';
import type { DeuxTerritoiresProps } from './types.ts';

// Two territories always come to show points: what draws them is downloaded with this module, not after it.
void preloadPoints();

/** Above this many links they are not all drawn: only those of what is pointed at. */
const LIENS_MONTRES_MAX = 400;

/** Tells the registry of a map when it stands and when it goes. */
function useRegister(registre: RegistreCartes, nom: string): NonNullable<CarteLeafletProps['onCarte']> {
  return useCallback((carte, dessin) => registre.register(nom, carte, dessin), [registre, nom]);
}

/** France on one side, the world or one country on the other, links across: see `index.ts`. */
export default function DeuxTerritoires(props: DeuxTerritoiresProps) {
  const { titre, liens, onSelect, onOuvrir, onPartage, molette = 'ctrl', hauteur = 'min(70vh, 36rem)' } = props;
  const t = useTextes(textes);
  const cadre = useRef<HTMLElement>(null);
  const maps = useRef<HTMLDivElement>(null);
  const [registre] = useState(() => new RegistreCartes());
  const [partageLocal, setPartageLocal] = useState(PARTAGE_DEFAUT);
  const [choisie, setChoisie] = useState<string | null>(null);
  const [pointe, setPointe] = useState<Element | null>(null);
  const partage = props.partage ?? partageLocal;
  const selection = props.selection === undefined ? choisie : props.selection && cleOf(props.selection);

  const tous = (props.liensMontres ?? 'tous') === 'tous' && (liens?.liens.length ?? 0) <= LIENS_MONTRES_MAX;
  const hasLiens = tous && (liens?.liens.length ?? 0) > 0;
  const france = useTerritoire('france', props.france, hasLiens);
  const ailleurs = useTerritoire('ailleurs', props.ailleurs, hasLiens);
  const cadrageAilleurs = useCadrageAilleurs(ailleurs, props.ailleurs);
  const modele = useModele(liens, france, ailleurs);
  const pointeDehors = props.pointe ? cleOf(props.pointe) : null;
  const eclairage = useEclairage(modele, pointe, pointeDehors, [france, ailleurs]);
  const echos = useMemo(
    () => (pointeDehors ? [...eclairage.echos, [pointeDehors]] : eclairage.echos),
    [eclairage, pointeDehors],
  );

  const activate = useCallback(
    (element: Element | null) => {
      const cible = element?.cible ?? null;
      if (cible && element?.cle === selection) {
        onOuvrir?.(cible);
        return;
      }
      setChoisie(cible && cleOf(cible));
      onSelect?.(cible);
    },
    [selection, onSelect, onOuvrir],
  );
  const registerFrance = useRegister(registre, 'france');
  const registerAilleurs = useRegister(registre, 'ailleurs');
  const slide = useCallback((part: number) => maps.current?.style.setProperty('--partage', String(part)), []);

  // A country shown by itself needs no outline: it is what the frame is about.
  const isPaysMontre = selection === `pays:${props.ailleurs.pays}`;
  const commun = {
    molette,
    selection,
    echos,
    onSurvol: setPointe,
    onActiver: activate,
  };

  return (
    <section ref={cadre} className={styles.cadre} style={{ height: hauteur }} aria-label={titre}>
      <div ref={maps} className={styles.cartes} style={{ '--partage': partage } as CSSProperties}>
        <div className={styles.france}>
          <div className={styles.carte}>
            <CarteTerritoire
              {...commun}
              titre={t.france}
              territoire={france}
              cadrage={props.france.cadrage ? { bbox: props.france.cadrage, mode: 'contenir' } : CADRAGE_FRANCE}
              vue={props.france.vue}
              onVue={props.france.onVue}
              onCarte={registerFrance}
              onProche={props.france.onProche}
            />
          </div>
          <EncartsOutreMer {...commun} territoire={france} registre={registre} />
        </div>
        <Separateur
          partage={partage}
          onGlisse={slide}
          onPartage={(part) => {
            slide(part);
            setPartageLocal(part);
            onPartage?.(part);
          }}
        />
        <div className={styles.ailleurs}>
          <CarteTerritoire
            {...commun}
            titre={t.monde}
            selection={isPaysMontre ? null : selection}
            territoire={ailleurs}
            cadrage={cadrageAilleurs}
            vue={props.ailleurs.vue}
            onVue={props.ailleurs.onVue}
            onCarte={registerAilleurs}
            onProche={props.ailleurs.onProche}
            pleinEcran={cadre}
            liens={hasLiens}
          />
        </div>
        <CalqueLiens registre={registre} modele={modele} eclairage={eclairage} tous={tous} palette={france.palette} />
      </div>
    </section>
  );
}
