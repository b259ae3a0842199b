import { beforeEach, describe, expect } from 'vitest';
import { type BancImport, test } from '../testing/base.ts';
import { formatTable, table } from '../testing/table.ts';

/** Invented twinnings, in the columns of the profile `jumelages-wikidata`. */
type Ligne = [
  commune: string,
  latitude: string,
  longitude: string,
  ville: string,
  latitude: string,
  longitude: string,
  pays: string,
];

function jumelages(...lignes: Ligne[]): string {
  return formatTable(
    lignes.map(([commune, communeLat, communeLong, ville, lat, long, pays]) => ({
      origincityLabel: commune,
      origincountry: 'France',
      originlat: communeLat,
      originlong: communeLong,
      sistercityLabel: ville,
      destinationlat: lat,
      destinationlong: long,
      destinationpopulation: '',
      destination_countryLabel: pays,
    })),
    '\t',
  );
}

const GORDES = ['Gordes', '43.91', '5.20'] as const;
const VILLAGGIO = ['Villaggio Inventato', '43.7', '11.2', 'Italy'] as const;
const PROFIL = 'jumelages-wikidata';

beforeEach<{ banc: BancImport }>(({ banc }) => banc.wipe());

const listProjets = (banc: BancImport) =>
  banc.query<{ titre: string; code: string; partenaire: string | null; pays: string }>(
    `SELECT p.titre, c.code_insee AS code, x.nom AS partenaire, y.code_pays AS pays
     FROM projet p JOIN projet_collectivite pc ON pc.projet_id = p.id JOIN collectivite c ON c.id = pc.collectivite_id
     JOIN projet_pays y ON y.projet_id = p.id
     LEFT JOIN projet_partenaire pp ON pp.projet_id = p.id LEFT JOIN partenaire x ON x.id = pp.partenaire_id ORDER BY p.numero`,
  );

describe('a list of twinnings', () => {
  test('makes projets, with their collectivités and their partenaires', async ({ banc }) => {
    const { rapport, acteursCrees, separateur } = await banc.import(jumelages([...GORDES, ...VILLAGGIO]), PROFIL);
    expect(separateur).toBe('\t');
    expect(rapport.decompte).toEqual({ cree: 1, misAJour: 0, inchange: 0, fusionne: 0, refuse: 0 });
    expect(acteursCrees).toEqual({ collectivites: 1, partenaires: 1 });
    expect(await banc.query('SELECT * FROM projet')).toMatchObject([
      {
        numero: 'P-000001',
        titre: 'Jumelage de Gordes avec Villaggio Inventato (Italie)',
        resume: "Jumelage entre Gordes et Villaggio Inventato (Italie), d'après Wikidata. Son année n'est pas connue.",
        type_cooperation: 'jumelage',
        statut: 'en_cours',
        annee_debut: null,
        source: 'jumelages-wikidata',
      },
    ]);
    expect(await banc.query('SELECT * FROM partenaire')).toMatchObject([
      { nom: 'Villaggio Inventato', code_pays: 'IT', code_subdivision: 'IT-52', latitude: 43.7, longitude: 11.2 },
    ]);
  });

  test('tells homonyms apart, follows former communes, and elides', async ({ banc }) => {
    const { remarques, refus } = await banc.import(
      jumelages(
        ['Saint-Denis', '-20.88', '55.45', ...VILLAGGIO],
        ['Saint-Denis', '48.936', '2.358', ...VILLAGGIO],
        ['Jaunay-Clan', '46.68', '0.37', ...VILLAGGIO],
        ['Évry', '48.629', '2.441', ...VILLAGGIO],
        ['Le Havre', '49.49', '0.11', ...VILLAGGIO],
      ),
      PROFIL,
    );
    expect(refus).toEqual([]);
    expect((await listProjets(banc)).map(({ titre, code }) => [code, titre.split(' avec')[0]])).toEqual([
      ['97411', 'Jumelage de Saint-Denis'],
      ['93066', 'Jumelage de Saint-Denis'],
      ['86115', 'Jumelage de Jaunay-Marigny'],
      ['91228', "Jumelage d'Évry-Courcouronnes"],
      ['76351', 'Jumelage du Havre'],
    ]);
    expect(remarques.map(({ ligne, motif, precision }) => [ligne, motif, precision])).toEqual([
      [4, "Ancienne commune : rattachée à celle d'aujourd'hui", 'Jaunay-Marigny (86115)'],
      [5, "Commune dont le nom s'est allongé", 'Évry-Courcouronnes (91228)'],
    ]);
    expect(await banc.query('SELECT nom FROM partenaire')).toHaveLength(1);
  });

  test('says why a pair is left out', async ({ banc }) => {
    const { rapport, refus } = await banc.import(
      jumelages(
        [...GORDES, 'Lyon', '45.76', '4.84', 'France'],
        [...GORDES, 'Königsberg', '54.7', '20.5', 'Prussia'],
        [...GORDES, 'Ville', '54.7', '20.5', ''],
        [...GORDES, 'Q123456', '43.7', '11.2', 'Italy'],
        ['Trifouillis', '48.857', '2.352', ...VILLAGGIO],
        ['Saint-Denis', '', '', ...VILLAGGIO],
        ['', '', '', ...VILLAGGIO],
        ['Gordes', '48.857', '2.352', ...VILLAGGIO],
        [...GORDES, 'x'.repeat(201), '43.7', '11.2', 'Italy'],
      ),
      PROFIL,
    );
    expect(rapport.decompte).toMatchObject({ cree: 0, refuse: 9 });
    expect(refus.map(({ ligne, colonne, valeur, motif }) => [ligne, colonne, valeur, motif])).toEqual([
      [
        2,
        'destination_countryLabel',
        'France',
        "Jumelage entre deux communes françaises : ce n'est pas une action extérieure",
      ],
      [3, 'destination_countryLabel', 'Prussia', 'Pays inconnu'],
      [4, 'destination_countryLabel', '', 'Pays absent'],
      [5, 'sistercityLabel', 'Q123456', 'Ville partenaire sans nom'],
      [6, 'origincityLabel', 'Trifouillis', 'Commune française inconnue'],
      [7, 'origincityLabel', 'Saint-Denis', 'Commune française homonyme de plusieurs'],
      [8, 'origincityLabel', '', 'Commune française absente'],
      [9, 'origincityLabel', 'Gordes', "Commune française éloignée des coordonnées : c'en est une autre"],
      [10, 'sistercityLabel', 'x'.repeat(201), 'Plus de 200 caractères'],
    ]);
    expect(refus[4]?.precision).toBe('à ces coordonnées : Paris (75056)');
    expect(await banc.query('SELECT FROM collectivite')).toHaveLength(0);
  });

  test('makes one of what is said twice, under whatever spelling or position', async ({ banc }) => {
    const { rapport, remarques } = await banc.import(
      jumelages(
        [...GORDES, ...VILLAGGIO],
        [...GORDES, ...VILLAGGIO],
        [...GORDES, 'Villaggio Inventato, Tuscany', '43.71', '11.21', 'Italy'],
        [...GORDES, 'Warsaw', '52.23', '21.01', 'Poland'],
        [...GORDES, 'Varsovie', '52.2', '21.0', 'Pologne'],
        [...GORDES, 'Villaggio Inventato', '40.8', '14.3', 'Italy'],
      ),
      PROFIL,
    );
    expect(rapport.decompte).toMatchObject({ cree: 2, fusionne: 4 });
    expect(remarques.map(({ ligne, precision }) => [ligne, precision])).toEqual([
      [3, 'ligne 2'],
      [7, 'ligne 2'],
      [4, 'ligne 2'],
      [6, 'ligne 5'],
    ]);
  });

  test('does not double the partenaires and the twinnings that the Atlas has', async ({ banc }) => {
    await banc.import(
      table(
        { numero: 'P-5', chef_de_file: 'commune:84050', partenaires: 'Villaggio inventato:IT:43.72:11.22' },
        {
          numero: 'P-6',
          source: 'demonstration',
          cle_source: 'x',
          chef_de_file: 'commune:84001',
          partenaires: 'Varsovie:PL:52.22977:21.01178',
        },
      ),
    );
    const { rapport, remarques, acteursCrees } = await banc.import(
      jumelages(
        [...GORDES, ...VILLAGGIO],
        ['Apt', '43.876', '5.396', ...VILLAGGIO],
        ['Althen-des-Paluds', '44.0', '4.96', 'Warsaw', '52.23', '21.01', 'Poland'],
      ),
      PROFIL,
    );
    expect(rapport.decompte).toMatchObject({ cree: 2, inchange: 1 });
    expect(remarques).toMatchObject([{ ligne: 2, motif: "Jumelage déjà dans l'Atlas", precision: 'P-5' }]);
    expect(acteursCrees).toEqual({ collectivites: 1, partenaires: 0 });
  });

  test('makes do with a partenaire without a name, without a place, or with its coordinates inverted', async ({
    banc,
  }) => {
    const { rapport, remarques } = await banc.import(
      jumelages(
        [...GORDES, '', '', '', 'Belgium'],
        ['Apt', '43.876', '5.396', 'Belgium', '50.8', '4.3', 'Belgium'],
        [...GORDES, 'Hamburg', '', '', 'Germany'],
        [...GORDES, 'Villaggio Inventato', '', '', 'Italy'],
        [...GORDES, 'Warsaw', '21.01', '52.23', 'Poland'],
        [...GORDES, 'Luxembourg', '49.61', '6.13', 'Luxembourg'],
        [...GORDES, 'Odessa', 'au sud', '', 'Ukraine'],
      ),
      PROFIL,
    );
    expect(rapport.decompte).toMatchObject({ cree: 7, refuse: 0 });
    expect((await listProjets(banc)).map(({ partenaire, pays }) => [partenaire, pays])).toEqual([
      [null, 'BE'],
      [null, 'BE'],
      ['Hambourg', 'DE'],
      ['Villaggio Inventato', 'IT'],
      ['Varsovie', 'PL'],
      ['Luxembourg', 'LU'],
      ['Odessa', 'UA'],
    ]);
    expect(await banc.query("SELECT titre FROM projet WHERE numero = 'P-000001'")).toEqual([
      { titre: 'Jumelage de Gordes avec une collectivité non précisée (Belgique)' },
    ]);
    expect(remarques.map(({ ligne, colonne, motif }) => [ligne, colonne, motif.split(' :')[0]])).toEqual([
      [2, 'sistercityLabel', 'Ville partenaire non précisée'],
      [3, 'sistercityLabel', 'Ville partenaire non précisée'],
      [4, 'sistercityLabel', 'Coordonnées du partenaire absentes'],
      [5, 'sistercityLabel', 'Position du partenaire inconnue'],
      [6, 'sistercityLabel', 'Latitude et longitude du partenaire inversées'],
      [8, 'destinationlat', 'Nombre illisible'],
      [8, 'sistercityLabel', 'Coordonnées du partenaire absentes'],
    ]);
  });

  test('changes nothing the second time, and leaves what people have edited', async ({ banc }) => {
    const fichier = jumelages([...GORDES, ...VILLAGGIO], [...GORDES, '', '', '', 'Belgium'], [...GORDES, ...VILLAGGIO]);
    const premier = await banc.import(fichier, PROFIL);
    await banc.query("UPDATE projet SET titre = 'Corrigé à la main', annee_debut = 1962 WHERE numero = 'P-000001'");
    const version = (await banc.query('SELECT version FROM etat_donnees'))[0];
    const second = await banc.import(fichier, PROFIL);
    expect(premier.rapport.decompte).toMatchObject({ cree: 2, fusionne: 1 });
    expect(second.rapport.decompte).toEqual({ cree: 0, misAJour: 0, inchange: 2, fusionne: 1, refuse: 0 });
    expect(await banc.query('SELECT version FROM etat_donnees')).toEqual([version]);
    expect((await listProjets(banc))[0]?.titre).toBe('Corrigé à la main');
  });
});
