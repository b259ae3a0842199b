/** The article that the name of a place takes: `le` and `la` (both `l'` before a vowel), `les`, or none (`''`). */
export type Article = 'le' | 'la' | 'les' | '';

function createTable(lignes: Record<Article, string>): ReadonlyMap<string, Article> {
  const articles = new Map<string, Article>();
  for (const [article, codes] of Object.entries(lignes) as [Article, string][]) {
    for (const code of codes.split(' ')) articles.set(code, article);
  }
  return articles;
}

/** By ISO 3166-1 alpha-2 code, every country and territory; usage of the ministère chargé des affaires étrangères. */
export const ARTICLES_PAYS = createTable({
  le: 'AF AO AZ BD BZ BJ BT BW BR BN BF BI KH CM CA CV CL CG CR DK EC SV GA GH GT GY HN IQ IR JP KZ KE KG KW LA LS LB LR LI LU MW ML MA MX ME MZ NP NI NE NG UG UZ PK PA PY PE PT QA GB RW SN SD SS LK SR SZ TJ TD TL TG TM UY VU VE VN YE ZW XK VA GL EH IO SJ',
  la: 'ZA AL DZ DE AD SA AR AM AU AT BE BY BO BA BG CN CO KP KR CI HR DM EG ER ES EE ET FI FR GM GE GD GR GN GQ GW HU IN ID IE IS IT JM JO LV LY LT MK MM MY MR MD MN NA NO NZ PG PL CF CD DO CZ RO RU RS SL SK SI SO SE CH SY TZ TH TN TR UA ZM BB GS NC PF GF GP MQ AQ FM CX IM NF',
  les: 'US NL AE KM MV PH PS FJ MH SC SB BS PW AS CK FO FK KY MP PN TC TF UM VG VI BM AX CC HM',
  '': 'MG CU HT IL CY MT MC SG MU DJ OM BH SM TW KI NR TO TV WS ST TT AG KN LC VC HK MO GI PR AI AW BL BQ BV CW GG GU JE MF MS NU PM RE SH SX TK WF YT',
});

/** Countries whose locative or genitive is not what their article says. */
export const EXCEPTIONS_PAYS: ReadonlyMap<string, { dans?: string; de?: string }> = new Map([
  ['AD', { de: "d'Andorre" }],
  ['BB', { dans: 'à la Barbade' }],
  ['DM', { dans: 'à la Dominique' }],
  ['CX', { dans: "à l'Île Christmas" }],
  ['GD', { dans: 'à la Grenade' }],
  ['HT', { dans: 'en Haïti' }],
  ['IL', { dans: 'en Israël' }],
  ['IM', { dans: "à l'Île de Man" }],
  ['NF', { dans: "à l'Île Norfolk" }],
  ['PS', { dans: 'dans les Territoires palestiniens' }],
]);

/** By INSEE code, every département and collectivité d'outre-mer. */
export const ARTICLES_DEPARTEMENTS = createTable({
  le: '01 03 12 14 15 18 25 29 30 32 34 39 41 45 46 47 49 56 59 62 63 67 68 69 81 82 83 84 90 94 95',
  la: '02 07 09 10 11 16 17 19 21 23 24 26 27 28 2A 2B 31 33 35 36 37 38 42 43 44 48 50 51 52 53 54 55 57 58 60 61 70 71 72 73 74 76 77 80 85 86 87 89 91 93 971 972 973 987 988',
  les: '04 05 06 08 13 22 40 64 65 66 78 79 88 92',
  '': '75 974 975 976 977 978 986',
});

/** Feminine départements that take «dans la», not «en»: most are named after a river. */
export const DEPARTEMENTS_DANS = new Set('02 10 11 23 26 27 36 42 50 51 55 58 60 61 72 80 86 89'.split(' '));

/** Masculine départements of two names joined by «et»: «en Lot-et-Garonne». */
export const DEPARTEMENTS_EN = new Set('41 47 49 82'.split(' '));

/** Départements that the usage of préfectures and conseils names without article after «de»: «d'Ille-et-Vilaine». */
export const DEPARTEMENTS_SANS_ARTICLE = new Set('28 35 37 41 44 47 49 54 71 77 82 84'.split(' '));

/** By slug, the régions of today and those of before 2016. */
export const ARTICLES_REGIONS = createTable({
  le: 'centre-val-de-loire grand-est nord-pas-de-calais limousin languedoc-roussillon poitou-charentes',
  la: 'guadeloupe martinique guyane ile-de-france bourgogne-franche-comte normandie bretagne nouvelle-aquitaine occitanie auvergne-rhone-alpes provence-alpes-cote-d-azur corse champagne-ardenne picardie haute-normandie basse-normandie bourgogne lorraine alsace franche-comte aquitaine midi-pyrenees rhone-alpes auvergne',
  les: 'hauts-de-france pays-de-la-loire',
  '': 'la-reunion mayotte',
});

/** Masculine régions that take «en» all the same. */
export const REGIONS_EN = new Set('centre-val-de-loire limousin languedoc-roussillon poitou-charentes'.split(' '));
