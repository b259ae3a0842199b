/**
 * Shapes of the world source that our maps draw as part of a country, by their Natural Earth code. French overseas
 * territories are France. Northern Cyprus and Somaliland are drawn within the States that the United Nations recognise,
 * behind a disputed border.
 */
export const TERRITOIRES_REUNIS: Record<string, string> = {
  ATC: 'AU',
  ATF: 'FR',
  BLM: 'FR',
  MAF: 'FR',
  NCL: 'FR',
  PYF: 'FR',
  SPM: 'FR',
  WLF: 'FR',
  CYN: 'CY',
  SOL: 'SO',
  XKX: 'XK',
};

/** Land of no country of the Atlas, drawn all the same: disputed without a holder, or without inhabitants. */
export const AUTRES_TERRES: Record<string, string> = {
  KAS: 'Glacier de Siachen',
  SGS: 'Géorgie du Sud et îles Sandwich du Sud',
  IOT: "Territoire britannique de l'océan Indien",
  HMD: 'Îles Heard et McDonald',
};

/** Borders that the parties do not agree upon, as pairs of Natural Earth codes: drawn dashed. */
export const FRONTIERES_CONTESTEES: [string, string][] = [
  ['MAR', 'ESH'],
  ['ISR', 'PSE'],
  ['ISR', 'SYR'],
  ['SRB', 'XKX'],
  ['CYP', 'CYN'],
  ['SOM', 'SOL'],
  ['IND', 'KAS'],
  ['PAK', 'KAS'],
  ['CHN', 'KAS'],
];

/** Countries that the antimeridian crosses: their shapes go on beyond it. */
export const PAYS_A_CHEVAL = new Set(['RU', 'US', 'FJ']);
