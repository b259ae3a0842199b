import { slugifyNom } from '@atlas/geodonnees';
import type { OperateurRow } from '../types.ts';

/**
 * Who carries projets out. The public bodies are real; the associations are invented, as are their names.
 * The families are slugs of thématiques of first level; none means any.
 */
interface Operateur {
  nom: string;
  sigle?: string;
  /** The name inside a sentence, of a public body. */
  le?: string;
  familles?: string;
}

const ORGANISMES_PUBLICS: readonly Operateur[] = [
  {
    nom: 'Expertise France',
    le: 'Expertise France',
    familles: 'gouvernance-et-appui-institutionnel sante numerique environnement-climat-energie',
  },
  { nom: 'France Volontaires', le: 'France Volontaires', familles: 'jeunesse-sport-mobilite education-et-formation' },
  { nom: 'Institut français', le: "l'Institut français", familles: 'culture patrimoine education-et-formation' },
  { nom: 'Campus France', le: 'Campus France', familles: 'education-et-formation' },
  {
    nom: 'Centre national de la fonction publique territoriale',
    le: 'le CNFPT',
    sigle: 'CNFPT',
    familles: 'gouvernance-et-appui-institutionnel',
  },
  {
    nom: 'Centre de coopération internationale en recherche agronomique pour le développement',
    le: 'le CIRAD',
    sigle: 'CIRAD',
    familles: 'agriculture-et-securite-alimentaire',
  },
  {
    nom: 'Institut de recherche pour le développement',
    le: "l'IRD",
    sigle: 'IRD',
    familles: 'environnement-climat-energie education-et-formation sante',
  },
  {
    nom: 'Bureau de recherches géologiques et minières',
    le: 'le BRGM',
    sigle: 'BRGM',
    familles: 'eau-et-assainissement',
  },
  { nom: 'Cerema', le: 'le Cerema', familles: 'developpement-urbain environnement-climat-energie' },
  {
    nom: 'Office national des forêts',
    le: "l'Office national des forêts",
    sigle: 'ONF',
    familles: 'environnement-climat-energie',
  },
  {
    nom: 'Conservatoire du littoral',
    le: 'le Conservatoire du littoral',
    familles: 'environnement-climat-energie tourisme',
  },
  {
    nom: 'Institut national du patrimoine',
    le: "l'Institut national du patrimoine",
    sigle: 'INP',
    familles: 'patrimoine',
  },
];

const ASSOCIATIONS: readonly Operateur[] = [
  { nom: 'Pierres et Passages', familles: 'patrimoine tourisme' },
  { nom: 'Ateliers du patrimoine partagé', familles: 'patrimoine' },
  { nom: 'Mémoires de terre crue', familles: 'patrimoine developpement-urbain' },
  { nom: 'Collectif des Récits voisins', familles: 'patrimoine culture' },
  { nom: 'Puits et Partage', familles: 'eau-et-assainissement' },
  { nom: 'Sources communes', familles: 'eau-et-assainissement environnement-climat-energie' },
  { nom: 'Fontainiers associés', familles: 'eau-et-assainissement' },
  { nom: "Techniciens de l'eau volontaires", familles: 'eau-et-assainissement' },
  { nom: 'Soigner à deux rives', familles: 'sante' },
  { nom: 'Relais Santé Villages', familles: 'sante' },
  { nom: 'Blouses et Kilomètres', familles: 'sante' },
  { nom: 'Tableau noir, mains claires', familles: 'education-et-formation' },
  { nom: 'Compas et Rabot', familles: 'education-et-formation developpement-economique' },
  { nom: 'Lire au loin', familles: 'education-et-formation culture' },
  { nom: 'Établis du monde', familles: 'developpement-economique education-et-formation' },
  { nom: 'Comptoir des entreprises partenaires', familles: 'developpement-economique' },
  { nom: 'Épargne et Village', familles: 'developpement-economique agriculture-et-securite-alimentaire' },
  { nom: 'Champs et Greniers', familles: 'agriculture-et-securite-alimentaire' },
  { nom: 'Paysans en correspondance', familles: 'agriculture-et-securite-alimentaire' },
  { nom: 'Terres de retour', familles: 'agriculture-et-securite-alimentaire environnement-climat-energie' },
  { nom: 'La Ruche des marchés', familles: 'agriculture-et-securite-alimentaire developpement-economique' },
  { nom: 'Soleil au village', familles: 'environnement-climat-energie' },
  { nom: 'Racines et Rivages', familles: 'environnement-climat-energie tourisme' },
  { nom: 'Bosquets sans frontière', familles: 'environnement-climat-energie' },
  { nom: 'Élus et Agents en réseau', familles: 'gouvernance-et-appui-institutionnel' },
  { nom: 'Atelier des communes', familles: 'gouvernance-et-appui-institutionnel developpement-urbain' },
  { nom: 'Registres ouverts', familles: 'gouvernance-et-appui-institutionnel numerique' },
  { nom: 'Scènes en chemin', familles: 'culture' },
  { nom: 'Les Tréteaux voyageurs', familles: 'culture' },
  { nom: 'Fabrique des deux rives', familles: 'culture developpement-urbain' },
  { nom: 'Jeunesses en partance', familles: 'jeunesse-sport-mobilite' },
  { nom: 'Terrains de rencontre', familles: 'jeunesse-sport-mobilite' },
  { nom: 'Sac au dos, main tendue', familles: 'jeunesse-sport-mobilite solidarite-et-urgence' },
  { nom: 'Urbanistes compagnons', familles: 'developpement-urbain' },
  { nom: 'Trottoirs et Marchés', familles: 'developpement-urbain' },
  { nom: "Sentiers d'accueil", familles: 'tourisme' },
  { nom: 'Gîtes du partage', familles: 'tourisme' },
  { nom: 'Cartes et Claviers', familles: 'numerique' },
  { nom: 'Code en commun', familles: 'numerique' },
  { nom: 'Égales ici et là-bas', familles: 'droits-humains-et-egalite' },
  { nom: "Maisons d'écoute", familles: 'droits-humains-et-egalite sante' },
  { nom: 'Diasporas bâtisseuses', familles: 'droits-humains-et-egalite developpement-economique' },
  { nom: 'Bassin de vie sans borne', familles: 'europe-et-transfrontalier' },
  { nom: 'Agence du fleuve partagé', familles: 'europe-et-transfrontalier' },
  { nom: 'Urgence et Relèvement', familles: 'solidarite-et-urgence' },
  { nom: 'Convois de la solidarité', familles: 'solidarite-et-urgence' },
  { nom: 'Réseau des communes solidaires' },
  { nom: 'Passerelles locales' },
  { nom: 'Maison des coopérations' },
  { nom: 'Comité inter-associatif des partenariats' },
];

const TOUS = [...ORGANISMES_PUBLICS, ...ASSOCIATIONS];

export const OPERATEURS: readonly OperateurRow[] = TOUS.map(({ nom, sigle }, rang) => ({
  id: rang + 1,
  slug: slugifyNom(sigle ?? nom),
  nom,
  sigle: sigle ?? null,
  siteWeb: null,
}));

/** The name inside a sentence: «le CIRAD», «l'association Puits et Partage». */
export function withOperateurArticle({ id, nom }: OperateurRow): string {
  return TOUS[id - 1]?.le ?? `l'association ${nom}`;
}

/** The opérateurs that work on a family of thématiques. */
export function operateursOfFamille(slug: string): OperateurRow[] {
  return OPERATEURS.filter((_, rang) => {
    const familles = TOUS[rang]?.familles;
    return familles === undefined || familles.split(' ').includes(slug);
  });
}
