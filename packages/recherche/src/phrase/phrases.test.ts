import { describe, expect, test } from 'vitest';
import { interpretPhrase } from './index.ts';
import { lexique } from './testing/lexique.ts';

/** «filtre=valeur …», ambiguous ones with the number of their senses, then what is left as keywords. */
function toLigne(phrase: string): string {
  const { criteres, reste } = interpretPhrase(phrase, lexique);
  const textes = criteres.map(({ filtre, valeur, choix }) => {
    return `${filtre}=${valeur}${choix.length > 0 ? `(${choix.length})` : ''}`;
  });
  return [textes.join(' '), ...(reste === '' ? [] : [reste])].join(' | ');
}

const isRead = (phrases: readonly (readonly [string, string])[]) =>
  test.each(phrases)('%s', (phrase, attendu) => {
    expect(toLigne(phrase)).toBe(attendu);
  });

describe('whole sentences and questions', () => {
  isRead([
    [
      'coopérations en Rhône-Alpes sur le patrimoine en Inde financées par le MAEE en 2009 ou l’AFD',
      'region=82 thematique=patrimoine pays=IN financeur=maee:2009 financeur=afd',
    ],
    ['qui coopère avec le Mali ?', 'pays=ML'],
    ['Quels sont les projets de la ville de Lyon au Sénégal ?', 'collectivite=1 pays=SN'],
    ['Je cherche des jumelages avec l’Allemagne', 'typeCooperation=jumelage pays=DE'],
    ['Que fait le département du Rhône en Pologne ?', 'departement=69 pays=PL'],
    ['projets menés par la région Bretagne à Bamako depuis 2015', 'region=53(2) partenaire=105 anneeMin=2015'],
    ['accords d’amitié entre Lyon et Dakar', 'typeCooperation=accord_amitie collectivite=1 partenaire=101'],
    ['actions en cours sur la gestion des déchets au Maroc', 'statut=en_cours thematique=dechets pays=MA'],
    ['coopération décentralisée en Afrique', 'typeCooperation=cooperation_decentralisee continent=afrique'],
    ['coopération hospitalière au Sénégal', 'thematique=cooperation-hospitaliere pays=SN'],
    ['villes jumelées avec la Pologne', 'typeCooperation=jumelage pays=PL'],
    ['les Français et le Japon', 'pays=JP'],
  ]);
});

describe('a few words, in any writing', () => {
  isRead([
    ['Bretagne eau Burkina', 'region=53 thematique=eau-et-assainissement pays=BF'],
    ['bretagne senegal sante', 'region=53 pays=SN thematique=sante'],
    ['BRETAGNE SÉNÉGAL SANTÉ', 'region=53 pays=SN thematique=sante'],
    ['lyon, dakar', 'collectivite=1 partenaire=101'],
    ['Lyon-Bamako', 'collectivite=1 partenaire=105'],
    ['L’eau à St-Étienne', 'thematique=eau-et-assainissement collectivite=7'],
    ['cote d ivoire', 'pays=CI'],
    ['QUELS PROJETS EN COTE D’IVOIRE SUR LA SANTE ?', 'pays=CI thematique=sante'],
    ['water in India', 'thematique=eau-et-assainissement pays=IN'],
    ['french towns twinned with Germany since 1990', 'typeCooperation=jumelage pays=DE anneeMin=1990'],
    ['PACA Tunisie', 'region=93 pays=TN'],
    ['au Havre', 'collectivite=6'],
    ['Métropole de Lyon', 'collectivite=13'],
    ['département 93', 'departement=93'],
    ['eau potable', 'thematique=eau-potable'],
  ]);
});

describe('nationalities, kinds and statuses', () => {
  isRead([
    ['partenaires sénégalais', 'pays=SN'],
    ['communes maliennes', 'pays=ML'],
    ['échanges franco-allemands', 'pays=DE | échanges'],
    ['projets africains', 'continent=afrique'],
    ['cours d’allemand', ' | cours allemand'],
    ['projets des régions au Mali', 'typeCollectivite=region pays=ML'],
    ['communes du Rhône', 'typeCollectivite=commune departement=69'],
    ['par des départements', 'typeCollectivite=departement'],
    ['les villes de la Méditerranée', ' | Méditerranée'],
    ['EPCI et communes', 'typeCollectivite=epci typeCollectivite=commune'],
    ['avec les communes du Mali', 'pays=ML'],
    ['appui aux régions du Sénégal', 'pays=SN | appui régions'],
    ['projets non terminés', ' | non terminés'],
    ['une communauté de communes', 'typeCollectivite=epci'],
    ['la communauté de communes de Nulle-Part', ' | communauté Nulle-Part'],
    ['projets terminés ou suspendus', 'statut=termine statut=suspendu'],
    ['école en cours de construction', ' | école cours construction'],
    ['coopérations transfrontalières', 'typeCooperation=cooperation_transfrontaliere'],
  ]);
});

describe('years and financeurs', () => {
  isRead([
    ['financés par l’AFD en 2012 et 2013', 'financeur=afd:2012 financeur=afd:2013'],
    ['AFD de 2010 à 2012', 'financeur=afd:2010 financeur=afd:2011 financeur=afd:2012'],
    ['MAEE ou AFD en 2010', 'financeur=maee:2010 financeur=afd:2010'],
    ['cofinancés en 2009 par l’AFD et l’UE', 'financeur=afd:2009 financeur=union-europeenne:2009'],
    ['soutenus par l’Union européenne', 'financeur=union-europeenne'],
    ['AFD au Mali en 2012', 'financeur=afd pays=ML anneeMin=2012 anneeMax=2012'],
    ['ministère des affaires étrangères (2009)', 'financeur=maee:2009(2)'],
    ['agence de l’eau', 'financeur=agence-eau-loire-bretagne(2)'],
    ['financé par l’Allemagne', ' | Allemagne'],
    ['patrimoine classé à l’UNESCO', 'thematique=patrimoine | classé UNESCO'],
    ['financé par l’UNESCO', 'financeur=unesco'],
    ['en 2009', 'anneeMin=2009 anneeMax=2009'],
    ['avant 2000', 'anneeMax=1999'],
    ['après 2015', 'anneeMin=2016'],
    ['à partir de 2015 jusqu’en 2018', 'anneeMin=2015 anneeMax=2018'],
    ['entre 2005 et 2010', 'anneeMin=2005 anneeMax=2010'],
    ['de 2005 à 2010', 'anneeMin=2005 anneeMax=2010'],
    ['2005-2010', 'anneeMin=2005 anneeMax=2010'],
    ['dans les années 90', 'anneeMin=1990 anneeMax=1999'],
    ['depuis les années 80', 'anneeMin=1980'],
    ['avant les années 2000', 'anneeMax=1999'],
    ['2009 et 2010', 'anneeMin=2009 anneeMax=2010'],
    ['en 2009 ou 2012', ' | en 2009 ou 2012'],
    ['2010-2005', ' | 2010-2005'],
    ['depuis 2010, avant 2005', 'anneeMin=2010 | avant 2005'],
    ['agenda 2030', ' | agenda 2030'],
    ['plus de 2000 habitants', ' | plus 2000 habitants'],
  ]);
});

describe('words that are names, and words that are not', () => {
  isRead([
    ['le Nord', 'departement=59'],
    ['nord', 'departement=59'],
    ['échanges entre le nord et le sud', ' | échanges nord sud'],
    ['échanges Nord-Sud', ' | échanges Nord-Sud'],
    ['dans le Nord du Mali', 'pays=ML | Nord'],
    ['dans le nord', 'departement=59'],
    ['Pas-de-Calais', 'departement=62'],
    ['Nord-Pas de Calais', 'region=31'],
    ['région Centre', 'region=24'],
    ['un centre de soins', 'thematique=acces-aux-soins | centre'],
    ['la somme est trop cher payée', ' | somme trop cher payée'],
    ['par ordre', ' | par ordre'],
    ['projets de la Somme et du Cher', 'departement=80 departement=18'],
    ['eau dans le lot', 'thematique=eau-et-assainissement departement=46'],
    ['un lot de livres', ' | lot livres'],
    ['en creuse', 'departement=23'],
    ['traverser la manche', ' | traverser manche'],
    ['taux de change', ' | taux change'],
    ['des médias et des hommes', ' | médias hommes'],
    ['man', 'partenaire=109'],
    ['projets à Man', 'partenaire=109'],
    ['Man Ray', ' | Man Ray'],
    ['one man show', ' | one man show'],
    ['Haute-Savoie et Savoie', 'departement=74 departement=73'],
    ['Pays de la Loire', 'region=52'],
    ['Afrique du Sud', 'pays=ZA'],
    ['Afrique de l’Ouest', ' | Afrique de l’Ouest'],
    ['Europe de l’Est', ' | Europe de l’Est'],
    ['Paris-Saclay', ' | Paris-Saclay'],
    ['l’Union', 'collectivite=10'],
    ['la culture du riz', ' | culture riz'],
    ['vie culturelle', 'thematique=culture | vie'],
    ['West Africa', ' | West Africa'],
    ['le grand Lyon', ' | grand Lyon'],
    ['le lac Tchad', ' | lac Tchad'],
    ['sauf l’Inde et le Mali', ' | sauf l’Inde et le Mali'],
    ['Niger ou Nigeria', 'pays=NE pays=NG'],
    ['Georgia', 'pays=GE'],
    ['Corée', 'pays=KR(2)'],
  ]);
});

describe('keywords', () => {
  isRead([
    ['"eau potable" -Sénégal assainissement', 'thematique=assainissement | "eau potable" -Sénégal'],
    ['« Mali » -"Rhône-Alpes" santé', 'thematique=sante | « Mali » -"Rhône-Alpes"'],
    ['lutte contre la désertification', ' | lutte contre désertification'],
    ['tramway ou métro', ' | tramway ou métro'],
    ['Y a-t-il des projets au Mali ? Est-ce vrai ?', 'pays=ML | vrai'],
    ['savoir-faire à Dakar', 'partenaire=101 | savoir-faire'],
    ['P-000123', ' | P-000123'],
    ['coopérations', ''],
    [' … ?', ''],
  ]);
});

describe('what is ambiguous offers the choice', () => {
  const listChoix = (phrase: string) =>
    interpretPhrase(phrase, lexique).criteres.flatMap(({ choix }) => choix.map((un) => `${un.filtre}=${un.valeur}`));

  test.each([
    ['Saint-Denis', ['collectivite=2', 'collectivite=3']],
    ['ville de Saint-Denis', ['collectivite=2', 'collectivite=3']],
    ['Saint-Denis (La Réunion)', ['collectivite=3', 'collectivite=2', 'region=04', 'departement=974']],
    ['Guinée', ['pays=GN', 'pays=GQ', 'pays=GW']],
    ['Congo', ['pays=CG', 'pays=CD']],
    ['Paris', ['collectivite=4', 'departement=75']],
    ['Guadeloupe', ['region=01', 'departement=971']],
    ['Luxembourg', ['pays=LU', 'partenaire=104']],
    ['ville de Luxembourg', []],
    ['Vienne', ['collectivite=5', 'partenaire=103', 'departement=86']],
    ['dans la Vienne', []],
    ['jumelage avec Saint-Louis', ['partenaire=102', 'collectivite=14']],
    ['Saint-Louis', ['collectivite=14', 'partenaire=102']],
    ['département du Nord', ['departement=59', 'collectivite=11']],
    ['région de Kayes', []],
  ])('%s', (phrase, attendu) => {
    expect(listChoix(phrase)).toEqual(attendu);
  });

  test('the retained one is the first, with what tells it apart', () => {
    const phrase = 'projets à Saint-Denis';
    const [critere] = interpretPhrase(phrase, lexique).criteres;
    expect(critere).toMatchObject({ filtre: 'collectivite', valeur: '2', libelle: 'Saint-Denis' });
    expect(phrase.slice(critere?.debut, critere?.fin)).toBe('Saint-Denis');
    expect(critere?.choix.map(({ precision }) => precision)).toEqual([
      'Commune, Seine-Saint-Denis',
      'Commune, La Réunion',
    ]);
  });

  test('with its year, a financeur says both', () => {
    const [critere] = interpretPhrase('ministère des affaires étrangères en 2009', lexique).criteres;
    expect(critere?.choix.map(({ libelle, valeur }) => [libelle, valeur])).toEqual([
      ['MAEE 2009', 'maee:2009'],
      ['MEAE 2009', 'meae:2009'],
    ]);
  });
});
