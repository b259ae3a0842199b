import type { CampagneSaisie } from './schemas/campagnes.ts';

/** A field that is not as it must be, and why. */
export interface RefusCampagne {
  parametre: keyof CampagneSaisie;
  message: string;
}

/** Days between the first and the last of a campaign, at most. */
const JOURS_MAX = 366;
const JOUR_MS = 24 * 3600 * 1000;

const toTemps = (jour: string): number => {
  const temps = Date.parse(`${jour}T00:00:00Z`);
  return !Number.isNaN(temps) && new Date(temps).toISOString().startsWith(jour) ? temps : Number.NaN;
};

/**
 * What a campaign must be before it is kept, in the page and in the API.
 * @param aujourdhui the day it is in Paris, YYYY-MM-DD.
 */
export function controlerCampagne(saisie: CampagneSaisie, aujourdhui: string): RefusCampagne[] {
  const refus: RefusCampagne[] = [];
  if (saisie.titre.trim().length < 3) refus.push({ parametre: 'titre', message: 'Donnez un titre à la campagne.' });
  if (saisie.message.trim().length < 10)
    refus.push({ parametre: 'message', message: 'Écrivez le message que liront les organisations.' });
  if (saisie.acteurs.length === 0)
    refus.push({ parametre: 'acteurs', message: 'Choisissez à qui elle s’adresse : un type d’acteur au moins.' });
  if (saisie.objets.length === 0)
    refus.push({ parametre: 'objets', message: 'Choisissez ce qui est à vérifier : un type de fiche au moins.' });
  return [...refus, ...controlerJours(saisie, aujourdhui)];
}

/** What the first and the last day of a campaign must be. */
export function controlerJours(
  { debut, fin }: Pick<CampagneSaisie, 'debut' | 'fin'>,
  aujourdhui: string,
): RefusCampagne[] {
  const [premier, dernier] = [toTemps(debut), toTemps(fin)];
  if (Number.isNaN(premier)) return [{ parametre: 'debut', message: 'Ce jour n’existe pas.' }];
  if (Number.isNaN(dernier)) return [{ parametre: 'fin', message: 'Ce jour n’existe pas.' }];
  if (dernier < premier)
    return [{ parametre: 'fin', message: 'La fin est avant le début : choisissez un jour après.' }];
  if (fin < aujourdhui) return [{ parametre: 'fin', message: 'Ce jour est passé : choisissez un jour à venir.' }];
  if (dernier - premier > JOURS_MAX * JOUR_MS)
    return [{ parametre: 'fin', message: 'Une campagne dure un an au plus : choisissez un jour plus proche.' }];
  return [];
}
