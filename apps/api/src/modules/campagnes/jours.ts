const PARIS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  ...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' } as const),
});

/** The day and the hour it is in Paris: `2027-03-28`, 0 to 23. */
export function readParis(moment: Date): { jour: string; heure: number } {
  const parts = new Map(PARIS.formatToParts(moment).map(({ type, value }) => [type, value]));
  const jour = ['year', 'month', 'day'].map((part) => parts.get(part as 'year')).join('-');
  return { jour, heure: Number(parts.get('hour')) };
}

/** A day as the database keeps it, and back. */
export const toDate = (jour: string): Date => new Date(`${jour}T00:00:00Z`);
export const toJour = (date: Date): string => date.toISOString().slice(0, 10);

/** The day that comes some days after another, or before. */
export function addJours(jour: string, nombre: number): string {
  const date = toDate(jour);
  date.setUTCDate(date.getUTCDate() + nombre);
  return toJour(date);
}
