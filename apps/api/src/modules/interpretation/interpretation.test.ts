import type { Interpretation } from '@atlas/contracts';
import { createCollectivite, createDepartement, createPartenaire, createPays, createProjet } from '@atlas/factories';
import { expect } from 'vitest';
import { test as base } from '../../testing/index.ts';

const REFERENCE = 'coopérations en Rhône-Alpes sur le patrimoine en Inde financées par le MAEE en 2009 ou l’AFD';

const test = base.extend<{ $file: { interpret: (q: string) => Promise<Interpretation> } }>({
  interpret: [
    async ({ get }, use) => {
      await use(async (q) => {
        const response = await get(`/interpretation?q=${encodeURIComponent(q)}`);
        expect(response.statusCode).toBe(200);
        return response.json();
      });
    },
    { scope: 'file' },
  ],
});

const toUrl = ({ criteres }: Interpretation) => criteres.map(({ filtre, valeur }) => `${filtre}=${valeur}`).join('&');

test('the reference sentence fills five criteria, which find what it asks', async ({ get, interpret, monde }) => {
  const reponse = await interpret(REFERENCE);
  expect(toUrl(reponse)).toBe('region=82&thematique=patrimoine&pays=IN&financeur=maee:2009&financeur=afd');
  expect(reponse.reste).toBe('');
  expect(reponse.criteres.map(({ choix }) => choix)).toEqual([[], [], [], [], []]);
  expect(reponse.criteres.map(({ libelle }) => libelle)).toEqual([
    'Rhône-Alpes',
    'Patrimoine',
    'Inde',
    'MAEE 2009',
    'AFD',
  ]);
  const { projets } = (await get(`/projets?${toUrl(reponse)}`)).json();
  const ids = projets.map(({ id }: { id: number }) => id).sort();
  expect(ids).toEqual([monde.projets.maee2009.id, monde.projets.afd.id].sort());
});

test('a criterion says which words it comes from', async ({ interpret, monde }) => {
  expect(monde).toBeDefined();
  const { criteres } = await interpret(REFERENCE);
  expect(criteres.map(({ debut, fin }) => REFERENCE.slice(debut, fin))).toEqual([
    'Rhône-Alpes',
    'patrimoine',
    'Inde',
    'MAEE en 2009',
    'AFD',
  ]);
});

test('actors, kinds, statuses and countries in both languages', async ({ interpret, monde: { lyon, leipzig } }) => {
  expect(toUrl(await interpret('jumelages terminés de Lyon avec Leipzig'))).toBe(
    `typeCooperation=jumelage&statut=termine&collectivite=${lyon.id}&partenaire=${leipzig.id}`,
  );
  expect(await interpret('communes in Germany')).toMatchObject({
    criteres: [
      { filtre: 'typeCollectivite', valeur: 'commune', libelle: 'Commune', libelleEn: 'Municipality' },
      { filtre: 'pays', valeur: 'DE', libelle: 'Allemagne', libelleEn: 'Germany', debut: 12, fin: 19, choix: [] },
    ],
    reste: '',
  });
});

test('the kind is said: the territory, and the authority that has its name', async ({
  interpret,
  monde: { rhone },
}) => {
  const { criteres } = await interpret('département du Rhône');
  expect(criteres).toMatchObject([{ filtre: 'departement', valeur: '69' }]);
  expect(criteres[0]?.choix).toMatchObject([
    { filtre: 'departement', valeur: '69', precision: 'Département, Auvergne-Rhône-Alpes' },
    { filtre: 'collectivite', valeur: String(rhone.id), precision: 'Département, Rhône' },
  ]);
});

test('what is not understood stays as keywords', async ({ interpret, monde }) => {
  expect(monde).toBeDefined();
  expect(await interpret('lutte contre la désertification')).toEqual({
    criteres: [],
    reste: 'lutte contre désertification',
  });
  expect(await interpret('"eau potable" -Inde')).toEqual({ criteres: [], reste: '"eau potable" -Inde' });
});

test('homonyms say where they are, as the data are now', async ({ app, interpret, monde, prisma }) => {
  expect(monde).toBeDefined();
  expect((await interpret('Saint-Denis')).criteres).toEqual([]);
  await createDepartement(prisma, { code: '974', nom: 'La Réunion' });
  await createPays(prisma, { code: 'MU', nom: 'Maurice', nomEn: 'Mauritius' });
  const ici = await createCollectivite(prisma, { nom: 'Saint-Denis', codeDepartement: '974', codeInsee: '97411' });
  const labas = await createPartenaire(prisma, { nom: 'Saint-Denis', codePays: 'MU' });
  for (const titre of ['Un', 'Deux']) await createProjet(prisma, { titre, collectivites: [ici.id] });
  await createProjet(prisma, { titre: 'Trois', partenaires: [labas.id] });
  await app.recherche.catchUp();
  const { criteres } = await interpret('ville de Saint-Denis');
  expect(criteres).toMatchObject([{ filtre: 'collectivite', valeur: String(ici.id), libelle: 'Saint-Denis' }]);
  expect(criteres[0]?.choix.map(({ filtre, precision, precisionEn }) => [filtre, precision, precisionEn])).toEqual([
    ['collectivite', 'Commune, La Réunion', 'Municipality, La Réunion'],
    ['partenaire', 'Ville, Maurice', 'Town, Mauritius'],
  ]);
});

test('a phrase that is missing, empty or too long is refused by name', async ({ get }) => {
  for (const query of ['', '?q=', `?q=${'a'.repeat(501)}`, '?q=a&q=b', '?q=a&autre=b']) {
    const response = await get(`/interpretation${query}`);
    expect([query, response.statusCode]).toEqual([query, 400]);
    const [erreur] = response.json().erreurs;
    expect(erreur.parametre).toBe(query.includes('autre') ? 'autre' : 'q');
  }
  expect((await get(`/interpretation?q=${'é'.repeat(500)}`)).statusCode).toBe(200);
});
