/**
 * The 140 countries of the data set, each with its share of the links of one kind: jumelages, accords d'amitié,
 * coopération décentralisée. A share is relative to the others of its column; 0 excludes the country from it.
 */
const POIDS = `
DE 2300 110 130|GB 1050 70 45|IT 640 75 90|ES 430 45 60|BE 340 25 30|PL 330 40 90|PT 225 20 25|RO 195 35 90
IE 120 12 6|NL 70 8 12|HU 125 14 25|CZ 105 14 15|GR 60 10 15|CH 75 15 30|AT 48 6 6|LU 34 5 8
SE 55 6 8|FI 26 4 6|DK 40 4 5|NO 22 4 5|SK 38 6 8|SI 18 3 4|HR 16 5 8|BG 22 6 20
EE 5 3 3|LV 8 3 3|LT 14 4 5|RS 9 4 10|BA 5 3 8|MK 4 2 5|AL 3 3 14|ME 1 2 3
XK 1 2 6|MD 4 3 12|UA 34 12 38|RU 60 14 45|CY 3 2 2|MT 7 2 2|MC 1 3 4|AD 3 3 3
IS 2 1 2|TR 8 6 28|GE 4 4 16|AM 16 14 70|AZ 5 3 4|US 105 40 42|CA 115 40 150|MX 8 8 44
GT 1 1 6|SV 1 1 7|HN 0 1 4|NI 3 2 30|CR 1 1 4|PA 0 1 3|CU 3 6 30|HT 6 8 165
DO 0 2 6|DM 1 3 6|LC 1 3 5|BR 14 16 110|AR 8 8 36|CL 5 5 40|UY 2 2 6|PY 0 1 4
BO 1 2 16|PE 2 3 32|EC 1 2 22|CO 2 3 32|VE 1 1 4|SR 0 2 8|GY 0 1 4|MA 45 40 365
DZ 32 34 130|TN 32 34 225|EG 4 6 26|MR 6 10 80|ML 55 36 420|NE 10 12 112|TD 2 4 28|BF 62 34 400
SN 52 40 420|GM 0 1 5|GN 4 8 92|GW 0 2 10|CV 1 4 22|SL 0 1 4|CI 8 14 112|GH 1 2 8
TG 14 12 190|BJ 16 18 262|NG 0 2 8|CM 12 16 210|CF 1 2 18|GA 3 5 14|CG 4 6 34|CD 3 5 28
ST 0 1 3|RW 3 3 22|BI 1 2 12|DJ 1 3 14|ET 2 3 30|KE 0 1 8|UG 0 1 6|TZ 0 1 6
MG 16 20 330|KM 3 10 38|MU 3 6 14|SC 0 2 5|ZA 1 4 36|NA 0 1 3|MZ 0 2 10|ZW 0 1 3
AO 0 1 3|LB 18 34 170|PS 26 40 160|IL 48 16 22|JO 1 4 18|IQ 1 4 12|AE 0 3 5|IN 8 14 72
CN 42 50 190|JP 34 26 74|VN 12 24 190|KH 2 5 56|LA 1 4 36|TH 1 3 12|MY 0 2 5|ID 0 2 10
PH 1 3 16|KR 6 10 18|MN 0 2 6|NP 1 3 14|BD 0 1 6|LK 0 2 8|UZ 2 3 4|KZ 1 2 5
AU 5 5 6|NZ 3 3 3|VU 1 3 14|FJ 0 1 4`;

/** A country of the data set, by its ISO 3166-1 alpha-2 code, with its three shares. */
export interface PoidsPays {
  code: string;
  jumelage: number;
  amitie: number;
  cooperation: number;
}

export const PAYS_RETENUS: readonly PoidsPays[] = POIDS.trim()
  .split(/[|\n]/)
  .map((cellule) => {
    const [code = '', jumelage, amitie, cooperation] = cellule.split(' ');
    return { code, jumelage: Number(jumelage), amitie: Number(amitie), cooperation: Number(cooperation) };
  });

/** Countries whose shares are multiplied for the collectivités of a région (slug, of before 2016 where it changed). */
export const AFFINITES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  alsace: { DE: 1.5, CH: 3, AT: 1.5, GB: 0.4 },
  lorraine: { DE: 1.4, LU: 6, BE: 2, PL: 1.5, GB: 0.5 },
  'champagne-ardenne': { BE: 2, DE: 1.2 },
  picardie: { BE: 1.4, GB: 1.6, PL: 1.3 },
  'nord-pas-de-calais': { BE: 2.6, PL: 2.2, GB: 1.7, MA: 1.4 },
  'haute-normandie': { GB: 2.2, DE: 1.1, BF: 1.3 },
  'basse-normandie': { GB: 2.6, DE: 1.1, US: 1.6, MK: 12 },
  bretagne: { GB: 2, IE: 7, DE: 1, ES: 0.8, RO: 1.4, BF: 1.3, MG: 1.2 },
  'pays-de-la-loire': { GB: 1.2, IE: 1.6, DE: 1.2, RO: 1.3 },
  'centre-val-de-loire': { GB: 1.3, DE: 1.1, PL: 1.2 },
  'ile-de-france': { GB: 1.2, PT: 2, IL: 2.5, PS: 2, ML: 1.3, AM: 1.6, DZ: 1.4, MA: 1.2 },
  bourgogne: { DE: 1.7, MA: 1.1, ZA: 3 },
  'franche-comte': { DE: 1.4, CH: 5, IT: 1.2 },
  'poitou-charentes': { GB: 1.1, ES: 1.2, CA: 2.2, DE: 0.9 },
  limousin: { DE: 1.2, ES: 1.1, BF: 1.5 },
  aquitaine: { ES: 3.2, DE: 0.8, CA: 1.5, PT: 1.4 },
  'midi-pyrenees': { ES: 3, IT: 1.4, DE: 0.8, BF: 1.3, AD: 6 },
  'languedoc-roussillon': { ES: 3, IT: 1.5, DE: 0.8, MA: 1.4, TN: 1.3 },
  'provence-alpes-cote-d-azur': { IT: 3.6, DE: 0.7, GB: 0.6, AM: 2, TN: 1.6, DZ: 1.6, MC: 12, LB: 1.5 },
  corse: { IT: 8, DE: 0.4, GB: 0.3 },
  'rhone-alpes': { IT: 2.2, CH: 2.4, DE: 1, SN: 1.2, ML: 1.2, MG: 1.2 },
  auvergne: { DE: 1, ES: 1.2, PL: 1.2 },
  guadeloupe: { HT: 6, DM: 30, LC: 20, CU: 8, CA: 3, DE: 0.1, GB: 0.1, IT: 0.3 },
  martinique: { HT: 5, LC: 40, DM: 20, CU: 8, CA: 3, DE: 0.1, GB: 0.1, IT: 0.3 },
  guyane: { BR: 20, SR: 60, GY: 30, HT: 4, DE: 0.05, GB: 0.05, IT: 0.1 },
  'la-reunion': { MG: 10, MU: 40, KM: 12, MZ: 12, IN: 8, CN: 4, ZA: 6, SC: 20, DE: 0.1, GB: 0.1 },
  mayotte: { KM: 40, MG: 16, MU: 20, TZ: 20, DE: 0.05, GB: 0.05 },
  'outre-mer': { VU: 60, FJ: 40, AU: 30, NZ: 40, JP: 4, CA: 6, CN: 2, DE: 0.05, GB: 0.1, IT: 0.1, ES: 0.1 },
};

/** Neighbours across a land border, by département. */
export const VOISINS: Readonly<Record<string, readonly string[]>> = {
  '59': ['BE'],
  '02': ['BE'],
  '08': ['BE'],
  '55': ['BE'],
  '54': ['LU', 'BE'],
  '57': ['DE', 'LU'],
  '67': ['DE'],
  '68': ['DE', 'CH'],
  '90': ['CH'],
  '25': ['CH'],
  '39': ['CH'],
  '01': ['CH'],
  '74': ['CH', 'IT'],
  '73': ['IT'],
  '05': ['IT'],
  '04': ['IT'],
  '06': ['IT', 'MC'],
  '62': ['GB'],
  '66': ['ES', 'AD'],
  '09': ['ES', 'AD'],
  '31': ['ES'],
  '65': ['ES'],
  '64': ['ES'],
  '973': ['BR', 'SR'],
};
