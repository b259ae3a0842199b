import type { ProfilJumelages } from '../profil.ts';

/**
 * Twinnings extracted from Wikidata by a SPARQL query: labels in English, positions in degrees, no year and no
 * identifier.
 */
export const jumelagesWikidata: ProfilJumelages = {
  nom: 'jumelages-wikidata',
  description: 'des jumelages extraits de Wikidata, par noms de villes',
  forme: 'jumelages',
  source: 'jumelages-wikidata',
  existants: 'laisser',
  doublons: 'fusionner',
  rapprochement: 'souple',
  colonnes: {
    commune: 'origincityLabel',
    communeLatitude: 'originlat',
    communeLongitude: 'originlong',
    partenaire: 'sistercityLabel',
    partenaireLatitude: 'destinationlat',
    partenaireLongitude: 'destinationlong',
    partenairePopulation: 'destinationpopulation',
    pays: 'destination_countryLabel',
  },
  inutiles: ['origincountry', 'originpopulation', 'dist', 'eu'],
  origine: 'Wikidata',
  nomsDeCommunes: { Dunkirk: 'Dunkerque', Lyons: 'Lyon', Marseilles: 'Marseille', Rheims: 'Reims' },
};
