const toFormat = (locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' });
const FORMATS = { fr: toFormat('fr-FR'), en: toFormat('en-GB') };

/** The day and the hour in Paris of an ISO date-time, in words. */
export const heureDeParis = (langue: 'fr' | 'en', iso: string): string => FORMATS[langue].format(new Date(iso));
