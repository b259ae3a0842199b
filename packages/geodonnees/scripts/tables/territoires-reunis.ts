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
