import { type Langue, useLangue } from './langue.tsx';

/** The texts of a feature in each language; a message that carries a number is a function. */
export type Textes<T> = Record<Langue, T>;

/** Declares the texts of a feature: English that misses one of French, or has one more, does not compile. */
export function defineTextes<T extends object>(textes: { fr: T; en: NoInfer<T> }): Textes<T> {
  return textes;
}

/** The texts of a feature in the language of the page. */
export function useTextes<T>(textes: Textes<T>): T {
  return textes[useLangue().langue];
}

/** Chooses between a French name and its English one, where the référentiel has it. */
export function useNomLocal(): (nomFr: string, nomEn: string | null | undefined) => string {
  const { langue } = useLangue();
  return (nomFr, nomEn) => (langue === 'en' ? (nomEn ?? nomFr) : nomFr);
}
