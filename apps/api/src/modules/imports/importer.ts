import type { ClientBase } from 'pg';
import { type ActeursCrees, ApplicateurDeLots } from './ecriture/appliquer-lot.ts';
import { loadContexte } from './ecriture/contexte.ts';
import { numberProjets } from './ecriture/ecrire-projets.ts';
import { createMemoire } from './ecriture/existants.ts';
import { inImportTransaction, readVersion, settle } from './ecriture/transaction.ts';
import { type Encodage, type Inspection, inspectFichier } from './encodage.ts';
import { ErreurImport } from './erreur-import.ts';
import { createInterpreteJumelages } from './jumelages/lire-jumelage.ts';
import { type LigneLue, readEntete, readLignes, type Separateur } from './lecture.ts';
import { createInterpreteTable } from './lire-table.ts';
import type { Profil } from './profil.ts';
import type { Interprete, Lecture, Proposition } from './proposition.ts';
import { Rapport, type Temoin } from './rapport.ts';

/** A file that was looked at and is fit to be imported. */
export interface ImportPrepare {
  fichier: string;
  profil: Profil;
  inspection: Inspection;
  separateur: Separateur;
  entete: readonly string[];
  interprete: Interprete;
}

export interface OptionsImport {
  /** True to try: everything is done, then undone. */
  aBlanc?: boolean;
  /** Aborting it undoes everything. */
  signal?: AbortSignal;
  /** Called now and then with the share of the file that was read, from 0 to 1, and the lines settled. */
  onProgression?: (part: number, lignes: number) => void;
  /** Receives each refusal and each remark as they come. */
  temoin?: Temoin;
}

export interface BilanImport {
  rapport: Rapport;
  encodage: Encodage;
  separateur: Separateur;
  /** Columns of the file that the profile does not know. */
  colonnesIgnorees: string[];
  /** Columns of the profile that the file does not have. */
  colonnesAbsentes: string[];
  acteursCrees: ActeursCrees;
  /** The version of the data when the import began, and once it was over: equal when nothing changed. */
  versionAvant: string;
  versionApres: string;
}

/** Lines written at a time, fewer when they are long: what is in memory at once. */
const LOT_MAX = 500;
const CARACTERES_MAX = 4_000_000;

/**
 * Looks at a file before anything is opened for it.
 * @param fichier path of a CSV or TSV file.
 * @throws ErreurImport when it is not one, is in no known encoding, or lacks a column of the profile.
 */
export async function prepareImport(fichier: string, profil: Profil, signal?: AbortSignal): Promise<ImportPrepare> {
  const inspection = await inspectFichier(fichier, signal);
  const interprete = profil.forme === 'table' ? createInterpreteTable(profil) : createInterpreteJumelages(profil);
  const { separateur, entete } = await readEntete(fichier, inspection, new Set(listColonnes(interprete)));
  checkEntete(fichier, entete, profil, interprete);
  return { fichier, profil, inspection, separateur, entete, interprete };
}

/**
 * Imports a file in one transaction: the lines that make sense go in, each other one is reported, and anything wrong
 * with the file itself undoes all of it. Memory does not grow with the file. `client` is in no transaction, and is used
 * by nobody else until the end.
 * @throws ErreurImport when the file is wrong or the database is being written by somebody else; nothing has changed.
 * @throws the reason of `signal` when it was aborted; nothing has changed.
 */
export async function runImport(
  client: ClientBase,
  prepare: ImportPrepare,
  options: OptionsImport,
): Promise<BilanImport> {
  const { inspection, separateur, entete, interprete } = prepare;
  const rapport = new Rapport(options.temoin);
  const versionAvant = await readVersion(client);
  const acteursCrees = await inImportTransaction(client, options.aBlanc === true, () =>
    writeLignes(client, prepare, rapport, options),
  );
  if (!options.aBlanc && rapport.hasChanges) await settle(client);
  return {
    rapport,
    encodage: inspection.encodage,
    separateur,
    colonnesIgnorees: entete.filter((nom) => nom !== '' && !listColonnes(interprete).includes(nom)),
    colonnesAbsentes: interprete.facultatives.filter((nom) => !entete.includes(nom)),
    acteursCrees,
    versionAvant,
    versionApres: await readVersion(client),
  };
}

/** Writes all that a file proposes; says what it created beside projets. */
async function writeLignes(
  client: ClientBase,
  { fichier, profil, inspection, separateur, entete, interprete }: ImportPrepare,
  rapport: Rapport,
  { signal, onProgression }: OptionsImport,
): Promise<ActeursCrees> {
  const contexte = await loadContexte(client);
  if (contexte.pays.size === 0) {
    throw new ErreurImport("La base n'a pas encore ses référentiels : démarrez l'Atlas une fois (npm start).");
  }
  await createMemoire(client);
  const applicateur = new ApplicateurDeLots(client, profil, contexte, rapport);
  const lecture = new LecteurDePropositions(entete, interprete, rapport);
  const lignes = readLignes(fichier, inspection, { separateur, signal });
  for await (const lot of groupByLot(lecture.read(lignes))) {
    signal?.throwIfAborted();
    await applicateur.apply(lot);
    const octets = lecture.caracteres * (inspection.encodage.startsWith('utf-16') ? 2 : 1);
    onProgression?.(Math.min(1, octets / inspection.taille), rapport.lignes);
  }
  if (rapport.lignes === 0) throw new ErreurImport(`Le fichier ${fichier} n'a que sa ligne d'en-tête.`);
  await numberProjets(client);
  signal?.throwIfAborted();
  return applicateur.acteursCrees;
}

function listColonnes({ obligatoires, facultatives, inutiles }: Interprete): string[] {
  return [...obligatoires, ...facultatives, ...inutiles];
}

function checkEntete(fichier: string, entete: readonly string[], profil: Profil, { obligatoires }: Interprete): void {
  const double = entete.find((nom, rang) => nom !== '' && entete.indexOf(nom) !== rang);
  if (double !== undefined) throw new ErreurImport(`La colonne « ${double} » figure deux fois dans ${fichier}.`);
  const manquantes = obligatoires.filter((nom) => !entete.includes(nom));
  if (manquantes.length === 0) return;
  const noms = manquantes.map((nom) => `« ${nom} »`).join(', ');
  const laColonne = manquantes.length > 1 ? 'les colonnes' : 'la colonne';
  throw new ErreurImport(`Il manque ${laColonne} ${noms} dans ${fichier} (profil ${profil.nom}).`);
}

interface PropositionLue {
  proposition: Proposition;
  /** Characters of the line. */
  longueur: number;
}

/** Makes propositions of lines; those that cannot be read are reported at once. */
class LecteurDePropositions {
  /** Those of the lines read so far: about as many as the bytes of the file. */
  caracteres = 0;
  readonly #largeur: number;
  readonly #rangs: ReadonlyMap<string, number>;
  readonly #interprete: Interprete;
  readonly #rapport: Rapport;

  constructor(entete: readonly string[], interprete: Interprete, rapport: Rapport) {
    this.#largeur = entete.length;
    this.#rangs = new Map(entete.map((nom, rang) => [nom, rang]));
    this.#interprete = interprete;
    this.#rapport = rapport;
  }

  async *read(lignes: AsyncIterable<LigneLue>): AsyncGenerator<PropositionLue> {
    for await (const lue of lignes) {
      const longueur = lue.cellules.reduce((somme, cellule) => somme + cellule.length + 1, 0);
      this.caracteres += longueur;
      const lecture = this.#interpret(lue);
      if ('refus' in lecture) this.#rapport.refuse(lecture.refus);
      else yield { proposition: lecture.proposition, longueur };
    }
  }

  #interpret({ ligne, cellules }: LigneLue): Lecture {
    if (cellules.length !== this.#largeur) {
      const motif = 'Nombre de cellules différent de celui des colonnes';
      const precision = `${cellules.length} au lieu de ${this.#largeur}`;
      return { refus: [{ ligne, colonne: '', valeur: cellules[0] ?? '', motif, precision }] };
    }
    return this.#interprete.read({
      ligne,
      cellule: (colonne) => {
        const rang = this.#rangs.get(colonne);
        return rang === undefined ? undefined : cellules[rang];
      },
    });
  }
}

async function* groupByLot(propositions: AsyncIterable<PropositionLue>): AsyncGenerator<Proposition[]> {
  let lot: Proposition[] = [];
  let caracteres = 0;
  for await (const { proposition, longueur } of propositions) {
    lot.push(proposition);
    caracteres += longueur;
    if (lot.length < LOT_MAX && caracteres < CARACTERES_MAX) continue;
    yield lot;
    lot = [];
    caracteres = 0;
  }
  if (lot.length > 0) yield lot;
}
