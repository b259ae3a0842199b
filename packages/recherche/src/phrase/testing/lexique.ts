import { createLexique, type EntreeLexique, type FiltreNomme } from '../index.ts';

/** The names of a value, the first one being its label. */
type Ligne = readonly [valeur: string, noms: string, poids?: number];

const VOCABULAIRE: Readonly<Partial<Record<FiltreNomme, readonly Ligne[]>>> = {
  typeCooperation: [
    ['cooperation_decentralisee', 'Coopération décentralisée'],
    ['jumelage', 'Jumelage, Twinning'],
    ['accord_amitie', 'Accord d’amitié'],
    ['cooperation_transfrontaliere', 'Coopération transfrontalière'],
    ['autre_action', 'Autre action extérieure'],
  ],
  statut: [
    ['en_preparation', 'En préparation'],
    ['en_cours', 'En cours, Ongoing'],
    ['termine', 'Terminé'],
    ['suspendu', 'Suspendu'],
  ],
  typeCollectivite: [
    ['commune', 'Commune'],
    ['departement', 'Département'],
    ['region', 'Région'],
    ['epci', 'Intercommunalité'],
  ],
  thematique: [
    ['patrimoine', 'Patrimoine, Heritage'],
    ['eau-et-assainissement', 'Eau et assainissement, Water and sanitation'],
    ['assainissement', 'Assainissement'],
    ['eau-potable', 'Accès à l’eau potable'],
    ['sante', 'Santé, Health'],
    ['acces-aux-soins', 'Accès aux soins'],
    ['cooperation-hospitaliere', 'Coopération hospitalière'],
    ['education-et-formation', 'Éducation et formation'],
    ['langue-francaise', 'Langue française et plurilinguisme'],
    ['agriculture-et-securite-alimentaire', 'Agriculture et sécurité alimentaire'],
    ['environnement-climat-energie', 'Environnement, climat et énergie'],
    ['dechets', 'Gestion des déchets'],
    ['culture', 'Culture'],
    ['tourisme', 'Tourisme'],
    ['jeunesse-sport-mobilite', 'Jeunesse, sport et mobilité'],
  ],
  financeur: [
    ['maee', 'MAEE, Ministère des affaires étrangères et européennes', 40],
    ['meae', 'MEAE, Ministère de l’Europe et des affaires étrangères', 30],
    ['afd', 'AFD, Agence française de développement', 20],
    ['union-europeenne', 'UE, Union européenne', 10],
    ['unesco', 'UNESCO'],
    ['agence-eau-loire-bretagne', 'Agence de l’eau Loire-Bretagne', 9],
    ['agence-eau-seine-normandie', 'Agence de l’eau Seine-Normandie', 8],
  ],
  continent: [
    ['afrique', 'Afrique, Africa'],
    ['asie', 'Asie, Asia'],
    ['europe', 'Europe'],
  ],
  pays: [
    ['ML', 'Mali'],
    ['SN', 'Sénégal, Senegal'],
    ['BF', 'Burkina Faso'],
    ['IN', 'Inde, India'],
    ['DE', 'Allemagne, Germany'],
    ['PL', 'Pologne, Poland'],
    ['MA', 'Maroc, Morocco'],
    ['TN', 'Tunisie, Tunisia'],
    ['TD', 'Tchad, Chad'],
    ['CI', "Côte d'Ivoire"],
    ['GN', 'Guinée, Guinea', 50],
    ['GW', 'Guinée-Bissau, Guinea-Bissau', 5],
    ['GQ', 'Guinée équatoriale, Equatorial Guinea', 5],
    ['CG', 'Congo, Republic of the Congo'],
    ['CD', 'République démocratique du Congo'],
    ['NE', 'Niger'],
    ['NG', 'Nigeria'],
    ['GE', 'Géorgie, Georgia'],
    ['LU', 'Luxembourg'],
    ['ZA', 'Afrique du Sud, South Africa'],
    ['MU', 'Maurice, Mauritius'],
    ['JP', 'Japon, Japan'],
    ['CN', 'Chine, China'],
    ['KR', 'Corée du Sud, South Korea', 9],
    ['KP', 'Corée du Nord, North Korea'],
  ],
  region: [
    ['82', 'Rhône-Alpes'],
    ['84', 'Auvergne-Rhône-Alpes'],
    ['53', 'Bretagne'],
    ['24', 'Centre-Val de Loire'],
    ['93', "Provence-Alpes-Côte d'Azur"],
    ['01', 'Guadeloupe'],
    ['04', 'La Réunion'],
    ['31', 'Nord-Pas-de-Calais'],
    ['52', 'Pays de la Loire'],
  ],
  departement: [
    ['59', 'Nord, Département 59'],
    ['69', 'Rhône, Département 69'],
    ['93', 'Seine-Saint-Denis, Département 93'],
    ['75', 'Paris'],
    ['46', 'Lot'],
    ['50', 'Manche'],
    ['80', 'Somme'],
    ['23', 'Creuse'],
    ['18', 'Cher'],
    ['73', 'Savoie'],
    ['74', 'Haute-Savoie'],
    ['86', 'Vienne'],
    ['62', 'Pas-de-Calais'],
    ['971', 'Guadeloupe'],
    ['974', 'La Réunion'],
  ],
};

/** Actors: identifier, name, what tells it apart, projets. */
const ACTEURS: Readonly<Record<'collectivite' | 'partenaire', readonly (readonly [string, string, string, number])[]>> =
  {
    collectivite: [
      ['1', 'Lyon', 'Commune, Rhône', 30],
      ['2', 'Saint-Denis', 'Commune, Seine-Saint-Denis', 9],
      ['3', 'Saint-Denis', 'Commune, La Réunion', 8],
      ['4', 'Paris', 'Commune, Paris', 90],
      ['5', 'Vienne', 'Commune, Isère', 4],
      ['6', 'Le Havre', 'Commune, Seine-Maritime', 5],
      ['7', 'Saint-Étienne', 'Commune, Loire', 5],
      ['8', 'Sens', 'Commune, Yonne', 2],
      ['9', 'Change', 'Commune, Sarthe', 2],
      ['10', "L'Union", 'Commune, Haute-Garonne', 1],
      ['11', 'Département du Nord', 'Département, Nord', 20],
      ['12', 'Région Bretagne', 'Région, Bretagne', 20],
      ['13', 'Métropole de Lyon', 'Intercommunalité, Rhône', 10],
      ['14', 'Saint-Louis', 'Commune, La Réunion', 9],
    ],
    partenaire: [
      ['101', 'Dakar', 'Ville, Sénégal', 20],
      ['102', 'Saint-Louis', 'Ville, Sénégal', 6],
      ['103', 'Vienne', 'Ville, Autriche', 3],
      ['104', 'Luxembourg', 'Ville, Luxembourg', 3],
      ['105', 'Bamako', 'Ville, Mali', 12],
      ['106', 'Mediaş', 'Ville, Roumanie', 1],
      ['107', 'Laç', 'Ville, Albanie', 1],
      ['108', 'Région de Kayes', 'Région, Mali', 7],
      ['109', 'Man', "Ville, Côte d'Ivoire", 1],
    ],
  };

const toEntree = (filtre: FiltreNomme, valeur: string, noms: string[], precision: string, poids = 0): EntreeLexique => {
  const [libelle = ''] = noms;
  return { filtre, valeur, libelle, libelleEn: null, noms, precision, precisionEn: precision, poids };
};

export const ENTREES: readonly EntreeLexique[] = [
  ...Object.entries(VOCABULAIRE).flatMap(([filtre, lignes]) =>
    lignes.map(([valeur, noms, poids]) => toEntree(filtre as FiltreNomme, valeur, noms.split(', '), filtre, poids)),
  ),
  ...Object.entries(ACTEURS).flatMap(([filtre, lignes]) =>
    lignes.map(([id, nom, precision, poids]) => toEntree(filtre as FiltreNomme, id, [nom], precision, poids)),
  ),
];

/** A lexicon small enough to be read, with the homonyms of the real one. */
export const lexique = createLexique(ENTREES);
