/** Embassies whose seat is not the capital, by country: the town as the référentiel of towns names it, and its country. */
export const SIEGES: Readonly<Record<string, string>> = {
  AD: 'Andorre-la-Vieille',
  BI: 'Bujumbura',
  BJ: 'Cotonou',
  BO: 'La Paz',
  CI: 'Abidjan',
  IL: 'Tel Aviv',
  NL: 'La Haye',
  TZ: 'Dar es Salaam',
};

/** France has no embassy there, but a consulate general: the town and the country under which towns know it. */
export const REPRESENTES_PAR_UN_CONSULAT: Readonly<Record<string, { ville: string; codePaysVille: string }>> = {
  PS: { ville: 'Jérusalem', codePaysVille: 'IL' },
};

/** Consulates general, by country. */
export const CONSULATS: Readonly<Record<string, readonly string[]>> = {
  AU: ['Sydney'],
  BR: ['São Paulo', 'Rio de Janeiro', 'Recife'],
  CA: ['Québec', 'Montréal', 'Toronto', 'Vancouver'],
  CM: ['Douala'],
  CN: ['Shanghai', 'Canton', 'Wuhan', 'Chengdu'],
  DE: ['Francfort-sur-le-Main', 'Munich', 'Düsseldorf', 'Hambourg', 'Stuttgart', 'Sarrebruck'],
  DZ: ['Oran', 'Annaba'],
  EG: ['Alexandrie'],
  ES: ['Barcelone', 'Bilbao', 'Séville'],
  GB: ['Édimbourg'],
  IL: ['Haïfa'],
  IN: ['Bombay', 'Calcutta', 'Bangalore', 'Pondichéry'],
  IQ: ['Erbil'],
  IT: ['Milan', 'Naples'],
  JP: ['Kyoto'],
  MA: ['Casablanca', 'Marrakech', 'Fès', 'Agadir', 'Tanger'],
  PL: ['Cracovie'],
  RU: ['Saint-Pétersbourg'],
  TR: ['Istanbul'],
  US: [
    'New York',
    'Boston',
    'Chicago',
    'Houston',
    'Los Angeles',
    'San Francisco',
    'Atlanta',
    'Miami',
    'La Nouvelle-Orléans',
  ],
  VN: ['Hô Chi Minh-Ville'],
};
