import type { OrganisationSaisie } from './schemas/administration.ts';
import type { TypeActeur } from './vocabulaire.ts';

/** A field that is not as it must be, and why. */
interface Refus {
  parametre: keyof OrganisationSaisie;
  message: string;
}

/** What the scope of each kind of organisation is made of: one of these, and nothing of the others. */
export const PORTEES_PAR_TYPE = {
  collectivite: ['collectiviteId'],
  prefecture: ['codeDepartement', 'codeRegion'],
  ambassade: ['pays'],
  ministere: ['financeur'],
  operateur: ['financeur'],
  administration: [],
} as const satisfies Record<TypeActeur, readonly (keyof OrganisationSaisie)[]>;

/** Kinds whose scope may be empty: a ministère that finances nothing reads everything all the same. */
const FACULTATIVES: readonly TypeActeur[] = ['ministere', 'operateur', 'administration'];

const MESSAGES: Partial<Record<keyof OrganisationSaisie, string>> = {
  collectiviteId: 'Choisissez la collectivité.',
  codeDepartement: 'Choisissez le département, ou la région.',
  pays: 'Choisissez au moins un pays.',
};

const isVide = (valeur: unknown): boolean => valeur === null || (Array.isArray(valeur) && valeur.length === 0);

/** True when the last digit of a SIREN is the key of the others (Luhn), as INSEE makes them. */
export function isSiren(siren: string): boolean {
  if (!/^\d{9}$/.test(siren)) return false;
  const somme = [...siren].reduce((total, chiffre, rang) => {
    const double = Number(chiffre) * (rang % 2 === 1 ? 2 : 1);
    return total + (double > 9 ? double - 9 : double);
  }, 0);
  return somme % 10 === 0;
}

/** What an organisation must be before it is kept: its name, and the scope of its kind. The same in the page and the API. */
export function controlerOrganisation(organisation: OrganisationSaisie): Refus[] {
  const refus: Refus[] = [];
  if (organisation.nom.trim().length < 2) refus.push({ parametre: 'nom', message: 'Donnez le nom de l’organisation.' });
  if (organisation.siren !== null && !isSiren(organisation.siren))
    refus.push({ parametre: 'siren', message: 'Un SIREN a neuf chiffres, dont le dernier est une clé.' });
  const attendus: readonly (keyof OrganisationSaisie)[] = PORTEES_PAR_TYPE[organisation.type];
  const [premier] = attendus;
  if (premier && !FACULTATIVES.includes(organisation.type) && attendus.every((champ) => isVide(organisation[champ])))
    refus.push({ parametre: premier, message: MESSAGES[premier] ?? 'Précisez.' });
  return refus;
}

/** An organisation without what its kind has no use for. */
export function cleanOrganisation(organisation: OrganisationSaisie): OrganisationSaisie {
  const garde = (champ: keyof OrganisationSaisie) =>
    (PORTEES_PAR_TYPE[organisation.type] as readonly string[]).includes(champ);
  return {
    ...organisation,
    nom: organisation.nom.trim(),
    collectiviteId: garde('collectiviteId') ? organisation.collectiviteId : null,
    codeDepartement: garde('codeDepartement') ? organisation.codeDepartement : null,
    codeRegion: garde('codeRegion') && organisation.codeDepartement === null ? organisation.codeRegion : null,
    pays: garde('pays') ? [...new Set(organisation.pays)].sort() : [],
    financeur: garde('financeur') ? organisation.financeur : null,
  };
}
