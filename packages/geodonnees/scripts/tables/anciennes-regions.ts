/**
 * The sixteen régions that ceased on 1 January 2016 (loi n° 2015-29 du 16 janvier 2015), from INSEE's code officiel
 * géographique 2015: code, name, seat, départements, and the code of the région that took them over.
 */
export interface AncienneRegionTable {
  code: string;
  nom: string;
  chefLieu: string;
  successeur: string;
  departements: string[];
}

export const ANCIENNES_REGIONS: AncienneRegionTable[] = [
  { code: '21', nom: 'Champagne-Ardenne', chefLieu: '51108', successeur: '44', departements: ['08', '10', '51', '52'] },
  { code: '22', nom: 'Picardie', chefLieu: '80021', successeur: '32', departements: ['02', '60', '80'] },
  { code: '23', nom: 'Haute-Normandie', chefLieu: '76540', successeur: '28', departements: ['27', '76'] },
  { code: '25', nom: 'Basse-Normandie', chefLieu: '14118', successeur: '28', departements: ['14', '50', '61'] },
  { code: '26', nom: 'Bourgogne', chefLieu: '21231', successeur: '27', departements: ['21', '58', '71', '89'] },
  { code: '31', nom: 'Nord-Pas-de-Calais', chefLieu: '59350', successeur: '32', departements: ['59', '62'] },
  { code: '41', nom: 'Lorraine', chefLieu: '57463', successeur: '44', departements: ['54', '55', '57', '88'] },
  { code: '42', nom: 'Alsace', chefLieu: '67482', successeur: '44', departements: ['67', '68'] },
  { code: '43', nom: 'Franche-Comté', chefLieu: '25056', successeur: '27', departements: ['25', '39', '70', '90'] },
  { code: '54', nom: 'Poitou-Charentes', chefLieu: '86194', successeur: '75', departements: ['16', '17', '79', '86'] },
  { code: '72', nom: 'Aquitaine', chefLieu: '33063', successeur: '75', departements: ['24', '33', '40', '47', '64'] },
  {
    code: '73',
    nom: 'Midi-Pyrénées',
    chefLieu: '31555',
    successeur: '76',
    departements: ['09', '12', '31', '32', '46', '65', '81', '82'],
  },
  { code: '74', nom: 'Limousin', chefLieu: '87085', successeur: '75', departements: ['19', '23', '87'] },
  {
    code: '82',
    nom: 'Rhône-Alpes',
    chefLieu: '69123',
    successeur: '84',
    departements: ['01', '07', '26', '38', '42', '69', '73', '74'],
  },
  { code: '83', nom: 'Auvergne', chefLieu: '63113', successeur: '84', departements: ['03', '15', '43', '63'] },
  {
    code: '91',
    nom: 'Languedoc-Roussillon',
    chefLieu: '34172',
    successeur: '76',
    departements: ['11', '30', '34', '48', '66'],
  },
];
