import { type ExtensionFichier, TYPES_FICHIER } from '@atlas/contracts';
import { fileTypeFromBlob } from 'file-type';
import { extensionOf, isAdmise } from './nom-fichier.ts';

const LISTE = 'PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, JPEG, PNG ou WebP';
const MACROS = 'Ce fichier contient des macros, ou peut en contenir : enregistrez-le sans macros.';
const ANCIEN = 'Ce format ancien n’est pas accepté : enregistrez le fichier en DOCX, XLSX ou PPTX, ou en PDF.';
const PROTEGE =
  'Ce fichier est d’un format ancien, ou protégé par un mot de passe : enregistrez-le en DOCX, XLSX ou PPTX sans mot de passe, ou en PDF.';
const INCONNU = `Ce type de fichier n’est pas accepté. Sont acceptés : ${LISTE}.`;

const AVEC_MACROS = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'xlsb', 'xlam', 'pptm', 'potm', 'ppsm', 'ppam']);
const ANCIENS = new Set(['doc', 'dot', 'xls', 'xlt', 'ppt', 'pps']);

/** The type that a name announces, or why files of that name are not taken. */
export function readExtension(nom: string): { extension: ExtensionFichier } | { refus: string } {
  const extension = extensionOf(nom);
  if (isAdmise(extension)) return { extension };
  if (AVEC_MACROS.has(extension)) return { refus: MACROS };
  return { refus: ANCIENS.has(extension) ? ANCIEN : INCONNU };
}

/** Why the bytes of a file are not what its name says; null when they are. */
export async function findMensonge(octets: Blob, extension: ExtensionFichier): Promise<string | null> {
  const nature = await fileTypeFromBlob(octets);
  if (nature?.mime === TYPES_FICHIER[extension]) return null;
  if (nature === undefined) return `Le contenu de ce fichier n’est pas celui d’un ${extension.toUpperCase()}.`;
  if (nature.mime.includes('macroenabled')) return MACROS;
  if (nature.ext === 'cfb') return PROTEGE;
  return `Ce fichier se dit ${extension.toUpperCase()}, mais son contenu est celui d’un ${nature.ext.toUpperCase()}.`;
}
