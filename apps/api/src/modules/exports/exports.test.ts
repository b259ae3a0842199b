import { CollectionGeojson, contrat, EnveloppeProjets } from '@atlas/contracts';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { Compile } from 'typebox/compile';
import { afterEach, describe, expect, vi } from 'vitest';
import { test } from '../../testing/index.ts';
import { COLONNE_LICENCE, COLONNES, COLONNES_PUBLIQUES } from './colonnes.ts';

const FORMATS = ['csv', 'xlsx', 'geojson', 'json'] as const;
/** The reference question, up to its financeurs. */
const QUESTION = 'region=82&thematique=patrimoine&pays=IN';
const JOUR = new Date().toISOString().slice(0, 10);

type Ligne = Record<string, string>;
const readCsv = (body: string): Ligne[] => parse(body, { columns: true, bom: true });

afterEach(() => vi.restoreAllMocks());

describe('an export', () => {
  test('is a file whose name and headers say what it is', async ({ get, monde }) => {
    expect(monde).toBeDefined();
    for (const format of FORMATS) {
      const response = await get(`/exports/projets.${format}?${QUESTION}`);
      const nom = `atlas-projets_patrimoine_inde_rhone-alpes_${JOUR}.${format}`;
      expect(response.statusCode).toBe(200);
      expect(response.headers).toMatchObject({
        'content-disposition': `attachment; filename="${nom}"; filename*=UTF-8''${nom}`,
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'no-store',
        link: '<https://www.etalab.gouv.fr/licence-ouverte-open-licence/>; rel="license"',
        'x-nombre-lignes': '3',
        'x-octets-estimes': String(response.rawPayload.length),
      });
      expect(response.headers).not.toHaveProperty('etag');
    }
    const types = FORMATS.map(async (format) => (await get(`/exports/projets.${format}`)).headers['content-type']);
    expect(await Promise.all(types)).toEqual([
      'text/csv; charset=utf-8',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/geo+json',
      'application/json; charset=utf-8',
    ]);
  });

  test('holds what the search finds, in its order', async ({ get, monde }) => {
    expect(monde).toBeDefined();
    for (const query of [
      QUESTION,
      'tri=titre',
      'tri=anciens&pays=IN',
      'q=remparts',
      'financeur=maee:2009&financeur=afd',
    ]) {
      const { projets, total } = (await get(`/projets?parPage=100&${query}`)).json<{
        total: number;
        projets: { numero: string }[];
      }>();
      const numeros = projets.map(({ numero }) => numero);
      expect(numeros.length).toBe(total);
      expect(readCsv((await get(`/exports/projets.csv?${query}`)).body).map(({ numero }) => numero)).toEqual(numeros);
      const json = (await get(`/exports/projets.json?${query}`)).json<{ projets: { numero: string }[] }>();
      expect(json.projets.map(({ numero }) => numero)).toEqual(numeros);
    }
  });

  test('refuses what the search refuses', async ({ get }) => {
    for (const format of FORMATS) {
      for (const query of ['pays=zz', 'anneeMin=2010&anneeMax=2009', 'foo=1', 'page=1', 'tri=hasard', 'q=%00']) {
        const response = await get(`/exports/projets.${format}?${query}`);
        expect(response.statusCode).toBe(400);
        expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
        expect(response.headers).not.toHaveProperty('content-disposition');
      }
    }
    expect((await get('/exports/projets.csv?bom=oui')).json()).toMatchObject({ erreurs: [{ parametre: 'bom' }] });
    expect((await get('/exports/projets.json?bom=true')).statusCode).toBe(400);
    expect((await get('/exports/projets.pdf')).statusCode).toBe(404);
  });

  test('of nothing is a whole file', async ({ get, monde }) => {
    expect(monde).toBeDefined();
    const vide = async (format: string) => {
      const response = await get(`/exports/projets.${format}?pays=CI`);
      expect([response.statusCode, response.headers['x-nombre-lignes']]).toEqual([200, '0']);
      expect(response.headers['x-octets-estimes']).toBe(String(response.rawPayload.length));
      return response;
    };
    expect(readCsv((await vide('csv')).body)).toEqual([]);
    expect((await vide('geojson')).json()).toMatchObject({ type: 'FeatureCollection', total: 0, features: [] });
    expect((await vide('json')).json()).toMatchObject({ total: 0, projets: [] });
    const { sheets } = await readXlsx((await vide('xlsx')).rawPayload);
    expect(sheets.map(({ rows }) => rows.length > 0)).toEqual([true, true]);
    expect(sheets[0]?.rows).toHaveLength(1);
  });

  test('answers HEAD without making the file', async ({ app, monde }) => {
    expect(monde).toBeDefined();
    const response = await app.inject({ method: 'HEAD', url: '/api/exports/projets.csv' });
    expect([response.statusCode, response.body, response.headers['x-nombre-lignes']]).toEqual([200, '', '6']);
  });

  test('compresses on the way', async ({ get, monde }) => {
    expect(monde).toBeDefined();
    const [compresse, brut] = await Promise.all([
      get('/exports/projets.csv', { 'accept-encoding': 'gzip' }),
      get('/exports/projets.csv'),
    ]);
    expect(compresse.headers['content-encoding']).toBe('gzip');
    expect(compresse.rawPayload.length).toBeLessThan(brut.rawPayload.length);
    const xlsx = await get('/exports/projets.xlsx', { 'accept-encoding': 'gzip' });
    expect(xlsx.headers).not.toHaveProperty('content-encoding');
  });

  test('that fails before its first line is a problem', async ({ app, get, monde }) => {
    expect(monde).toBeDefined();
    vi.spyOn(app.db, 'inSnapshot').mockRejectedValue(new Error('secret'));
    const response = await get('/exports/projets.csv');
    expect(response.statusCode).toBe(500);
    expect(response.json()).toMatchObject({ title: 'Erreur interne' });
    expect(response.headers).not.toHaveProperty('content-disposition');
  });

  test('says that invented data are invented', async ({ get, prisma, monde }) => {
    expect(monde).toBeDefined();
    const says = async (format: string) => {
      const { rawPayload } = await get(`/exports/projets.${format}`);
      if (format !== 'xlsx') return rawPayload.includes('projets sont inventés');
      return JSON.stringify((await readXlsx(rawPayload)).sheets[1]?.rows).includes('projets sont inventés');
    };
    await prisma.etatDonnees.update({ where: { id: 1 }, data: { demonstration: true } });
    expect(await Promise.all(FORMATS.map(says))).toEqual([true, true, true, true]);
    await prisma.etatDonnees.update({ where: { id: 1 }, data: { demonstration: false } });
    expect(await Promise.all(FORMATS.map(says))).toEqual([false, false, false, false]);
  });

  test('holds no contact, public or not, and nothing internal', async ({ get, prisma, monde }) => {
    const { id: projetId } = monde.projets.afd;
    for (const visibilite of ['publique', 'acteurs'] as const) {
      await prisma.contact.create({
        data: {
          fonction: 'Chargée',
          nom: 'Camille Exemple',
          courriel: `${visibilite}@example.org`,
          visibilite,
          projetId,
        },
      });
    }
    for (const format of FORMATS) {
      const { rawPayload } = await get(`/exports/projets.${format}`);
      const texte = format === 'xlsx' ? JSON.stringify((await readXlsx(rawPayload)).sheets) : rawPayload.toString();
      expect(texte).toContain('Musées et métiers d’art');
      expect(texte).not.toMatch(/example\.org|Camille|Chargée/);
    }
    expect(COLONNES.filter((colonne) => !COLONNES_PUBLIQUES.includes(colonne)).map(({ nom }) => nom)).toEqual([
      'contacts',
      'documents',
      'source',
      'cle_source',
      'version',
    ]);
  });
});

describe('CSV', () => {
  test('has the columns of the table, then its licence, and a mark that can be left out', async ({ get, monde }) => {
    expect(monde).toBeDefined();
    const avec = await get('/exports/projets.csv');
    const sans = await get('/exports/projets.csv?bom=false');
    expect(avec.body).toBe(`\ufeff${sans.body}`);
    expect(sans.body.split('\n', 1)[0]).toBe([...COLONNES_PUBLIQUES.map(({ nom }) => nom), COLONNE_LICENCE].join(','));
    expect(readCsv(sans.body)[0]?.[COLONNE_LICENCE]).toMatch(/^Licence Ouverte .* \| Atlas français de la coopération/);
  });
});

describe('XLSX', () => {
  test('has the same table, typed, and a sheet that says where it comes from', async ({ get, monde }) => {
    expect(monde).toBeDefined();
    const { rawPayload } = await get(`/exports/projets.xlsx?${QUESTION}&tri=titre`);
    const [projets, propos] = (await readXlsx(rawPayload)).sheets;
    expect([projets?.name, propos?.name]).toEqual(['Projets', 'À propos']);
    const [entete = [], ...lignes] = projets?.rows ?? [];
    expect(entete).toEqual(COLONNES_PUBLIQUES.map(({ nom }) => nom));
    const valeur = (nom: string) => lignes[0]?.[entete.indexOf(nom)];
    expect(valeur('titre')).toBe('Musées et métiers d’art');
    expect(valeur('annee_debut')).toBe(2008);
    expect(valeur('cree_le')).toBeInstanceOf(Date);
    expect([valeur('type_cooperation'), valeur('type_cooperation_libelle')]).toEqual([
      'cooperation_decentralisee',
      'Coopération décentralisée',
    ]);
    const dit = Object.fromEntries(propos?.rows.map(([nom, texte]) => [nom, texte]) ?? []);
    expect(dit).toMatchObject({
      Licence: expect.stringContaining('Licence Ouverte'),
      'Nombre de projets': 3,
      Recherche: `http://localhost:80/recherche?${QUESTION}&tri=titre`,
      Critères: 'Thématique : Patrimoine',
      titre: 'Titre',
    });
    expect(JSON.stringify(propos?.rows)).toContain('Région : Rhône-Alpes');
  });
});

describe('GeoJSON and JSON', () => {
  test('are what the contract says', async ({ get, monde }) => {
    expect(monde).toBeDefined();
    const query = `${QUESTION}&financeur=maee:2009&anneeMin=2008&collectivite=${monde.lyon.id}&partenaire=999999`;
    for (const path of [`?${query}`, '']) {
      const geojson = (await get(`/exports/projets.geojson${path}`)).json();
      expect([...Compile(CollectionGeojson).Errors(geojson)]).toEqual([]);
      const json = (await get(`/exports/projets.json${path}`)).json();
      expect([...Compile(EnveloppeProjets).Errors(json)]).toEqual([]);
    }
    const { criteres } = (await get(`/exports/projets.json?${query}`)).json();
    expect(
      criteres.map(({ libelle, valeurs }: { libelle: string; valeurs: { libelle: string }[] }) => [
        libelle,
        valeurs[0]?.libelle,
      ]),
    ).toEqual([
      ['Thématique', 'Patrimoine'],
      ['Pays', 'Inde'],
      ['Région', 'Rhône-Alpes'],
      ['Collectivité', 'Lyon'],
      ['Partenaire', '999999'],
      ['Financeur', 'MAEE en 2009'],
      ['En cours à partir de', '2008'],
    ]);
  });

  test('JSON holds the sheets, but for their contacts and their neighbours', async ({ get, monde }) => {
    const { contacts: _, voisins: __, ...fiche } = (await get(`/projets/${monde.projets.maee2009.id}`)).json();
    const { projets } = (await get('/exports/projets.json?financeur=maee:2009&region=82')).json();
    expect(projets).toEqual([fiche]);
  });

  test('GeoJSON links both ends of each projet', async ({ get, monde }) => {
    const { features } = (await get('/exports/projets.geojson?financeur=maee:2009&region=82')).json();
    const { maee2009 } = monde.projets;
    expect(features.map(({ id }: { id: string }) => id)).toEqual([
      `projet-${maee2009.id}/collectivite-${monde.lyon.id}`,
      `projet-${maee2009.id}/collectivite-${monde.clermont.id}`,
      `projet-${maee2009.id}/partenaire-${monde.ahmedabad.id}`,
      `projet-${maee2009.id}/lien-${monde.lyon.id}-${monde.ahmedabad.id}`,
      `projet-${maee2009.id}/lien-${monde.clermont.id}-${monde.ahmedabad.id}`,
    ]);
    expect(features[3].geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [4.85, 45.75],
        [0, 0],
      ],
    });
  });

  test('both have one projet a line, for whoever counts them as they come', async ({ get, monde }) => {
    expect(monde).toBeDefined();
    for (const format of ['json', 'geojson']) {
      expect((await get(`/exports/projets.${format}`)).body.trimEnd().split('\n')).toHaveLength(6 + 2);
    }
  });
});

test('each format is in the OpenAPI document, with its type', async ({ app }) => {
  const { paths } = app.swagger() as unknown as {
    paths: Record<string, { get: { description: string; responses: { 200: { content: object } } } }>;
  };
  for (const { chemin, type } of Object.values(contrat).filter(({ chemin }) => chemin.startsWith('/exports/')) as {
    chemin: string;
    type: string;
  }[]) {
    expect(Object.keys(paths[chemin]?.get.responses[200].content ?? {})).toEqual([type]);
    expect(paths[chemin]?.get.description).toContain('X-Nombre-Lignes');
  }
});
