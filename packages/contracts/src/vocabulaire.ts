/**
 * The closed vocabularies of the domain, as values and types. No dependency: safe for the browser.
 * They match the enums of `prisma/schema.prisma`.
 */
export const TYPES_COOPERATION = [
  'cooperation_decentralisee',
  'jumelage',
  'accord_amitie',
  'cooperation_transfrontaliere',
  'autre_action',
] as const;
export type TypeCooperation = (typeof TYPES_COOPERATION)[number];

export const STATUTS_PROJET = ['en_preparation', 'en_cours', 'termine', 'suspendu'] as const;
export type StatutProjet = (typeof STATUTS_PROJET)[number];

export const TYPES_COLLECTIVITE = ['commune', 'departement', 'region', 'epci', 'autre'] as const;
export type TypeCollectivite = (typeof TYPES_COLLECTIVITE)[number];

export const NIVEAUX_PARTENAIRE = [
  'commune',
  'intercommunalite',
  'departement',
  'region',
  'etat_federe',
  'autre',
] as const;
export type NiveauPartenaire = (typeof NIVEAUX_PARTENAIRE)[number];

export const CONTINENTS = ['afrique', 'amerique', 'asie', 'europe', 'oceanie'] as const;
export type Continent = (typeof CONTINENTS)[number];

export const PRECISIONS_POSITION = [
  'exacte',
  'ancienne_commune',
  'epci',
  'departement',
  'region',
  'subdivision',
  'pays',
] as const;
export type PrecisionPosition = (typeof PRECISIONS_POSITION)[number];

export const TYPES_ACTEUR = [
  'collectivite',
  'prefecture',
  'ambassade',
  'ministere',
  'operateur',
  'administration',
] as const;
export type TypeActeur = (typeof TYPES_ACTEUR)[number];

export const ROLES_COLLECTIVITE = ['chef_de_file', 'associee'] as const;
export type RoleCollectivite = (typeof ROLES_COLLECTIVITE)[number];

export const TYPES_POSTE = ['ambassade', 'consulat_general', 'representation'] as const;
export type TypePoste = (typeof TYPES_POSTE)[number];

/** The filters of `GET /projets`, in the order in which pages show them. */
export const FILTRES = [
  'q',
  'typeCooperation',
  'statut',
  'thematique',
  'continent',
  'pays',
  'region',
  'departement',
  'collectivite',
  'typeCollectivite',
  'partenaire',
  'financeur',
  'anneeMin',
  'anneeMax',
  'ville',
] as const;
export type Filtre = (typeof FILTRES)[number];

/** The filters that have facets: values with counts. */
export const FACETTES = [
  'typeCooperation',
  'statut',
  'thematique',
  'continent',
  'pays',
  'region',
  'departement',
  'collectivite',
  'typeCollectivite',
  'partenaire',
  'financeur',
  'annee',
  'ville',
] as const;
export type NomFacette = (typeof FACETTES)[number];

export const TRIS_PROJETS = ['pertinence', 'recents', 'anciens', 'titre', 'modifies'] as const;
export type TriProjets = (typeof TRIS_PROJETS)[number];

/** What `GET /carte` can aggregate by. */
export const NIVEAUX_UNITES = ['pays', 'region', 'ancienne_region', 'departement', 'thematique'] as const;
export const NIVEAUX_POINTS = ['collectivite', 'partenaire'] as const;
export const NIVEAUX_CARTE = [...NIVEAUX_UNITES, ...NIVEAUX_POINTS, 'liens'] as const;
export type NiveauUnites = (typeof NIVEAUX_UNITES)[number];
export type NiveauPoints = (typeof NIVEAUX_POINTS)[number];
export type NiveauCarte = (typeof NIVEAUX_CARTE)[number];

export const TYPES_SUGGESTION = [
  'pays',
  'region',
  'ancienne_region',
  'departement',
  'collectivite',
  'commune',
  'partenaire',
  'thematique',
  'projet',
] as const;
export type TypeSuggestion = (typeof TYPES_SUGGESTION)[number];

/** A manager accepts and invites the agents of an organisation; an editor proposes updates. */
export const ROLES_MEMBRE = ['gestionnaire', 'redacteur'] as const;
export type RoleMembre = (typeof ROLES_MEMBRE)[number];

export const ETATS_RATTACHEMENT = ['demande', 'invite', 'actif', 'refuse', 'retire'] as const;
export type EtatRattachement = (typeof ETATS_RATTACHEMENT)[number];

export const LANGUES = ['fr', 'en'] as const;
export type Langue = (typeof LANGUES)[number];

/** How what an account is notified of reaches it by mail: each at once, one summary a day, or not at all. */
export const ENVOIS_NOTIFICATIONS = ['immediat', 'quotidien', 'application'] as const;
export type EnvoiNotifications = (typeof ENVOIS_NOTIFICATIONS)[number];

/** The records that updates change. */
export const OBJETS_FICHE = ['projet', 'collectivite', 'partenaire'] as const;
export type ObjetFiche = (typeof OBJETS_FICHE)[number];

export const ETATS_MISE_A_JOUR = ['brouillon', 'soumise', 'a_corriger', 'validee', 'rejetee', 'retiree'] as const;
export type EtatMiseAJour = (typeof ETATS_MISE_A_JOUR)[number];

/** The queues of an organisation: what waits for it, what it sent, what it has not sent yet. */
export const FILES_DE_TRAVAIL = ['a_traiter', 'avis', 'envoyees', 'brouillons', 'a_relire'] as const;
export type FileDeTravail = (typeof FILES_DE_TRAVAIL)[number];

/** Whether an error that was reported is still to be answered, and what came of it. */
export const ETATS_SIGNALEMENT = ['ouvert', 'traite'] as const;
export type EtatSignalement = (typeof ETATS_SIGNALEMENT)[number];
export const SUITES_SIGNALEMENT = ['corrige', 'sans_suite'] as const;
export type SuiteSignalement = (typeof SUITES_SIGNALEMENT)[number];

/** A campaign of updates: in preparation, open, over. */
export const ETATS_CAMPAGNE = ['preparee', 'ouverte', 'close'] as const;
export type EtatCampagne = (typeof ETATS_CAMPAGNE)[number];
/** Whom a campaign may be addressed to, and what it may ask to verify. */
export const ACTEURS_CAMPAGNE = ['collectivite', 'prefecture', 'ambassade', 'ministere', 'operateur'] as const;
export const OBJETS_CAMPAGNE = ['projet', 'collectivite'] as const;
export type ObjetCampagne = (typeof OBJETS_CAMPAGNE)[number];
/** Where a fiche of a campaign is: to be verified, proposed and not validated yet, said to be right. */
export const ETATS_FICHE_CAMPAGNE = ['a_verifier', 'en_attente', 'a_jour'] as const;
export type EtatFicheCampagne = (typeof ETATS_FICHE_CAMPAGNE)[number];
/** How far an organisation is: nothing left to do, begun, not begun, nobody to do it. */
export const AVANCEMENTS_CAMPAGNE = ['terminee', 'commencee', 'non_commencee', 'sans_agent'] as const;
export type AvancementCampagne = (typeof AVANCEMENTS_CAMPAGNE)[number];

/** The languages that foreign partners are written to in. */
export const LANGUES_PARTENAIRE = ['fr', 'en', 'es'] as const;
export type LanguePartenaire = (typeof LANGUES_PARTENAIRE)[number];

/** What the administration lists organisations by; without it, those that are open. */
export const ETATS_ORGANISATION = ['avec_agent', 'sans_agent', 'demandes', 'a_relire', 'directe', 'fermee'] as const;
export type EtatOrganisation = (typeof ETATS_ORGANISATION)[number];

/** What the administration lists accounts by. */
export const ETATS_COMPTE = ['actif', 'a_confirmer', 'desactive', 'sans_organisation', 'administration'] as const;
export type EtatCompte = (typeof ETATS_COMPTE)[number];

/** What the administration does to an account. */
export const ACTIONS_COMPTE = ['desactiver', 'reactiver', 'fermer_sessions', 'retirer_second_facteur'] as const;
export type ActionCompte = (typeof ACTIONS_COMPTE)[number];

/** The référentiels that the administration keeps; the other lists are those of the code. */
export const GENRES_REFERENTIEL = ['thematique', 'financeur', 'operateur'] as const;
export type GenreReferentiel = (typeof GENRES_REFERENTIEL)[number];

export const TYPES_FINANCEUR = [
  'etat',
  'operateur_etat',
  'union_europeenne',
  'agence_eau',
  'organisation_internationale',
  'autre',
] as const;
export type TypeFinanceur = (typeof TYPES_FINANCEUR)[number];

/** The types of files that are taken, by how their names end; their bytes must say the same. */
export const TYPES_FICHIER = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
} as const;
export type ExtensionFichier = keyof typeof TYPES_FICHIER;

/** Bytes of a file at most: 20 MB as computers show them. */
export const TAILLE_MAX_FICHIER = 20 * 1024 ** 2;
/** Bytes of all the files of an organisation at most. */
export const QUOTA_FICHIERS = 500_000_000;

/** The languages offered for a document, ISO 639-1; imports may bring others. */
export const LANGUES_DOCUMENT = ['fr', 'en', 'es', 'pt', 'de', 'it', 'ar', 'zh', 'ja', 'ru', 'vi', 'pl', 'ro'] as const;

/** Most bytes of a file that the administration imports. */
export const TAILLE_MAX_IMPORT = 200 * 1024 ** 2;

/** What becomes of a run of an import. */
export const ETATS_EXECUTION = ['en_cours', 'terminee', 'refusee', 'annulee', 'interrompue'] as const;
export type EtatExecution = (typeof ETATS_EXECUTION)[number];

/** What makes two partenaires look like one. */
export const RAISONS_DOUBLON = [
  'nom_identique',
  'nom_proche',
  'meme_lieu',
  'lieu_proche',
  'position_approchee',
  'collectivites_communes',
] as const;
export type RaisonDoublon = (typeof RAISONS_DOUBLON)[number];

/** What one partenaire may take from another that is merged into it. */
export const CHAMPS_FUSION = ['nom', 'niveau', 'population', 'position', 'siteWeb'] as const;
export type ChampFusion = (typeof CHAMPS_FUSION)[number];

/** Pairs of partenaires that look alike: to be looked at, or said not to be one. */
export const ETATS_DOUBLON = ['a_examiner', 'distincts'] as const;
export type EtatDoublon = (typeof ETATS_DOUBLON)[number];

/** What a PDF is of. */
export const DOCUMENTS_PDF = ['carte', 'resultats', 'projet', 'collectivite', 'album'] as const;
export type DocumentPdf = (typeof DOCUMENTS_PDF)[number];
export const FORMATS_PAPIER = ['a4', 'a3'] as const;
export type FormatPapier = (typeof FORMATS_PAPIER)[number];
export const ORIENTATIONS = ['portrait', 'paysage'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];
/** Circles by area, or territories filled by class. */
export const REPRESENTATIONS_CARTE = ['cercles', 'aplats'] as const;
export type RepresentationCarte = (typeof REPRESENTATIONS_CARTE)[number];
/** The results of a search as a table, or as the whole sheet of each projet. */
export const CONTENUS_RESULTATS = ['tableau', 'fiches'] as const;
export type ContenuResultats = (typeof CONTENUS_RESULTATS)[number];
/** The columns that a table of results may have. */
export const COLONNES_PDF = [
  'titre',
  'collectivites',
  'partenaires',
  'pays',
  'periode',
  'thematiques',
  'typeCooperation',
  'statut',
  'montant',
] as const;
export type ColonnePdf = (typeof COLONNES_PDF)[number];

/** How often a saved search tells what is new by mail. */
export const ALERTES_RECHERCHE = ['aucune', 'hebdomadaire', 'mensuelle'] as const;
export type AlerteRecherche = (typeof ALERTES_RECHERCHE)[number];

/** Bytes of a PDF that is kept at most, of all those of an account, and of one that a mail may carry. */
export const TAILLE_MAX_EXPORT_PDF = 50 * 1024 ** 2;
export const QUOTA_EXPORTS_PDF = 200_000_000;
export const TAILLE_MAX_PIECE_JOINTE = 8 * 1024 ** 2;

/** How a PDF reaches a friend: in the mail itself, or by a link that expires. */
export const MODES_ENVOI = ['piece_jointe', 'lien'] as const;
export type ModeEnvoi = (typeof MODES_ENVOI)[number];
/** Recipients of one mail at most. */
export const DESTINATAIRES_MAX = 5;
