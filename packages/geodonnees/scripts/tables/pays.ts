/**
 * What the Atlas calls a country, and how: names in the wording of the French administration (arrêté du 4 novembre 1993
 * relatif à la terminologie des noms d'États et de capitales, and the usage of the ministry of foreign affairs since),
 * continents, and the other names that files use.
 */
import type { CodeContinent } from '../../src/types.ts';

/**
 * Countries and territories by continent. The members of the Council of Europe are in Europe, with Biélorussie, Russie
 * and Kosovo; the five parts of the Americas are one. Left out: Antarctica, uninhabited territories, and the French
 * départements and collectivités, which are France.
 */
export const PAYS_PAR_CONTINENT: Record<CodeContinent, string> = {
  afrique: `AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA
    NE NG RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW`,
  amerique: `AG AI AR AW BB BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GL GT GY HN HT JM KN KY LC MS MX NI PA PE
    PR PY SR SV SX TC TT US UY VC VE VG VI`,
  asie: `AE AF BD BH BN BT CN HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG
    SY TH TJ TL TM TW UZ VN YE`,
  europe: `AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC
    MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TR UA VA XK`,
  oceanie: 'AS AU CC CK CX FJ FM GU KI MH MP NF NR NU NZ PG PN PW SB TK TO TV VU WS',
};

/** French names, where the source's is not that of the administration. */
export const NOMS_FRANCAIS: Record<string, string> = {
  AE: 'Émirats arabes unis', AX: 'Îles Åland', BN: 'Brunei', CC: 'Îles Cocos (Keeling)', CF: 'République centrafricaine',
  CG: 'Congo', CI: "Côte d'Ivoire", CX: 'Île Christmas', CZ: 'République tchèque', DO: 'République dominicaine',
  IR: 'Iran', KG: 'Kirghizstan', KN: 'Saint-Christophe-et-Niévès', LR: 'Libéria', MM: 'Birmanie', NG: 'Nigeria',
  NU: 'Niue', PS: 'Territoires palestiniens', SA: 'Arabie saoudite', SH: 'Sainte-Hélène, Ascension et Tristan da Cunha',
  SJ: 'Svalbard et île Jan Mayen', ST: 'Sao Tomé-et-Principe', SV: 'Salvador', SX: 'Saint-Martin (partie néerlandaise)',
  SZ: 'Eswatini', TC: 'Îles Turques et Caïques', TL: 'Timor oriental', TZ: 'Tanzanie', US: 'États-Unis', VA: 'Saint-Siège',
  VG: 'Îles Vierges britanniques', VI: 'Îles Vierges américaines', BQ: 'Bonaire, Saint-Eustache et Saba',
};

/** English names, where the source's is a formal one. */
export const NOMS_ANGLAIS: Record<string, string> = {
  BN: 'Brunei', CC: 'Cocos (Keeling) Islands', CD: 'Democratic Republic of the Congo', CI: "Côte d'Ivoire", CN: 'China',
  CV: 'Cabo Verde', CZ: 'Czechia', FK: 'Falkland Islands', FM: 'Micronesia', GM: 'Gambia', IR: 'Iran', LA: 'Laos',
  MD: 'Moldova', MK: 'North Macedonia', PN: 'Pitcairn Islands', PS: 'Palestine', RU: 'Russia', ST: 'São Tomé and Príncipe',
  SX: 'Sint Maarten', SY: 'Syria', TR: 'Türkiye', TW: 'Taiwan', TZ: 'Tanzania', US: 'United States', VA: 'Holy See',
  VG: 'British Virgin Islands', VI: 'United States Virgin Islands', SH: 'Saint Helena, Ascension and Tristan da Cunha',
};

/** Further names, French and English, under which files know a country, separated by «|». */
export const AUTRES_NOMS: Record<string, string> = {
  AE: 'Émirats|EAU|UAE',
  AX: 'Åland',
  BA: 'Bosnie|Bosnie et Herzégovine|Bosnia',
  BM: 'Bermuda Islands',
  BN: 'Brunéi|Sultanat de Brunei',
  BO: 'État plurinational de Bolivie|Plurinational State of Bolivia',
  BS: 'The Bahamas|Les Bahamas',
  BY: 'Bélarus|Bélarusse|Byelorussia',
  CD: 'RDC|RD Congo|R.D. Congo|Congo (RDC)|Congo-Kinshasa|DR Congo|DRC|Zaïre|Congo, République démocratique du|Congo, Democratic Republic of the',
  CF: 'Centrafrique|RCA|CAR',
  CG: 'République du Congo|Congo-Brazzaville|Congo (Brazzaville)|Republic of the Congo',
  CI: "Côte-d'Ivoire|République de Côte d'Ivoire|Ivory Coast|Cote d'Ivoire",
  CN: "République populaire de Chine|RPC|People's Republic of China|PRC",
  CV: 'Cabo Verde|Îles du Cap-Vert|Cape Verde',
  CZ: 'Tchéquie|République Tchèque|Czech Republic',
  DE: "République fédérale d'Allemagne|RFA|Federal Republic of Germany",
  DK: 'Kingdom of Denmark|Royaume du Danemark',
  DM: 'Commonwealth of Dominica',
  EH: 'République arabe sahraouie démocratique|Sahrawi Arab Democratic Republic',
  FM: 'Federated States of Micronesia|États fédérés de Micronésie',
  FK: 'Malouines|Îles Falkland|Falklands',
  FR: 'French Republic|République française|France métropolitaine',
  GB: 'Grande-Bretagne|RU|R.-U.|Angleterre|Écosse|Pays de Galles|Irlande du Nord|United Kingdom of Great Britain and Northern Ireland|Great Britain|UK|England|Scotland|Wales|Northern Ireland',
  GE: 'Republic of Georgia',
  GM: 'The Gambia|Gambie (La)|Republic of The Gambia',
  GN: 'Guinée-Conakry|Guinée Conakry|République de Guinée|Republic of Guinea',
  GR: 'Hellenic Republic|République hellénique',
  GW: 'Guinée Bissau|Guinea Bissau',
  HK: 'Hong-Kong|Région administrative spéciale de Hong Kong',
  IE: "République d'Irlande|Eire|Republic of Ireland",
  IL: "État d'Israël|State of Israel",
  IN: 'Union indienne|Republic of India',
  IR: "République islamique d'Iran|Islamic Republic of Iran",
  KG: 'Kirghizistan|Kirghizie|Kyrgyz Republic',
  KN: 'Saint-Kitts-et-Nevis|Saint Kitts et Nevis',
  KP: "Corée, République populaire démocratique de|République populaire démocratique de Corée|Democratic People's Republic of Korea|DPRK",
  KR: 'République de Corée|Corée|Korea|Republic of Korea',
  LA: "RDP Lao|République démocratique populaire lao|Lao PDR|Lao People's Democratic Republic",
  LR: 'Liberia',
  MD: 'République de Moldavie|Moldova|République de Moldova|Republic of Moldova',
  MK: 'Macédoine|ARYM|ancienne République yougoslave de Macédoine|Republic of North Macedonia|Republic of Macedonia|Macedonia|FYROM',
  MM: 'Myanmar|Union de Birmanie|Burma',
  MO: 'Macau',
  MU: 'Île Maurice|République de Maurice',
  NG: 'Nigéria|République fédérale du Nigeria',
  NL: 'Hollande|Royaume des Pays-Bas|Kingdom of the Netherlands|The Netherlands|Holland',
  PS: 'Palestine|État de Palestine|Autorité palestinienne|Palestine (Territoires palestiniens)|State of Palestine|Palestinian territories|Palestinian Territory|Palestinian National Authority|Occupied Palestinian Territory',
  PW: 'Palau|Palaos (Îles)',
  RU: 'Fédération de Russie|Fédération russe|Russian Federation|URSS|Soviet Union',
  SA: 'Kingdom of Saudi Arabia',
  SH: 'Sainte-Hélène|Saint Helena',
  SR: 'Surinam',
  SV: 'El Salvador|République du Salvador|Le Salvador',
  SY: 'République arabe syrienne|Syrian Arab Republic',
  SZ: 'Swaziland|Royaume du Swaziland|eSwatini|Kingdom of Eswatini',
  ST: 'São Tomé et Principe|Sao Tomé et Principe|Sao Tome and Principe',
  TL: 'Timor-Leste|Timor-Oriental|East Timor',
  TR: 'Turkey|République de Turquie|Türkiye',
  TT: 'Trinidad et Tobago|Trinité et Tobago',
  TW: 'Taiwan, Province of China|Formose|Republic of China|Chinese Taipei',
  TZ: 'République unie de Tanzanie|United Republic of Tanzania',
  US: "États-Unis d'Amérique|Etats-Unis d'Amerique|USA|U.S.A.|É.-U.|United States of America|US|U.S.",
  VA: 'Vatican|Cité du Vatican|État de la Cité du Vatican|Vatican City|Saint-Siège (Vatican)',
  VE: 'République bolivarienne du Venezuela|Vénézuela|Bolivarian Republic of Venezuela',
  VN: 'Viêt Nam|Viet Nam|Viêt-Nam|Vietnam (République socialiste du)|Socialist Republic of Vietnam',
  XK: 'République du Kosovo|Republic of Kosovo',
  ZA: 'République sud-africaine|RSA|Republic of South Africa',
};

/**
 * Capitals in French, where GeoNames has none, several, or one under another name, or where the administration names
 * none (null).
 */
export const CAPITALES: Record<string, string | null> = {
  IL: null,
  PS: null,
  EH: null,
  HK: null,
  MO: null,
  BO: 'Sucre',
  XK: 'Pristina',
  VA: 'Cité du Vatican',
  ZA: 'Pretoria',
};
