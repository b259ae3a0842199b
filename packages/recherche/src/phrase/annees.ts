import type { Jeton } from './jetons.ts';
import { AVANT_UN_MILLESIME, UNITES } from './vocabulaire/mots-outils.ts';

/** Years of a period, bounds included. One of them may be open; both are when the years that are said make no period. */
export interface Periode {
  min: number | null;
  max: number | null;
  /** The rank of the word after it. */
  fin: number;
}

/** Years that stand one by one. */
export interface Annees {
  annees: number[];
  fin: number;
}

const ANNEE_MIN = 1900;
const ANNEE_MAX = 2099;
/** More years than this after a financeur are a period. */
const ANNEES_LIEES_MAX = 20;

const ET = new Set(['et', 'ou', 'and', 'or']);
const A = new Set(['a', 'to', 'au']);

const formeAt = (jetons: readonly Jeton[], rang: number): string => {
  const jeton = jetons[rang];
  return jeton?.libre ? jeton.forme : '';
};

/** The year at a word; undefined when that is no year, or counts something, or is part of a name. */
function readAnnee(jetons: readonly Jeton[], rang: number): number | undefined {
  const forme = formeAt(jetons, rang);
  if (!/^\d{4}$/.test(forme)) return undefined;
  const annee = Number(forme);
  if (annee < ANNEE_MIN || annee > ANNEE_MAX) return undefined;
  if (UNITES.has(formeAt(jetons, rang + 1)) || AVANT_UN_MILLESIME.has(formeAt(jetons, rang - 1))) return undefined;
  return annee;
}

function toPeriode(min: number | undefined, max: number | undefined, fin: number): Periode | undefined {
  if (min === undefined || max === undefined) return undefined;
  return min > max ? { min: null, max: null, fin } : { min, max, fin };
}

const isTrait = (jeton: Jeton | undefined) => jeton !== undefined && /^\s*[-‐‑–—]\s*$/.test(jeton.avant);

/** «2005-2010», «2005 à 2010», from the first year on. */
function readIntervalle(jetons: readonly Jeton[], rang: number): Periode | undefined {
  const min = readAnnee(jetons, rang);
  if (min === undefined) return undefined;
  if (isTrait(jetons[rang + 1])) return toPeriode(min, readAnnee(jetons, rang + 1), rang + 2);
  if (A.has(formeAt(jetons, rang + 1))) return toPeriode(min, readAnnee(jetons, rang + 2), rang + 3);
  return undefined;
}

/** «entre 2005 et 2010», «de 2005 à 2010», «2005-2010». */
function readBornes(jetons: readonly Jeton[], rang: number): Periode | undefined {
  const mot = formeAt(jetons, rang);
  if (mot === 'entre' || mot === 'between') {
    if (!ET.has(formeAt(jetons, rang + 2))) return undefined;
    return toPeriode(readAnnee(jetons, rang + 1), readAnnee(jetons, rang + 3), rang + 4);
  }
  return readIntervalle(jetons, mot === 'de' || mot === 'from' || mot === 'en' ? rang + 1 : rang);
}

/** «2012», «2012 et 2013», «2012, 2013 et 2015», from the first year on. */
function readSuite(jetons: readonly Jeton[], debut: number): Annees | undefined {
  const annees: number[] = [];
  let fin = debut;
  for (let rang = debut; ; ) {
    const annee = readAnnee(jetons, rang);
    if (annee === undefined) break;
    annees.push(annee);
    fin = rang + 1;
    if (ET.has(formeAt(jetons, fin))) rang = formeAt(jetons, fin + 1) === 'en' ? fin + 2 : fin + 1;
    else if (/,/.test(jetons[fin]?.avant ?? '')) rang = fin;
    else break;
  }
  return annees.length === 0 ? undefined : { annees, fin };
}

/** The years that follow a financeur: «en 2012 et 2013», «(2009)», «de 2010 à 2012». */
export function readAnneesLiees(jetons: readonly Jeton[], rang: number): Annees | undefined {
  const bornes = readBornes(jetons, rang);
  if (bornes && bornes.min !== null && bornes.max !== null) {
    const { min, max, fin } = bornes;
    if (max - min >= ANNEES_LIEES_MAX) return undefined;
    return { annees: Array.from({ length: max - min + 1 }, (_, indice) => min + indice), fin };
  }
  const mot = formeAt(jetons, rang);
  return readSuite(jetons, mot === 'en' || mot === 'in' ? rang + 1 : rang);
}

/** Words that open a period on one side, by what they add to the year. */
const OUVERTURES: readonly { mots: string[]; borne: 'min' | 'max'; ecart: number }[] = [
  { mots: ['a', 'partir', 'de', 'l', 'annee'], borne: 'min', ecart: 0 },
  { mots: ['a', 'partir', 'de'], borne: 'min', ecart: 0 },
  { mots: ['a', 'compter', 'de'], borne: 'min', ecart: 0 },
  { mots: ['depuis', 'l', 'annee'], borne: 'min', ecart: 0 },
  { mots: ['depuis'], borne: 'min', ecart: 0 },
  { mots: ['since'], borne: 'min', ecart: 0 },
  { mots: ['from'], borne: 'min', ecart: 0 },
  { mots: ['des'], borne: 'min', ecart: 0 },
  { mots: ['apres'], borne: 'min', ecart: 1 },
  { mots: ['after'], borne: 'min', ecart: 1 },
  { mots: ['avant'], borne: 'max', ecart: -1 },
  { mots: ['before'], borne: 'max', ecart: -1 },
  { mots: ['jusqu', 'en'], borne: 'max', ecart: 0 },
  { mots: ['jusqu', 'a'], borne: 'max', ecart: 0 },
  { mots: ['until'], borne: 'max', ecart: 0 },
];

function readOuverte(jetons: readonly Jeton[], rang: number): Periode | undefined {
  for (const { mots, borne, ecart } of OUVERTURES) {
    if (!mots.every((mot, place) => formeAt(jetons, rang + place) === mot)) continue;
    const annee = readAnnee(jetons, rang + mots.length);
    if (annee === undefined) continue;
    const fin = rang + mots.length + 1;
    return borne === 'min' ? { min: annee + ecart, max: null, fin } : { min: null, max: annee + ecart, fin };
  }
  return undefined;
}

/** «années 90», «années 2000», «depuis les années 80», «avant les années 2000». */
function readDecennie(jetons: readonly Jeton[], rang: number): Periode | undefined {
  const mot = formeAt(jetons, rang);
  const isOuverte = (mot === 'depuis' || mot === 'avant') && formeAt(jetons, rang + 1) === 'les';
  const place = isOuverte ? rang + 2 : rang;
  const forme = formeAt(jetons, place + 1);
  if (formeAt(jetons, place) !== 'annees' || !/^(\d0|\d{3}0)$/.test(forme)) return undefined;
  const debut = forme.length === 2 ? 1900 + Number(forme) : Number(forme);
  if (debut < ANNEE_MIN || debut > ANNEE_MAX) return undefined;
  const fin = place + 2;
  if (!isOuverte) return { min: debut, max: debut + 9, fin };
  return mot === 'depuis' ? { min: debut, max: null, fin } : { min: null, max: debut - 1, fin };
}

/** «en 2009», «en 2009 et 2010»: a period only when the years follow each other. */
function readIsolees(jetons: readonly Jeton[], rang: number): Periode | undefined {
  const mot = formeAt(jetons, rang);
  const debut = mot === 'en' || mot === 'in' || mot === 'annee' ? rang + 1 : rang;
  const suite = readSuite(jetons, debut);
  const [premiere] = suite?.annees ?? [];
  if (!suite || premiere === undefined) return undefined;
  const isSuivie = suite.annees.every((annee, indice) => annee === premiere + indice);
  const derniere = premiere + suite.annees.length - 1;
  return isSuivie ? { min: premiere, max: derniere, fin: suite.fin } : { min: null, max: null, fin: suite.fin };
}

/** The period that is said from the word of rank `rang` on. */
export function readPeriode(jetons: readonly Jeton[], rang: number): Periode | undefined {
  return (
    readBornes(jetons, rang) ?? readOuverte(jetons, rang) ?? readDecennie(jetons, rang) ?? readIsolees(jetons, rang)
  );
}
