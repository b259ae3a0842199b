import type { ReponseGet } from '@atlas/contracts/client';
import { createProjet } from '@atlas/factories';
import { describe, expect } from 'vitest';
import { test as base } from '../../testing/index.ts';

type Reponse = ReponseGet<'/projets'>;

interface Fixtures {
  /** The ids that a search finds, in its order. */
  search: (query: string) => Promise<number[]>;
  /** The counts of a facet, by value. */
  countFacette: (nom: keyof NonNullable<Reponse['facettes']>, query: string) => Promise<Record<string, number>>;
}

const test = base.extend<{ $file: Fixtures }>({
  search: [
    async ({ get }, use) => {
      await use(async (query) => {
        const response = await get(`/projets?facettes=false&parPage=100&${query}`);
        expect(response.statusCode).toBe(200);
        const { total, projets } = response.json<Reponse>();
        expect(total).toBe(projets.length);
        return projets.map((projet) => projet.id);
      });
    },
    { scope: 'file' },
  ],
  countFacette: [
    async ({ get }, use) => {
      await use(async (nom, query) => {
        const { facettes } = (await get(`/projets?parPage=1&${query}`)).json<Reponse>();
        return Object.fromEntries((facettes?.[nom].valeurs ?? []).map(({ valeur, nombre }) => [valeur, nombre]));
      });
    },
    { scope: 'file' },
  ],
});

describe('the reference question', () => {
  const question = 'region=82&thematique=patrimoine&pays=IN&financeur=maee:2009&financeur=afd';

  test('Rhône-Alpes, patrimoine, Inde, MAEE in 2009 or AFD', async ({ search, monde: { projets } }) => {
    expect((await search(question)).sort()).toEqual([projets.maee2009.id, projets.afd.id]);
  });

  test('two lines that are each half of «MAEE in 2009» are not one', async ({ search, monde: { projets } }) => {
    expect(await search('financeur=maee:2009')).not.toContain(projets.deuxMoities.id);
    expect(await search('financeur=maee')).toContain(projets.deuxMoities.id);
  });

  test('a région of before 2016 holds collectivités of every type', async ({ search, monde: { projets } }) => {
    const { maee2009, afd, deuxMoities, jumelage } = projets;
    expect((await search('region=82')).sort()).toEqual([maee2009.id, afd.id, deuxMoities.id, jumelage.id]);
    expect((await search('region=83')).sort()).toEqual([maee2009.id, afd.id, projets.auvergne.id]);
    expect(await search('region=84')).toHaveLength(5);
  });

  test('a région that did not change is of both generations', async ({ search, monde: { projets } }) => {
    expect(await search('region=53')).toEqual([projets.eauDakar.id]);
  });
});

describe('each filter', () => {
  test('a parent thématique means its children', async ({ search, monde: { projets } }) => {
    expect(await search('thematique=patrimoine')).toHaveLength(4);
    expect(await search('thematique=metiers')).toEqual([projets.maee2009.id]);
    expect(await search('thematique=eau&thematique=metiers')).toHaveLength(2);
    expect(await search('thematique=inexistante')).toEqual([]);
  });

  test('a period overlaps; a projet without an end goes on', async ({ search, monde: { projets } }) => {
    expect(await search('anneeMin=2012')).toEqual([projets.eauDakar.id]);
    expect(await search('anneeMin=2000&anneeMax=2000')).toEqual([projets.jumelage.id]);
    expect(await search('anneeMin=2001&anneeMax=2007')).toEqual([]);
    expect(await search('anneeMin=2011&anneeMax=2011')).toHaveLength(4);
    expect(await search('anneeMax=1980')).toEqual([]);
  });

  test('a town is of either side, by its name however it is written', async ({ search, monde: { projets } }) => {
    expect(await search('ville=rennes')).toEqual([projets.eauDakar.id]);
    expect(await search('ville=LEIPZIG&ville=clermont%20ferrand')).toHaveLength(3);
    expect(await search('ville=Auvergne-Rhône-Alpes')).toEqual([]);
  });

  test('place, actor and kind', async ({ search, monde }) => {
    const { lyon, dakar, projets } = monde;
    expect(await search('continent=afrique')).toEqual([projets.eauDakar.id]);
    expect(await search('departement=69')).toHaveLength(3);
    expect(await search(`collectivite=${lyon.id}`)).toHaveLength(2);
    expect(await search(`partenaire=${dakar.id}`)).toEqual([projets.eauDakar.id]);
    expect(await search('typeCollectivite=region&typeCollectivite=departement')).toHaveLength(2);
    expect(await search('typeCooperation=jumelage')).toEqual([projets.jumelage.id]);
    expect(await search('statut=termine&statut=suspendu')).toEqual([projets.jumelage.id]);
  });
});

describe('keywords', () => {
  test('accents and inflections do not matter', async ({ search, monde: { projets } }) => {
    expect(await search('q=eaux%20potables')).toEqual([projets.eauDakar.id]);
    expect(await search('q=MUSEE')).toEqual([projets.afd.id]);
  });

  test('names of actors, places and thématiques are keywords', async ({ search, monde: { projets } }) => {
    expect(await search('q=leipzig')).toEqual([projets.jumelage.id]);
    expect(await search('q=senegal')).toEqual([projets.eauDakar.id]);
    expect(await search('q=Rhône-Alpes%20havelis')).toEqual([projets.maee2009.id]);
  });

  test('typography does not matter', async ({ search, prisma }) => {
    const projet = await createProjet(prisma, { titre: 'L’«\u00a0oasis\u00a0» – vivre… à Tozeur' });
    for (const q of ['oasis', 'l’oasis', "l'oasis à tozeur", '«oasis»', '"vivre à tozeur"']) {
      expect(await search(`q=${encodeURIComponent(q)}`)).toEqual([projet.id]);
    }
    await prisma.projet.delete({ where: { id: projet.id } });
  });

  test('the last word may be unfinished, another one may not', async ({ search, monde: { projets } }) => {
    expect(await search('q=restau')).toEqual([projets.maee2009.id]);
    expect(await search('q=restau%20havelis')).toEqual([]);
    expect(await search('q=havelis%20restau')).toEqual([projets.maee2009.id]);
  });

  test('quotes, minus and or mean what they mean elsewhere', async ({ search, monde: { projets } }) => {
    expect(await search('q=%22eau%20potable%22')).toEqual([projets.eauDakar.id]);
    expect(await search('q=remparts%20or%20potable')).toHaveLength(2);
    expect(await search('q=patrimoine%20-havelis')).not.toContain(projets.maee2009.id);
  });

  test('no word left filters nothing', async ({ search, monde }) => {
    const every = Object.keys(monde.projets).length;
    for (const q of ['', 'le', '…', '%20', "'"]) expect(await search(`q=${q}`)).toHaveLength(every);
  });
});

describe('what is said of the keywords', () => {
  const ask = async (get: (path: string) => Promise<{ json: <T>() => T }>, query: string) =>
    (await get(`/projets?facettes=false&${query}`)).json<Reponse>();

  test('the words found are placed in the title and the summary', async ({ get, monde }) => {
    expect(monde).toBeDefined();
    const [projet] = (await ask(get, 'q=havelis%20restaur')).projets;
    const found = (texte = '', passages: { debut: number; fin: number }[] = []) =>
      passages.map(({ debut, fin }) => texte.slice(debut, fin));
    expect(found(projet?.titre, projet?.surlignage?.titre)).toEqual(['Restauration', 'havelis']);
    expect(found(projet?.resume, projet?.surlignage?.resume)).toEqual(['restauration']);
    expect((await ask(get, 'pays=IN')).projets[0]).not.toHaveProperty('surlignage');
  });

  test('a typing error is forgiven and told, a word that is held is not replaced', async ({ get, monde }) => {
    const { motsCles, total } = await ask(get, 'q=havleis');
    expect(motsCles).toEqual({ corrections: [{ mot: 'havleis', remplacements: ['havelis'] }] });
    expect(total).toBe(1);
    expect(await ask(get, 'q=havelis')).not.toHaveProperty('motsCles');
    expect((await ask(get, 'q=have1is')).total).toBe(0);
    expect(monde).toBeDefined();
  });

  test('nothing found: which criterion to drop, and what that gives back', async ({ get, monde }) => {
    expect(monde).toBeDefined();
    const { relances } = await ask(get, 'pays=SN&typeCooperation=jumelage&statut=suspendu');
    expect(relances).toEqual([]);
    expect((await ask(get, 'pays=IN&q=introuvable')).relances).toEqual([{ filtre: 'q', total: 4 }]);
    expect((await ask(get, 'pays=DE&anneeMin=2015&q=leipzig')).relances).toEqual([{ filtre: 'anneeMin', total: 1 }]);
    expect(await ask(get, 'pays=IN')).not.toHaveProperty('relances');
  });
});

describe('facets', () => {
  test('each is counted with its own filter left out', async ({ countFacette, monde }) => {
    expect(monde).toBeDefined();
    expect(await countFacette('pays', 'pays=IN')).toEqual({ IN: 4, SN: 1, DE: 1 });
    expect(await countFacette('continent', 'pays=IN')).toEqual({ asie: 4 });
    expect(await countFacette('pays', 'typeCooperation=jumelage')).toEqual({ DE: 1 });
  });

  test('a parent thématique counts a projet of two children once', async ({ countFacette, monde }) => {
    expect(monde).toBeDefined();
    expect(await countFacette('thematique', '')).toEqual({ patrimoine: 4, 'patrimoine-bati': 3, metiers: 1, eau: 1 });
  });

  test('a chosen value is there at zero, a line of a year where it is chosen', async ({ countFacette, monde }) => {
    expect(monde).toBeDefined();
    expect(await countFacette('pays', 'pays=CI&statut=termine')).toEqual({ DE: 1, CI: 0 });
    expect(await countFacette('financeur', '')).toEqual({ maee: 3, afd: 1, 'union-europeenne': 1 });
    expect(await countFacette('financeur', 'financeur=maee:2009')).toMatchObject({ maee: 3, 'maee:2009': 2 });
  });

  test('a town is given back as it was written', async ({ countFacette, monde }) => {
    expect(monde).toBeDefined();
    expect(await countFacette('ville', 'ville=LYON')).toMatchObject({ LYON: 2, Ahmedabad: 3, Rennes: 1 });
  });

  test('years are those under way', async ({ countFacette, monde }) => {
    expect(monde).toBeDefined();
    const annees = await countFacette('annee', 'anneeMin=2008&anneeMax=2010');
    expect(annees).toMatchObject({ 1981: 1, 2000: 1, 2008: 4, 2011: 4, 2019: 1 });
    expect(annees).not.toHaveProperty('2012');
    expect(annees[new Date().getFullYear()]).toBe(1);
  });

  test('values have labels in both languages', async ({ get, monde }) => {
    expect(monde).toBeDefined();
    const { facettes } = (await get('/projets?typeCooperation=jumelage')).json<Reponse>();
    expect(facettes?.pays.valeurs[0]).toMatchObject({ libelle: 'Allemagne', libelleEn: 'Germany' });
    expect(facettes?.typeCooperation.valeurs.map(({ libelle }) => libelle)).toContain('Jumelage');
    expect(facettes?.region.valeurs.map(({ libelle }) => libelle)).toContain('Rhône-Alpes');
  });
});

describe('order and pages', () => {
  test('each order', async ({ search, monde: { projets } }) => {
    const { eauDakar, jumelage, afd } = projets;
    expect((await search('tri=recents'))[0]).toBe(eauDakar.id);
    expect((await search('tri=anciens'))[0]).toBe(jumelage.id);
    expect((await search('tri=titre'))[0]).toBe(eauDakar.id);
    expect((await search('q=métiers&tri=pertinence'))[0]).toBe(afd.id);
  });

  test('a page after the last is empty and keeps the total', async ({ get, monde }) => {
    const every = Object.keys(monde.projets).length;
    const { total, page, projets } = (await get('/projets?page=9&parPage=5')).json<Reponse>();
    expect({ total, page, projets }).toEqual({ total: every, page: 9, projets: [] });
  });

  test('pages cut one order, without a double', async ({ get, monde, search }) => {
    const every = await search('tri=titre');
    const pages = await Promise.all([1, 2, 3].map((page) => get(`/projets?tri=titre&parPage=2&page=${page}`)));
    expect(pages.flatMap((page) => page.json<Reponse>().projets.map(({ id }) => id))).toEqual(every);
    expect(every).toHaveLength(Object.keys(monde.projets).length);
  });

  test('a projet in a list names its chef de file first', async ({ get, monde: { projets, lyon, clermont } }) => {
    const { projets: found } = (await get('/projets?q=havelis')).json<Reponse>();
    expect(found[0]).toMatchObject({
      id: projets.maee2009.id,
      collectivites: [{ id: lyon.id }, { id: clermont.id }],
      partenaires: [{ nom: 'Ahmedabad', pays: { code: 'IN', nomEn: 'India' } }],
      pays: [{ code: 'IN' }],
      derniereVerification: null,
    });
  });
});

test('a projet tied to nothing is found, and counted where it can be', async ({
  search,
  countFacette,
  prisma,
  monde,
}) => {
  const nu = await createProjet(prisma, { titre: 'Xylophone', anneeDebut: null });
  expect(await search('q=xylophone')).toEqual([nu.id]);
  expect(await countFacette('annee', 'q=xylophone')).toEqual({});
  await prisma.projet.delete({ where: { id: nu.id } });
  expect(await search('')).toHaveLength(Object.keys(monde.projets).length);
});
