import type { Contexte, Suite } from './contexte.ts';
import type { Jeton } from './jetons.ts';
import { isLieu, type Lexique } from './lexique.ts';

const UN = new Set(['un', 'une']);
const DE = new Set(['de', 'd', 'du', 'des', 'la', 'l', 'le', 'les']);
/** After these, the collectivités are those of the other side. */
const VERS_L_AUTRE = new Set(['avec', 'pour', 'vers', 'dans', 'with', 'aux', 'au']);
const D_AILLEURS = /^(etrang|partenair|africain|asiatiqu|europeen|americain|du$)/;

/** Whether a kind of collectivité is spoken of in general: «les communes», «d'une région», «EPCI». */
function isGeneral(jetons: readonly Jeton[], { debut, fin }: Suite): boolean {
  const premier = jetons[debut]?.forme ?? '';
  if (UN.has(jetons[debut - 1]?.forme ?? '')) return true;
  return fin - debut === 1 && premier === 'epci' ? true : /[sx]$/.test(premier);
}

/** «une communauté de communes», which its own name did not say. */
function isPartOfGroupement(jetons: readonly Jeton[], debut: number): boolean {
  return /^(communaute|groupement|association|union)s?$/.test(jetons[debut - 2]?.forme ?? '');
}

/** Whether what follows says that they are abroad: «communes du Mali», «villes indiennes». */
function isAbroad(jetons: readonly Jeton[], fin: number, lexique: Lexique): boolean {
  const place = jetons.findIndex(({ forme }, rang) => rang >= fin && !DE.has(forme));
  if (place === -1) return false;
  if (place === fin) {
    const isNationalite = lexique.findMots(jetons, fin).some(({ sens }) => sens.some(({ adjectif }) => adjectif));
    return isNationalite || D_AILLEURS.test(jetons[fin]?.forme ?? '');
  }
  const sens = [place - 1, place].flatMap((rang) => lexique.findLieux(jetons, rang)[0]?.sens ?? []);
  const lieux = sens.filter(({ entree }) => isLieu(entree.filtre));
  // «les villes de la Méditerranée»: a place that is not known is no French territory.
  if (lieux.length === 0) return jetons[place]?.majuscule === true;
  return lieux.every(({ entree }) => ['pays', 'continent', 'partenaire'].includes(entree.filtre));
}

/** Whether words such as «communes» or «régions» say who leads on the French side. */
export function isMeneur(jetons: readonly Jeton[], suite: Suite, contexte: Contexte, lexique: Lexique): boolean {
  if (!isGeneral(jetons, suite) || isPartOfGroupement(jetons, suite.debut)) return false;
  if (isAbroad(jetons, suite.fin, lexique)) return false;
  const avant = jetons[contexte.debut]?.forme ?? '';
  const encoreAvant = jetons[contexte.debut - 1]?.forme ?? '';
  return !(contexte.debut < suite.debut && VERS_L_AUTRE.has(avant)) && !VERS_L_AUTRE.has(encoreAvant);
}
