const LOCALES = { fr: 'fr-FR', en: 'en-GB' };
type Langue = keyof typeof LOCALES;

const createFormats = (options: Intl.DateTimeFormatOptions) => ({
  fr: new Intl.DateTimeFormat(LOCALES.fr, options),
  en: new Intl.DateTimeFormat(LOCALES.en, options),
});
const HEURES = createFormats({ dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' });
const JOURS = createFormats({ dateStyle: 'long', timeZone: 'UTC' });

/** The first of the month is an ordinal in French: «1er janvier 2026», which `Intl` does not write. */
const ordinate = (langue: Langue, date: string) => (langue === 'fr' ? date.replace(/^1(?=\s)/, '1er') : date);

/** The day and the hour in Paris of an ISO date-time, in words. */
export const heureDeParis = (langue: Langue, iso: string): string =>
  ordinate(langue, HEURES[langue].format(new Date(iso)));

/** A day, as an ISO date, in words. */
export const sayJour = (langue: Langue, jour: string): string =>
  ordinate(langue, JOURS[langue].format(new Date(`${jour}T00:00:00Z`)));
