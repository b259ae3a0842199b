/**
 * The table of projets: one line a projet, these columns in this order. It is what `atlas export` writes and what the
 * profile `atlas` imports; whoever publishes the table elsewhere takes it from here.
 *
 * What it carries: everything of a projet. A collectivité is named by its code, a partenaire by all that the Atlas
 * knows of it, so that both can be made again where they are missing; their own contacts and verifications are not a
 * projet's, and not in it, nor the website of a collectivité. The bytes of documents stay in the storage: the table has
 * their key.
 */
import { STATUTS_PROJET, TYPES_COOPERATION } from '@atlas/contracts/vocabulaire';
import { CelluleInvalide, encodeListe } from './cellules.ts';
import { type Codec, choix, ensemble, entier, facultatif, instant, jour, nom, texteLibre } from './codecs.ts';
import {
  collectivites,
  contacts,
  documents,
  financements,
  operateurs,
  partenaires,
  uneCollectivite,
  verifications,
} from './fiches.ts';
import { LIBELLES_STATUT, LIBELLES_TYPE_COOPERATION } from './libelles.ts';
import type { NomsProjet, ProjetTable } from './projet-table.ts';

export interface Colonne {
  nom: string;
  /** The field of a projet that it holds, or says in clear. */
  champ: keyof ProjetTable;
  /** What it holds, in French: the documentation of the table. */
  description: string;
  /** `interne` is not for a public export: it may hold what only connected actors may see. */
  diffusion: 'publique' | 'interne';
  /** What a non-empty cell is to a spreadsheet, when it is not a text. */
  valeur?: 'nombre' | 'jour' | 'instant';
  write(projet: ProjetTable, noms: NomsProjet): string;
  /** True when an empty cell says nothing, rather than «empty». */
  isSilentWhenEmpty: boolean;
  /** Puts what a cell says into `valeurs`; absent from a column of names, which repeats another in clear. */
  read?: (cellule: string, valeurs: Partial<ProjetTable>) => void;
}

const annee = facultatif(entier(1800, 2200));

interface Presentation {
  description: string;
  diffusion?: Colonne['diffusion'];
  valeur?: Colonne['valeur'];
  isSilentWhenEmpty?: boolean;
}

/** A column that holds one field of a projet. */
function champ<C extends keyof ProjetTable>(
  nomColonne: string,
  nomChamp: C,
  codec: Codec<ProjetTable[C]>,
  { description, diffusion = 'publique', valeur, isSilentWhenEmpty = false }: Presentation,
): Colonne {
  return {
    nom: nomColonne,
    champ: nomChamp,
    description,
    diffusion,
    ...(valeur === undefined ? {} : { valeur }),
    isSilentWhenEmpty,
    write: (projet) => codec.write(projet[nomChamp]),
    read: (cellule, valeurs) => {
      valeurs[nomChamp] = codec.read(cellule);
    },
  };
}

/** A column that says in clear what another says in codes. */
function libelle(
  nomColonne: string,
  nomChamp: keyof ProjetTable,
  description: string,
  write: Colonne['write'],
): Colonne {
  return {
    nom: nomColonne,
    champ: nomChamp,
    description: `${description} ; non relu à l'import`,
    diffusion: 'publique',
    isSilentWhenEmpty: true,
    write,
  };
}

const writeNoms = (noms: readonly string[]) => encodeListe(noms.map((valeur) => [valeur]));

export const COLONNES: readonly Colonne[] = [
  champ('numero', 'numero', numeroPublic(), {
    description: 'Numéro public du projet, P-000123 ; vide pour un nouveau',
    isSilentWhenEmpty: true,
  }),
  champ('titre', 'titre', nom(1000), { description: 'Titre' }),
  champ('resume', 'resume', texteLibre, { description: 'Résumé' }),
  champ('objectifs', 'objectifs', texteLibre, { description: 'Objectifs' }),
  champ('description', 'description', texteLibre, { description: 'Description' }),
  champ('type_cooperation', 'typeCooperation', choix(TYPES_COOPERATION, LIBELLES_TYPE_COOPERATION), {
    description: `Nature du lien : ${TYPES_COOPERATION.join(', ')}`,
  }),
  libelle(
    'type_cooperation_libelle',
    'typeCooperation',
    'Nature du lien, en clair',
    (p) => LIBELLES_TYPE_COOPERATION[p.typeCooperation],
  ),
  champ('statut', 'statut', choix(STATUTS_PROJET, LIBELLES_STATUT), {
    description: `Statut : ${STATUTS_PROJET.join(', ')}`,
  }),
  libelle('statut_libelle', 'statut', 'Statut, en clair', (p) => LIBELLES_STATUT[p.statut]),
  champ('annee_debut', 'anneeDebut', annee, { description: 'Année de début', valeur: 'nombre' }),
  champ('annee_fin', 'anneeFin', annee, {
    description: "Année de fin, incluse ; vide tant qu'il continue",
    valeur: 'nombre',
  }),
  champ('date_signature', 'dateSignature', facultatif(jour), {
    description: 'Date de signature, 2009-05-17',
    valeur: 'jour',
  }),
  champ('budget_total', 'budgetTotal', facultatif(entier(0)), {
    description: 'Budget total, en euros',
    valeur: 'nombre',
  }),
  champ('odd', 'odd', ensemble(entier(1, 17)), { description: 'Objectifs de développement durable, de 1 à 17' }),
  champ('chef_de_file', 'chefDeFile', uneCollectivite, {
    description: 'Collectivité chef de file : type et code INSEE, ou SIREN pour un EPCI (commune:84050)',
  }),
  libelle('chef_de_file_nom', 'chefDeFile', 'Collectivité chef de file, en clair', (_, noms) => noms.chefDeFile),
  champ('collectivites_associees', 'collectivitesAssociees', collectivites, {
    description: 'Collectivités associées, comme le chef de file',
  }),
  libelle('collectivites_associees_noms', 'collectivitesAssociees', 'Collectivités associées, en clair', (_, noms) =>
    writeNoms(noms.collectivitesAssociees),
  ),
  champ('partenaires', 'partenaires', partenaires, {
    description: 'Partenaires : nom:pays:latitude:longitude:niveau:précision:subdivision:population:site web',
  }),
  libelle('partenaires_noms', 'partenaires', 'Partenaires, en clair', (_, noms) => writeNoms(noms.partenaires)),
  champ('pays', 'pays', ensemble(codePays()), { description: 'Pays : codes ISO 3166-1 à deux lettres' }),
  libelle('pays_noms', 'pays', 'Pays, en clair', (_, noms) => writeNoms(noms.pays)),
  champ('thematiques', 'thematiques', ensemble(nom(80)), { description: 'Thématiques : identifiants' }),
  libelle('thematiques_noms', 'thematiques', 'Thématiques, en clair', (_, noms) => writeNoms(noms.thematiques)),
  champ('operateurs', 'operateurs', operateurs, { description: 'Opérateurs : identifiant:nom:sigle:site web' }),
  champ('financements', 'financements', financements, {
    description: 'Financements : identifiant du financeur:année:montant en euros',
  }),
  libelle('financeurs_noms', 'financements', 'Financeurs, en clair', (_, noms) => writeNoms(noms.financeurs)),
  champ('contacts', 'contacts', contacts, {
    description: 'Contacts : fonction:service:nom:courriel:téléphone:visibilité (publique ou acteurs)',
    diffusion: 'interne',
  }),
  champ('documents', 'documents', documents, {
    description: 'Documents : titre:nom du fichier:type:octets:sha256:clé de stockage:langue:date',
    diffusion: 'interne',
  }),
  champ('verifications', 'verifications', verifications, {
    description: "Vérifications : date:type d'acteur:organisme",
  }),
  champ('source', 'source', nom(80), {
    description: 'Origine de la ligne',
    diffusion: 'interne',
    isSilentWhenEmpty: true,
  }),
  champ('cle_source', 'cleSource', facultatif(nom(500)), {
    description: 'Identifiant dans cette origine',
    diffusion: 'interne',
  }),
  champ('version', 'version', entier(1), {
    description: 'Version lue ; une ligne modifiée depuis dans la base est refusée',
    diffusion: 'interne',
    isSilentWhenEmpty: true,
  }),
  champ('cree_le', 'creeLe', instant, {
    description: 'Date de création',
    valeur: 'instant',
    isSilentWhenEmpty: true,
  }),
  champ('modifie_le', 'modifieLe', instant, {
    description: 'Date de dernière modification',
    valeur: 'instant',
    isSilentWhenEmpty: true,
  }),
];

function numeroPublic(): Codec<string> {
  return {
    write: (valeur) => valeur,
    read: (cellule) => {
      const valeur = cellule.trim();
      if (!/^[A-Za-z0-9][\w./-]{0,39}$/.test(valeur)) throw new CelluleInvalide('un numéro comme P-000123 est attendu');
      return valeur;
    },
  };
}

function codePays(): Codec<string> {
  return {
    write: (valeur) => valeur,
    read: (cellule) => {
      const valeur = cellule.trim().toUpperCase();
      if (!/^[A-Z]{2}$/.test(valeur)) throw new CelluleInvalide('un code ISO 3166-1 à deux lettres est attendu');
      return valeur;
    },
  };
}

const PAR_NOM: ReadonlyMap<string, Colonne> = new Map(COLONNES.map((colonne) => [colonne.nom, colonne]));

/** The column of that name, if the table has it. */
export function findColonne(nomColonne: string): Colonne | undefined {
  return PAR_NOM.get(nomColonne);
}

/** The columns of an open export. */
export const COLONNES_PUBLIQUES = COLONNES.filter(({ diffusion }) => diffusion === 'publique');

/** The column that an open export adds at the end of its CSV: under which licence a line is. Import does not read it. */
export const COLONNE_LICENCE = 'licence';

/** A projet as the cells of a line. */
export function toCellules(projet: ProjetTable, noms: NomsProjet, colonnes = COLONNES): string[] {
  return colonnes.map((colonne) => colonne.write(projet, noms));
}
