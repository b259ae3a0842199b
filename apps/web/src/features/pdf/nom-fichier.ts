const LONGUEUR_MAX = 60;

/** The name of the file of a document: `atlas-eau-en-inde-2026-11-27.pdf`. */
export function nameFichier(titre: string, date: Date): string {
  const mots = titre
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGUEUR_MAX)
    .replace(/^-+|-+$/g, '');
  return ['atlas', mots, date.toISOString().slice(0, 10)]
    .filter((mot) => mot !== '')
    .join('-')
    .concat('.pdf');
}
