import { useMemo } from 'react';
import type { Territoire } from '../assemblage/territoire.ts';
import { bboxOfBoite, CADRAGE_MONDE, type Cadrage } from '../cadrages.ts';
import { type Boite, mergeBoites, type Surface } from '../fond/geometrie.ts';
import type { CoteAilleurs } from '../types.ts';

/** Islands under this share of the mainland's extent do not stretch the frame of a country. */
const PART_MIN = 0.02;

const extentOf = (boite: Boite) => (boite[2] - boite[0]) * (boite[3] - boite[1]);

/** The frame of a country: its mainland and what is comparable to it, not its farthest islets. */
export function frameOf({ anneaux }: Surface): Cadrage {
  const plusGrande = Math.max(...anneaux.map(({ boite }) => extentOf(boite)));
  const notables = anneaux.filter(({ boite }) => extentOf(boite) >= plusGrande * PART_MIN);
  return { bbox: bboxOfBoite(mergeBoites(notables.map(({ boite }) => boite))), mode: 'contenir' };
}

/** What the foreign side frames: what it is told to, else its country, else the world. */
export function useCadrageAilleurs({ monde }: Territoire, { cadrage, pays }: CoteAilleurs): Cadrage {
  return useMemo(() => {
    if (cadrage) return { bbox: cadrage, mode: 'contenir' };
    const surface = pays === undefined ? undefined : monde?.parCode.get(pays);
    return surface ? frameOf(surface) : CADRAGE_MONDE;
  }, [monde, cadrage, pays]);
}
