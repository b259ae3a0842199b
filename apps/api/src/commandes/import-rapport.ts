import { basename } from 'node:path';
import { formatLigne } from '../modules/exports/cellules.ts';
import { NOMS_ENCODAGES } from '../modules/imports/encodage.ts';
import type { BilanImport } from '../modules/imports/importer.ts';
import { SEPARATEURS } from '../modules/imports/lecture.ts';
import type { Profil } from '../modules/imports/profil.ts';
import type { Constat } from '../modules/imports/proposition.ts';
import type { MotifCompte } from '../modules/imports/rapport.ts';

/** What was asked, and how long it took. */
export interface CadreImport {
  fichier: string;
  profil: Profil;
  aBlanc: boolean;
  rapport: string | undefined;
  secondes: number;
}

const VALEUR_MAX = 200;

/** The first line of the file of a report. */
export function formatEnteteRapport(): string {
  return formatLigne(['gravite', 'ligne', 'colonne', 'valeur', 'motif', 'precision']);
}

/** A refusal or a remark as a line of the file of a report. */
export function formatLigneRapport(gravite: 'refus' | 'remarque', constat: Constat): string {
  const { ligne, colonne, valeur, motif, precision = '' } = constat;
  return formatLigne([gravite, String(ligne), colonne, shorten(valeur), motif, shorten(precision)]);
}

/** What an import did, for a terminal: the counts, then each reason of refusal and each remark with some examples. */
export function formatBilan(bilan: BilanImport, cadre: CadreImport): string {
  const { decompte, lignes, refus, remarques } = bilan.rapport;
  const format = [cadre.profil.nom, NOMS_ENCODAGES[bilan.encodage], SEPARATEURS[bilan.separateur]].join(', ');
  const crees = Object.entries(bilan.acteursCrees).filter(([, nombre]) => nombre > 0);
  return [
    `${cadre.aBlanc ? "Essai à blanc de l'import" : 'Import'} de ${basename(cadre.fichier)} (${format})`,
    `Lignes lues      ${pad(lignes)} en ${cadre.secondes.toLocaleString('fr-FR', { maximumFractionDigits: 1 })} s`,
    `  créées         ${pad(decompte.cree)}`,
    `  mises à jour   ${pad(decompte.misAJour)}`,
    `  inchangées     ${pad(decompte.inchange)}`,
    `  fusionnées     ${pad(decompte.fusionne)}`,
    `  refusées       ${pad(decompte.refuse)}`,
    ...crees.map(([acteurs, nombre]) => `Nouveaux         ${pad(nombre)} ${LIBELLES_ACTEURS[acteurs] ?? acteurs}`),
    ...formatMotifs('Refus', refus),
    ...formatMotifs('Remarques', remarques),
    ...formatColonnes('Colonnes du fichier laissées de côté', bilan.colonnesIgnorees),
    ...formatColonnes('Colonnes absentes du fichier, laissées telles quelles dans la base', bilan.colonnesAbsentes),
    ...(cadre.rapport === undefined ? [] : [`Tous les refus et remarques : ${cadre.rapport}`]),
    ...(cadre.aBlanc ? [formatPreuve(bilan)] : []),
    '',
  ].join('\n');
}

const LIBELLES_ACTEURS: Record<string, string> = { collectivites: 'collectivité(s)', partenaires: 'partenaire(s)' };

function formatMotifs(titre: string, motifs: readonly MotifCompte[]): string[] {
  if (motifs.length === 0) return [];
  return [
    `${titre} :`,
    ...motifs.flatMap(({ motif, nombre, exemples }) => [`  ${pad(nombre)} ${motif}`, ...exemples.map(formatExemple)]),
  ];
}

function formatExemple({ ligne, colonne, valeur, precision }: Constat): string {
  const cellule = colonne === '' ? `« ${shorten(valeur)} »` : `${colonne} « ${shorten(valeur)} »`;
  return `          ligne ${ligne}, ${cellule}${precision === undefined ? '' : ` : ${shorten(precision)}`}`;
}

function formatColonnes(titre: string, colonnes: readonly string[]): string[] {
  return colonnes.length === 0 ? [] : [`${titre} : ${colonnes.join(', ')}`];
}

/** The version of the data grows with every write: the same before and after is the proof that there was none. */
function formatPreuve({ versionAvant, versionApres }: BilanImport): string {
  return versionAvant === versionApres
    ? `Rien n'a été changé : les données sont toujours à la version ${versionApres}.`
    : `Rien n'a été changé par cet essai ; quelqu'un d'autre a écrit entre-temps (version ${versionAvant}, puis ${versionApres}).`;
}

const pad = (nombre: number) => nombre.toLocaleString('fr-FR').padStart(9);

/** On one line, and no longer than a line. */
function shorten(texte: string): string {
  const ligne = texte.slice(0, VALEUR_MAX + 1).replace(/\s+/g, ' ');
  return ligne.length > VALEUR_MAX ? `${ligne.slice(0, VALEUR_MAX)}…` : ligne;
}
