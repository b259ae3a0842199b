import { type ExtensionFichier, TYPES_FICHIER } from '@atlas/contracts';

const LONGUEUR_MAX = 150;

/** The name of a file as it is kept: no folder, no character that is not seen, not too long. */
export function cleanNom(nom: string): string {
  const seul = nom
    .normalize('NFC')
    .replace(/\p{C}/gu, '')
    .replace(/^.*[/\\]/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const point = seul.lastIndexOf('.');
  if (point < 0) return seul.slice(0, LONGUEUR_MAX);
  const suffixe = seul.slice(point);
  return `${seul.slice(0, Math.min(point, Math.max(0, LONGUEUR_MAX - suffixe.length)))}${suffixe}`;
}

/** What a name ends with, in lower case; the empty string where it ends with nothing. */
export const extensionOf = (nom: string): string => /\.([^.]+)$/.exec(nom)?.[1]?.toLowerCase() ?? '';

/** Whether files with such a name are taken. */
export const isAdmise = (extension: string): extension is ExtensionFichier => Object.hasOwn(TYPES_FICHIER, extension);
