import type { NiveauPartenaire } from '../types.ts';

/** A common noun for a foreign local authority, with its article. */
export interface Institution {
  nom: string;
  article: 'le' | 'la';
  niveau: NiveauPartenaire;
}

const FEMININS =
  /^(Région|Province|Préfecture|Wilaya|Voïvodie|Île|Communauté|Moughataa|Délégation|Daïra|Fédération|Union|Entente|Association|Municipalité|Comarque|Agglomération|Agence)/;

function createInstitutions(niveau: NiveauPartenaire, lignes: readonly string[]): ReadonlyMap<string, Institution> {
  return new Map(
    lignes.flatMap((ligne) => {
      const [nom = '', codes = ''] = ligne.split(': ');
      const institution: Institution = { nom, article: FEMININS.test(nom) ? 'la' : 'le', niveau };
      return codes.split(' ').map((code): [string, Institution] => [code, institution]);
    }),
  );
}

/** What a first-level subdivision is, by country; a country that is absent gives no partenaire of this level. */
export const INSTITUTIONS_REGIONALES: ReadonlyMap<string, Institution> = new Map([
  ...createInstitutions('region', [
    'Région: ML BF SN NE GN CI TG CM MG DJ ET AM GE CL PE CZ SK GR FI DK NZ IT TD MA BE',
    'Province: GA CD RW BI ZA VN KH LA TH ID KR CN TR CU DO AR EC NL VU BO',
    'Wilaya: MR DZ',
    'Gouvernorat: TN EG LB JO',
    'Préfecture: JP',
    'Île autonome: KM',
    'Communauté autonome: ES',
    'Voïvodie: PL',
    'Canton: CH',
    'Oblast: UA',
  ]),
  ...createInstitutions('departement', [
    'Département: BJ CG HT NI GT SV CO',
    'Județ: RO',
    'Comitat: HU HR',
    'Comté: SE NO IE',
    'District: PT SR',
  ]),
  ...createInstitutions('etat_federe', ['État: IN BR MX US AU', 'Land: DE AT', 'Province: CA']),
]);

/** Subdivisions that are no partner of that kind: capitals and city states, territories, regions since abolished. */
export const SUBDIVISIONS_EXCLUES = new Set(
  (
    'ML-BKO SN-DK NE-8 GN-C CN-BJ CN-CQ CN-SH CN-TJ CN-XJ CN-XZ IN-AN IN-CH IN-DH IN-DL IN-LA IN-LD IN-JK IN-PY BR-DF ' +
    'DE-BE DE-HB DE-HH ES-CE ES-ML ES-MD US-DC RO-B KR-11 KR-26 KR-27 KR-28 KR-29 KR-30 KR-31 VN-HN VN-SG CZ-PR ' +
    'CU-99 CA-NT CA-NU CA-YT AT-9 HU-BU LB-BA GR-69 AM-ER CD-KN TN-11 PE-LMA CO-DC TD-ND'
  ).split(' '),
);

/** The régions of Morocco were redrawn in 2015: only the one that kept its name is used. */
export const SUBDIVISIONS_SEULES: ReadonlyMap<string, string> = new Map([['MA', 'Oriental']]);

/** Names that follow their noun without a preposition: «Région Analamanga», «Région Toscane», «Région Amhara». */
export const PAYS_EN_APPOSITION = new Set(['MG', 'IT', 'ET', 'TG', 'BE']);

/** The level of a district, named after its chief town, by country. */
const DISTRICT: Institution = { nom: 'District', article: 'le', niveau: 'departement' };
const INSTITUTIONS_DEPARTEMENTALES = createInstitutions('departement', [
  'Cercle: ML',
  'Province: BF MA IT ES',
  'Département: SN NE CI CM TD',
  'Moughataa: MR',
  'Préfecture: GN TG CF',
  'Daïra: DZ',
  'Délégation: TN',
  'Caza: LB',
  'Gouvernorat: PS',
  'Arrondissement: HT DE BE',
  'Powiat: PL',
  'Municipalité régionale de comté: CA',
  'Comté: US',
]);

/** An intercommunalité, named after its main town, by country. */
const COMMUNAUTE: Institution = { nom: 'Communauté de communes', article: 'la', niveau: 'intercommunalite' };
const INSTITUTIONS_INTERCOMMUNALES = createInstitutions('intercommunalite', [
  'Entente intercommunale: SN',
  'Groupement de communes: MA TN DZ',
  'Fédération des municipalités: LB',
  'Association intercommunale: HT NI SV BO PE',
  'Union de communes: IT',
  'Comarque: ES',
  'Conseil des services communs: PS',
  'Communauté urbaine: CM',
  'Organisme public de coopération intercommunale: MG',
  'Agglomération: CN IN VN BR JP US MX CA',
  'Union des municipalités: GR AM GE',
]);

/** Further forms, only met where a larger scale has used up the towns of a country. */
const SUPPLEMENTAIRES: readonly Institution[] = [
  { nom: 'Association des communes', article: 'la', niveau: 'autre' },
  { nom: 'Syndicat intercommunal', article: 'le', niveau: 'intercommunalite' },
  { nom: 'Agence urbaine', article: 'la', niveau: 'autre' },
];

/** Forms of a partenaire that is made from a town: the town itself, then institutions named after it. */
export const FORME_COMMUNE = 0;
export const FORME_DEPARTEMENT = 1;
export const FORME_INTERCOMMUNALITE = 2;
export const FORMES_SUPPLEMENTAIRES = SUPPLEMENTAIRES.map((_, rang) => 3 + rang);
/** The form of a partenaire that is a subdivision. */
export const FORME_REGION = 255;

/** The institution that a form stands for in a country; undefined for the town itself. */
export function institutionOfForme(forme: number, codePays: string): Institution | undefined {
  if (forme === FORME_DEPARTEMENT) return INSTITUTIONS_DEPARTEMENTALES.get(codePays) ?? DISTRICT;
  if (forme === FORME_INTERCOMMUNALITE) return INSTITUTIONS_INTERCOMMUNALES.get(codePays) ?? COMMUNAUTE;
  return SUPPLEMENTAIRES[forme - 3];
}

/** Articles that the names of subdivisions take after their noun: «Région du Centre-Est», «État de l'Uttar Pradesh». */
const ARTICLES: Readonly<Record<string, string>> = {
  le:
    'Centre|Nord|Sud|Centre-Nord|Centre-Sud|Centre-Est|Centre-Ouest|Plateau-Central|Littoral|Nord-Ouest|Nord-Est|' +
    'Sud-Ouest|Sud-Est|Sahel|Borgou|Zou|Mono|Couffo|Plateau|Haut-Sassandra|Bas-Sassandra|Worodougou|Zanzan|Denguélé|' +
    'Bafing|Gôh|Moyen-Cavally|Sud-Comoé|Pool|Kouilou|Niari|Batha|Barh El Gazel|Borkou|Guéra|Kanem|Lac|' +
    'Logone Occidental|Logone Oriental|Mandoul|Moyen-Chari|Chari-Baguirmi|Mayo-Kebbi Est|Mayo-Kebbi Ouest|Ouaddaï|' +
    'Salamat|Sila|Tibesti|Wadi Fira|Haut-Ogooué|Moyen-Ogooué|Woleu-Ntem|Hodh Ech Chargui|Hodh El Gharbi|Gorgol|' +
    'Brakna|Trarza|Tagant|Guidimakha|Tiris Zemmour|Mont-Liban|Liban-Sud|Bas-Congo|Bandundu|Katanga|Maniema|' +
    'Kasaï-Oriental|Kasaï-Occidental|Nord-Kivu|Sud-Kivu|Cap-Oriental|Cap-Nord|Cap-Occidental|Gauteng|Limpopo|' +
    'Mpumalanga|KwaZulu-Natal|Gujarat|Karnataka|Kerala|Maharashtra|Rajasthan|Pendjab|Bihar|Tamil Nadu|Telangana|' +
    'Madhya Pradesh|Himachal Pradesh|Chhattisgarh|Jharkhand|Manipur|Meghalaya|Mizoram|Nagaland|Sikkim|' +
    'Bengale-Occidental|Fujian|Guangdong|Gansu|Guangxi|Guizhou|Henan|Hubei|Hebei|Heilongjiang|Hunan|Jilin|Jiangsu|' +
    'Jiangxi|Liaoning|Níngxià|Qinghai|Sichuan|Shandong|Shaanxi|Shanxi|Yunnan|Zhejiang|Paraná|Ceará|Pará|Maranhão|' +
    'Minas Gerais|Mato Grosso|Mato Grosso do Sul|Rio Grande do Sul|Rio Grande do Norte|Pernambouc|Piauí|Sergipe|' +
    'Tocantins|Rondônia|Roraima|Québec|Nouveau-Brunswick|Manitoba|Yukon|Jura|Valais|Tessin|Burgenland|Tyrol|' +
    'Vorarlberg|Pays basque|Brandebourg|Schleswig-Holstein|Péloponnèse|Chaco|Chubut|Neuquén|Río Negro|Kef|Caire|' +
    'Tarapacá|Maule|Biobío|Ñuble|Texas|Colorado|Connecticut|Maine|Massachusetts|Michigan|Minnesota|Mississippi|' +
    'Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|Nouveau-Mexique|Ohio|Tennessee|Vermont|Wisconsin|' +
    'Kentucky|Kansas|Maryland|Delaware|Dakota du Nord|Dakota du Sud|Wyoming',
  la:
    'Boucle du Mouhoun|Bekaa|Bouenza|Lékoumou|Sangha|Likouala|Cuvette|Cuvette-Ouest|Ngounié|Nyanga|Donga|Kara|Comoé|' +
    'Vallée du Bandama|Marahoué|Tandjilé|Province orientale|Mongolie-Intérieure|Colombie-Britannique|Nouvelle-Écosse|' +
    'Saskatchewan|Navarre|Rioja|Murcie|Crète|Thessalie|Pampa|Terre de Feu|Caroline du Nord|Caroline du Sud|Floride|' +
    'Géorgie|Louisiane|Pennsylvanie|Virginie|Virginie-Occidentale|Paraíba|Californie|Nouvelle-Galles du Sud|Tasmanie|Basse Kartlie|Kartlie intérieure',
  "l'":
    'Est|Ouest|Extrême-Nord|Atacora|Alibori|Atlantique|Ouémé|Oriental|Artibonite|Assaba|Adrar|Adamaoua|Estuaire|' +
    'Ogooué-Ivindo|Ogooué-Lolo|Ogooué-Maritime|Agnébi|Hadjer-Lamis|Ennedi|Équateur|Uttar Pradesh|Andhra Pradesh|' +
    'Arunachal Pradesh|Assam|Odisha|Uttarakhand|Haryana|Anhui|Acre|Alagoas|Amapá|Amazonas|Espírito Santo|Alberta|' +
    'Ontario|Île-du-Prince-Édouard|Araucanie|Atacama|Antioquia|Attique|Épire|Oregon|Utah|Iowa|Idaho|Illinois|Indiana|' +
    "Ohio|Oklahoma|Alabama|Alaska|Arizona|Arkansas|État de Washington|Inchiri|N'zi-Comoé",
  les:
    'Cascades|Hauts-Bassins|Plateaux|Savanes|Collines|Nippes|Lagunes|Lacs|Dix-Huit Montagnes|Asturies|Canaries|' +
    'Îles Baléares|Îles Ioniennes|Fleuves|Grisons|Moluques',
};

const ARTICLE_PAR_NOM = new Map(
  Object.entries(ARTICLES).flatMap(([article, noms]) => noms.split('|').map((nom): [string, string] => [nom, article])),
);

/** The name of a subdivision with the article it takes, if any: «le Centre-Est», «l'Atacora», «Kayes». */
export function withSubdivisionArticle(nom: string): string {
  const article = ARTICLE_PAR_NOM.get(nom);
  if (!article) return nom;
  return article === "l'" ? `l'${nom}` : `${article} ${nom}`;
}
