import type { SlugFinanceur } from '../vocabulaire/financeurs.ts';
import type { Collectivite } from './collectivites.ts';

/**
 * The worked example of the Atlas: the coopérations of Rhône-Alpes in patrimoine in India cofinanced by the MAEE in 2009
 * or by the AFD. The data set holds several, and as many that miss by one criterion, so that a search can be judged.
 */
export interface ProjetImpose {
  /** The acting collectivité: INSEE code of a commune, département or région, or SIREN of an EPCI. */
  type: Collectivite['type'];
  code: string;
  codePays: string;
  /** Name of the foreign town, or code of the subdivision (`IN-TN`). */
  lieu: string;
  theme: string;
  debut: number;
  /** Inclusive; null while it goes on. */
  fin: number | null;
  financements: readonly [SlugFinanceur, annee: number, montant: number][];
}

function impose(acteur: string, lieu: string, theme: string, annees: string, financements = ''): ProjetImpose {
  const [type = '', code = ''] = acteur.split(' ');
  const [debut, fin] = annees.split('-');
  const [codePays = '', nomLieu = ''] = lieu.split('/');
  return {
    type: type as Collectivite['type'],
    code,
    codePays,
    lieu: nomLieu,
    theme,
    debut: Number(debut),
    fin: fin ? Number(fin) : null,
    financements: financements.split(' ').filter(Boolean).map(parseFinancement),
  };
}

function parseFinancement(texte: string): [SlugFinanceur, number, number] {
  const [slug, annee, montant] = texte.split(':');
  return [slug as SlugFinanceur, Number(annee), Number(montant)];
}

/** They answer: patrimoine, India, Rhône-Alpes, and a line of the MAEE in 2009 or any line of the AFD. */
const REPONSES: readonly ProjetImpose[] = [
  impose('region 84', 'IN/IN-TN', 'patrimoine-bati', '2008-2011', 'maee:2008:42000 maee:2009:45000 maee:2010:40000'),
  impose('region 84', 'IN/IN-KA', 'metiers-du-patrimoine', '2009-2012', 'maee:2009:30000 union-europeenne:2010:120000'),
  impose('commune 69123', 'IN/Ahmedabad', 'patrimoine-bati', '2009-2012', 'maee:2009:38000 maee:2010:38000'),
  impose('commune 69123', 'IN/Jaipur', 'musees-et-collections', '2013-2016', 'afd:2014:180000 afd:2015:160000'),
  impose(
    'commune 38185',
    'IN/Udaipur',
    'patrimoine-bati',
    '2007-2010',
    'maee:2007:15000 maee:2008:18000 maee:2009:20000',
  ),
  impose('commune 42218', 'IN/Bhopal', 'metiers-du-patrimoine', '2009-2011', 'maee:2009:22000'),
  impose('commune 74010', 'IN/Mysore', 'paysages-et-jardins', '2008-2010', 'maee:2009:16000'),
  impose('commune 26362', 'IN/Bénarès', 'patrimoine-immateriel', '2009-2010', 'maee:2009:12500'),
  impose(
    'departement 38',
    'IN/IN-RJ',
    'patrimoine-bati',
    '2008-2012',
    'maee:2008:25000 maee:2009:25000 afd:2011:210000',
  ),
  impose('departement 73', 'IN/IN-HP', 'paysages-et-jardins', '2016-2019', 'meae:2016:28000 afd:2017:150000'),
  impose('departement 07', 'IN/IN-KL', 'patrimoine-immateriel', '2009-2011', 'maee:2009:9000 maee:2010:9000'),
  impose(
    'epci 200046977',
    'IN/Chennai',
    'patrimoine-bati',
    '2018-2022',
    'afd:2018:240000 afd:2019:200000 meae:2018:35000',
  ),
];

/** They miss by one criterion each: the thématique, the year, the two halves on two lines, the région, the country. */
const VOISINS: readonly ProjetImpose[] = [
  impose('commune 69123', 'IN/Surat', 'services-de-l-eau', '2008-2011', 'maee:2008:30000 maee:2009:32000'),
  impose('region 84', 'IN/IN-MH', 'appui-aux-entreprises', '2009-2012', 'maee:2009:60000 afd:2010:150000'),
  impose('commune 38185', 'IN/Pune', 'enseignement-superieur-et-recherche', '2009-2011', 'maee:2009:14000'),
  impose('commune 69266', 'IN/Nagpur', 'transports-et-mobilites', '2012-2015', 'afd:2013:120000'),
  impose(
    'commune 69123',
    'IN/Lucknow',
    'archives-et-memoire',
    '2008-2010',
    'maee:2008:20000 ministere-agriculture:2009:5000',
  ),
  impose('departement 69', 'IN/Indore', 'patrimoine-bati', '2008-2009', 'maee:2008:17000 union-europeenne:2009:90000'),
  impose('commune 01053', 'IN/Vadodara', 'musees-et-collections', '2010-2013', 'maee:2010:11000 maee:2011:11000'),
  impose('commune 73065', 'IN/Madurai', 'archeologie', '2009-2012'),
  impose('departement 42', 'IN/Nashik', 'patrimoine-immateriel', '2014-2017', 'meae:2014:19000 meae:2015:19000'),
  impose('commune 63113', 'IN/Agra', 'patrimoine-bati', '2008-2011', 'maee:2009:24000 maee:2010:24000'),
  impose('departement 63', 'IN/IN-WB', 'patrimoine-immateriel', '2009-2011', 'maee:2009:21000'),
  impose('departement 43', 'IN/IN-OR', 'metiers-du-patrimoine', '2015-2018', 'afd:2016:130000'),
  impose('commune 03190', 'IN/Amritsar', 'paysages-et-jardins', '2009-2010', 'maee:2009:8000'),
  impose('commune 75056', 'IN/Delhi', 'patrimoine-bati', '2009-2012', 'maee:2009:52000 afd:2010:300000'),
  impose('commune 31555', 'IN/Bangalore', 'musees-et-collections', '2009-2011', 'maee:2009:26000'),
  impose('region 84', 'CN/Shanghai', 'patrimoine-bati', '2009-2012', 'maee:2009:41000'),
  impose('commune 69123', 'ML/Tombouctou', 'archives-et-memoire', '2008-2011', 'maee:2009:33000 afd:2010:140000'),
  impose('commune 38185', 'PS/Bethléem', 'patrimoine-bati', '2009-2012', 'maee:2009:27000 maee:2010:27000'),
];

export const PROJETS_IMPOSES: readonly ProjetImpose[] = [...REPONSES, ...VOISINS];
