/**
 * How the site names itself. Set at build time (`VITE_MARQUE_NOM`…), so that no State mark is in the repository:
 * a service of the State names its institution, which shows the State's own mark; any other leaves it empty.
 */
export const MARQUE = {
  nom: import.meta.env.VITE_MARQUE_NOM ?? 'Atlas français de la coopération décentralisée',
  /** Lines of the institution's name, split by `|`: «République|Française». Empty: no mark. */
  institution: (import.meta.env.VITE_MARQUE_INSTITUTION ?? '').split('|').filter((ligne) => ligne !== ''),
  contact: import.meta.env.VITE_MARQUE_CONTACT ?? '',
} as const;
