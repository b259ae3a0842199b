import { describe, expect } from 'vitest';
import { createDemandeur, type Demandeur } from '../../testing/acteurs.ts';
import { test } from '../../testing/index.ts';
import { purge } from '../comptes/purge.ts';

const ok = async (answer: ReturnType<Demandeur['ask']>) => {
  const response = await answer;
  expect([response.statusCode, response.statusCode === 200 ? '' : response.body]).toEqual([200, '']);
  return response.json();
};
const TOUT = { nom: 'Tout', filtres: {}, tri: null };

describe('a saved search', () => {
  test('says how many projets are new since it was last looked at', async ({ app, prisma, monde }) => {
    expect(monde.lyon).toBeDefined();
    const { ask } = await createDemandeur(app, null);
    const { total } = (await app.inject('/api/projets')).json();
    const saved = await ok(ask('POST', '/espace/recherches', { ...TOUT, nom: ' Tout ' }));
    expect(saved).toMatchObject({ nom: 'Tout', total, nouveaux: 0, version: 1 });
    const { projets } = await prisma.rechercheEnregistree.findUniqueOrThrow({ where: { id: saved.id } });
    expect(projets).toHaveLength(total);
    await prisma.rechercheEnregistree.update({ where: { id: saved.id }, data: { projets: projets.slice(2) } });
    expect((await ok(ask('GET', '/espace/recherches'))).recherches).toMatchObject([{ total, nouveaux: 2 }]);
    expect(await ok(ask('POST', `/espace/recherches/${saved.id}/vue`))).toMatchObject({ nouveaux: 0 });
    expect((await ok(ask('GET', '/espace/recherches'))).recherches).toMatchObject([{ nouveaux: 0 }]);
  });

  test('is renamed once at a time, removed, brought back, and goes after a month', async ({ app, prisma }) => {
    const { ask } = await createDemandeur(app, null);
    const { id } = await ok(ask('POST', '/espace/recherches', TOUT));
    const path = `/espace/recherches/${id}`;
    expect(await ok(ask('PUT', path, { version: 1, nom: 'Toutes' }))).toMatchObject({ nom: 'Toutes', version: 2 });
    expect((await ask('PUT', path, { version: 1, nom: 'Autre' })).statusCode).toBe(409);
    await ok(ask('DELETE', path));
    expect((await ask('PUT', path, { version: 2, nom: 'Autre' })).statusCode).toBe(404);
    expect(await ok(ask('POST', `${path}/restauration`))).toMatchObject({ nom: 'Toutes' });
    await ok(ask('DELETE', path));
    await prisma.rechercheEnregistree.update({ where: { id }, data: { supprimeeLe: new Date('2020-01-01') } });
    await purge(prisma);
    expect((await ask('POST', `${path}/restauration`)).statusCode).toBe(404);
  });

  test('is one, and not too many', async ({ app, prisma }) => {
    const { ask, compteId } = await createDemandeur(app, null);
    for (const corps of [
      { ...TOUT, nom: ' ' },
      { ...TOUT, nom: 'a'.repeat(201) },
      { ...TOUT, filtres: { pays: ['Inde'] } },
    ])
      expect((await ask('POST', '/espace/recherches', corps)).statusCode).toBe(400);
    expect(
      (await ask('POST', '/espace/recherches', { ...TOUT, filtres: { anneeMin: 2010, anneeMax: 2000 } })).statusCode,
    ).toBe(400);
    await prisma.rechercheEnregistree.createMany({
      data: Array.from({ length: 100 }, (_, i) => ({ compteId, nom: `n° ${i}`, filtres: {}, projets: [], total: 0 })),
    });
    expect((await ask('POST', '/espace/recherches', TOUT)).statusCode).toBe(409);
    expect((await ok(ask('GET', '/espace/recherches'))).recherches).toHaveLength(100);
  });

  test('of another is out of reach', async ({ app, prisma }) => {
    const [proprietaire, autre] = [await createDemandeur(app, null), await createDemandeur(app, null)];
    const { id } = await ok(proprietaire.ask('POST', '/espace/recherches', { ...TOUT, nom: 'Secrète' }));
    const avant = await prisma.rechercheEnregistree.findUniqueOrThrow({ where: { id } });
    const path = `/espace/recherches/${id}`;
    for (const [methode, chemin, corps] of [
      ['PUT', path, { version: 1, nom: 'Prise' }],
      ['POST', `${path}/vue`, undefined],
      ['DELETE', path, undefined],
      ['POST', `${path}/restauration`, undefined],
    ] as const) {
      const { statusCode, body } = await autre.ask(methode, chemin, corps);
      expect([chemin, statusCode]).toEqual([chemin, 404]);
      expect(body).not.toContain('Secrète');
    }
    expect((await ok(autre.ask('GET', '/espace/recherches'))).recherches).toEqual([]);
    expect(await prisma.rechercheEnregistree.findUniqueOrThrow({ where: { id } })).toEqual(avant);
  });
});
