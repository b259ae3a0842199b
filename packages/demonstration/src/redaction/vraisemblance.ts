/** What may be said where and when: words that suppose a sea, a desert or an invention. */
const ILES = 'MG KM MU SC HT CU DO LC DM VU FJ PH CV ST LK JP TT JM IS MT CY KI';
const SAHEL = 'ML BF NE TD SN MR SD';
const DESERTS = `${SAHEL} MA DZ TN EG LY JO DJ`;
const AFRIQUE = `${DESERTS} MG BJ TG CM CI GN GW GM SL GH NG CF GA CG CD RW BI ET KE UG TZ KM ST CV MZ ZW AO NA ZA GQ`;
const ASIE_DES_RIZ = 'VN LA KH TH PH ID IN CN JP MG BD NP MM LK';
const VIGNES = 'DE IT ES PT CH AT HU RO BG SI HR GR GE AM MD ZA AR CL US LB CY MK RS CZ SK LU';

const LIEUX: readonly (readonly [RegExp, string])[] = [
  [
    /mangrove|littoral|récifs|tortues|dunaire|front de mer|port de pêche|débarcadère|lagune|ostréicole|croisiéristes|la mer\b|\bmarin\b|pêcheurs|tsunami/,
    ILES,
  ],
  [/cyclon/, `${ILES} MZ VN BD IN`],
  [/oasis|palmeraie|désertification|ensablement|\boued\b/, DESERTS],
  [/sahélien|demi-lunes/, SAHEL],
  [/soudure|greniers|céréales/, `${SAHEL} MG GN BJ TG CM ET CF HT DJ`],
  [/transhumance|nomades|bétail|couloirs/, `${SAHEL} BJ TG CM CI GN MN ET KE`],
  [/marigot|chefs de quartier|cases de santé|mil\b/, AFRIQUE],
  [/paludisme|moustiquaires/, `${AFRIQUE} HT KH LA VN IN`],
  [/drépanocytose|manioc/, `${AFRIQUE} HT`],
  [/rizi|\briz\b|rizières/, `${ASIE_DES_RIZ} SN ML BF GN CI`],
  [/karité|anacarde|sésame/, 'ML BF BJ TG SN CI GN NE TD CM'],
  [/cacao/, 'CI CM TG GH HT EC PE MG GN BR'],
  [/\bcafé\b/, 'CM CI TG MG ET RW BI HT NI GT HN SV CR CO PE EC BR VN LA MX'],
  [/vanille|litchi/, 'MG KM MU'],
  [/argan|huile d'olive|dinanderie|mosquées|patio/, 'MA TN DZ LB PS SY JO EG'],
  [/\bdatte\b/, DESERTS],
  [/mangue/, 'ML BF SN CI GN HT MG IN KH'],
  [/(route|filière|foire|fête)[^.]{0,12} (des? )?vin|viticol|vignerons/, VIGNES],
  [/du thé\b/, 'MA CN VN LK IN JP KE RW'],
  [/réseau de chaleur|avalanche/, 'DE AT CH IT PL RO CZ SK SI SE FI NO AM GE UA'],
  [/sismiqu|séisme/, 'HT MA DZ TR NP AM GE CL PE MX EC SV GT NI ID PH JP IT GR CN LB'],
];

const DATES: readonly (readonly [RegExp, number])[] = [
  [/visioconférence|télémédecine|à distance/, 2000],
  [/numéri|en ligne|logiciel|ordinateur|informati/, 1994],
  [/service civique/, 2010],
  [/objectifs de développement durable|citoyenneté mondiale/, 2016],
  [/économie sociale et solidaire/, 2000],
  [/plan climat|changement climatique|écoquartier|ville durable|vulnérabilité/, 2004],
  [
    /tiers-lieu|fabrication numérique|applications|cartopart|données publiques|intelligente|données en accès libre/,
    2011,
  ],
  [/slam|hip-hop|graffiti/, 1995],
  [/budget participatif|démocratie participative/, 1999],
  [/festival des solidarités/, 2017],
  [/ressourceries|circuits courts|projet alimentaire/, 2006],
];

const LIEUX_PERMIS = LIEUX.map(([mots, codes]) => ({ mots, codes: new Set(codes.split(' ')) }));
const MOTS_SURVEILLES = new RegExp([...LIEUX, ...DATES].map(([mots]) => mots.source).join('|'));

/** Whether a text has a word that is not true everywhere and always. */
export function hasMotSurveille(texte: string): boolean {
  return MOTS_SURVEILLES.test(texte);
}

/** Whether a phrase may be said of a country in a year. */
export function isVraisemblable(phrase: string, codePays: string, annee: number): boolean {
  if (!hasMotSurveille(phrase)) return true;
  const isMalSitue = LIEUX_PERMIS.some(({ mots, codes }) => mots.test(phrase) && !codes.has(codePays));
  return !isMalSitue && !DATES.some(([mots, depuis]) => mots.test(phrase) && annee < depuis);
}
