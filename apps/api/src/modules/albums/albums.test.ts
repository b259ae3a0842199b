import { randomUUID } from 'node:crypto';
import type { FicheAlbum } from '@atlas/contracts';
import { describe, expect } from 'vitest';
import { createCompte, createDemandeur, type Demandeur } from '../../testing/acteurs.ts';
import { test } from '../../testing/index.ts';
import { purge } from '../comptes/purge.ts';
import { CARTES_MAX } from './albums.service.ts';

type Ask = Demandeur['ask'];

const carteDe = (plus: object = {}) => ({
  ...{ cle: randomUUID(), albumId: null, titre: 'L’eau au Sénégal', note: null },
  ...{ adresse: '/atlas?pays=SN', filtres: { pays: ['SN'] } },
  ...plus,
});
const ok = async <T = FicheAlbum>(answer: ReturnType<Ask>): Promise<T> => {
  const response = await answer;
  expect([response.statusCode, response.statusCode === 200 ? '' : response.body]).toEqual([200, '']);
  return response.json();
};
const statusOf = async (answer: ReturnType<Ask>) => (await answer).statusCode;
const createAlbum = (ask: Ask, titre = 'Eau') => ok(ask('POST', '/espace/albums', { titre, description: null }));
const saveIn = (ask: Ask, albumId: number | null, plus: object = {}) =>
  ok<{ albumId: number; carte: { id: number; version: number; instantane: { projets: number } } }>(
    ask('POST', '/espace/cartes', carteDe({ albumId, ...plus })),
  );
const titresOf = ({ cartes }: FicheAlbum) => cartes.map(({ titre }) => titre);

describe('an album', () => {
  test('is made, renamed, removed, brought back, and goes for good after a month', async ({ app, prisma }) => {
    const { ask } = await createDemandeur(app, null);
    const album = await createAlbum(ask, '  Eau  ');
    expect(album).toMatchObject({ titre: 'Eau', description: null, version: 1, partage: null, cartes: [] });
    const path = `/espace/albums/${album.id}`;
    const renamed = await ok(ask('PUT', path, { version: 1, titre: 'L’eau', description: 'Ici et là' }));
    expect(renamed).toMatchObject({ titre: 'L’eau', description: 'Ici et là', version: 2 });
    expect(await statusOf(ask('DELETE', path))).toBe(200);
    expect(await statusOf(ask('GET', path))).toBe(404);
    expect((await ok<{ albums: [] }>(ask('GET', '/espace/albums'))).albums).toEqual([]);
    expect(await ok(ask('POST', `${path}/restauration`))).toMatchObject({ titre: 'L’eau' });
    await ask('DELETE', path);
    await purge(prisma);
    expect(await prisma.album.count({ where: { id: album.id } })).toBe(1);
    await prisma.album.update({ where: { id: album.id }, data: { supprimeLe: new Date('2020-01-01') } });
    await purge(prisma);
    expect(await prisma.album.count({ where: { id: album.id } })).toBe(0);
  });

  test('that two devices rename is not overwritten', async ({ app }) => {
    const { ask } = await createDemandeur(app, null);
    const { id } = await createAlbum(ask);
    await ok(ask('PUT', `/espace/albums/${id}`, { version: 1, titre: 'Premier', description: null }));
    expect(await statusOf(ask('PUT', `/espace/albums/${id}`, { version: 1, titre: 'Second', description: null }))).toBe(
      409,
    );
    expect(await ok(ask('GET', `/espace/albums/${id}`))).toMatchObject({ titre: 'Premier', version: 2 });
  });

  test('takes any text, and refuses what is not one', async ({ app }) => {
    const { ask } = await createDemandeur(app, null);
    for (const titre of ['é'.repeat(200), '🌍 🤝', 'ألبوم الخرائط'])
      expect((await createAlbum(ask, titre)).titre).toBe(titre);
    for (const titre of ['', '   ', 'a'.repeat(201)])
      expect(await statusOf(ask('POST', '/espace/albums', { titre, description: null }))).toBe(400);
  });

  test('is shared by an address that is withdrawn', async ({ app }) => {
    const { ask } = await createDemandeur(app, null);
    const { id } = await createAlbum(ask);
    await saveIn(ask, id);
    const { partage } = await ok(ask('POST', `/espace/albums/${id}/partage`));
    expect(partage).toMatch(/^[\w-]{43}$/);
    expect((await ok(ask('POST', `/espace/albums/${id}/partage`))).partage).toBe(partage);
    const shared = await app.inject(`/api/partages/albums/${partage}`);
    expect(shared.json()).toMatchObject({ titre: 'Eau', cartes: [{ titre: 'L’eau au Sénégal' }] });
    expect(Object.keys(shared.json()).sort()).toEqual(['cartes', 'description', 'modifieLe', 'titre']);
    await ok(ask('DELETE', `/espace/albums/${id}/partage`));
    expect((await app.inject(`/api/partages/albums/${partage}`)).statusCode).toBe(404);
    expect((await app.inject('/api/partages/albums/court')).statusCode).toBe(400);
    const again = await ok(ask('POST', `/espace/albums/${id}/partage`));
    expect(again.partage).not.toBe(partage);
    await ask('DELETE', `/espace/albums/${id}`);
    expect((await app.inject(`/api/partages/albums/${again.partage}`)).statusCode).toBe(404);
  });
});

describe('a map', () => {
  test('is kept with what it shows that day, in «Mes cartes» when no album is named', async ({
    app,
    prisma,
    monde,
  }) => {
    expect(monde.lyon).toBeDefined();
    const { ask } = await createDemandeur(app, null);
    const { albumId, carte } = await saveIn(ask, null, { note: ' À montrer ' });
    const total = (await app.inject('/api/projets?pays=SN')).json().total;
    const pays = (await app.inject('/api/carte?niveau=pays&pays=SN')).json().unites;
    expect(carte).toMatchObject({
      note: 'À montrer',
      instantane: {
        projets: total,
        pays: pays.map(({ code, projets }: { code: string; projets: number }) => ({ code, nombre: projets })),
      },
    });
    expect(await ok(ask('GET', `/espace/albums/${albumId}`))).toMatchObject({ titre: 'Mes cartes' });
    const { projets } = await prisma.carteEnregistree.findUniqueOrThrow({ where: { id: carte.id } });
    expect(projets).toHaveLength(total);
  });

  test('that is sent again is kept once, at the same time too', async ({ app }) => {
    const { ask } = await createDemandeur(app, null);
    const carte = carteDe();
    const envois = await Promise.all(
      [1, 2, 3].map(() => ok<{ carte: { id: number } }>(ask('POST', '/espace/cartes', carte))),
    );
    expect(new Set(envois.map((envoi) => envoi.carte.id)).size).toBe(1);
    const { albums } = await ok<{ albums: { nombreCartes: number }[] }>(ask('GET', '/espace/albums'));
    expect(albums.map(({ nombreCartes }) => nombreCartes)).toEqual([1]);
  });

  test('of one account may have the key of another’s', async ({ app }) => {
    const [un, deux] = [await createDemandeur(app, null), await createDemandeur(app, null)];
    const carte = carteDe();
    const ici = await ok<{ carte: { id: number } }>(un.ask('POST', '/espace/cartes', carte));
    const la = await ok<{ carte: { id: number } }>(deux.ask('POST', '/espace/cartes', carte));
    expect(ici.carte.id).not.toBe(la.carte.id);
  });

  test('leads nowhere but to a page of maps', async ({ app }) => {
    const { ask } = await createDemandeur(app, null);
    for (const adresse of [
      '//ailleurs.example',
      'https://ailleurs.example',
      '/api/session',
      '/atlas /x',
      '/atlasx',
      'atlas',
    ])
      expect([adresse, await statusOf(ask('POST', '/espace/cartes', carteDe({ adresse })))]).toEqual([adresse, 400]);
    expect(await statusOf(ask('POST', '/espace/cartes', carteDe({ filtres: { pays: ['Sénégal'] } })))).toBe(400);
    expect(
      await statusOf(ask('POST', '/espace/cartes', carteDe({ filtres: { anneeMin: 2010, anneeMax: 2000 } }))),
    ).toBe(400);
  });

  test('moves within its album and to another, is copied, leaves and comes back', async ({ app }) => {
    const { ask } = await createDemandeur(app, null);
    const [eau, bois] = [await createAlbum(ask, 'Eau'), await createAlbum(ask, 'Bois')];
    const ids: number[] = [];
    for (const titre of ['a', 'b', 'c']) ids.push((await saveIn(ask, eau.id, { titre })).carte.id);
    const [a, b, c] = ids as [number, number, number];
    const move = (id: number, albumId: number, avant: number | null) =>
      ok(ask('POST', `/espace/cartes/${id}/deplacement`, { albumId, avant }));
    expect(titresOf(await move(c, eau.id, a))).toEqual(['c', 'a', 'b']);
    expect(titresOf(await move(c, eau.id, null))).toEqual(['a', 'b', 'c']);
    expect(titresOf(await move(b, bois.id, null))).toEqual(['b']);
    expect(titresOf(await ok(ask('GET', `/espace/albums/${eau.id}`)))).toEqual(['a', 'c']);
    expect(titresOf(await ok(ask('POST', `/espace/cartes/${b}/copie`, { albumId: eau.id })))).toEqual(['a', 'c', 'b']);
    expect(await statusOf(ask('POST', `/espace/cartes/${a}/deplacement`, { albumId: eau.id, avant: b }))).toBe(400);
    await ok(ask('DELETE', `/espace/cartes/${c}`));
    expect(titresOf(await ok(ask('GET', `/espace/albums/${eau.id}`)))).toEqual(['a', 'b']);
    expect(titresOf(await ok(ask('POST', `/espace/cartes/${c}/restauration`)))).toEqual(['a', 'c', 'b']);
    expect(await statusOf(ask('POST', `/espace/cartes/${c}/restauration`))).toBe(404);
  });

  test('is kept and copied at the end, once others have left', async ({ app }) => {
    const { ask } = await createDemandeur(app, null);
    const [album, autre] = [await createAlbum(ask), await createAlbum(ask, 'Autre')];
    const ids: number[] = [];
    for (const titre of ['a', 'b', 'c', 'd']) ids.push((await saveIn(ask, album.id, { titre })).carte.id);
    const [a, b, c] = ids as [number, number, number];
    await ok(ask('DELETE', `/espace/cartes/${a}`));
    await ok(ask('POST', `/espace/cartes/${b}/deplacement`, { albumId: autre.id, avant: null }));
    await saveIn(ask, album.id, { titre: 'e' });
    expect(titresOf(await ok(ask('GET', `/espace/albums/${album.id}`)))).toEqual(['c', 'd', 'e']);
    const copie = await ok(ask('POST', `/espace/cartes/${c}/copie`, { albumId: album.id }));
    expect(titresOf(copie)).toEqual(['c', 'd', 'e', 'c']);
  });

  test('that two devices move and annotate loses neither change', async ({ app }) => {
    const { ask } = await createDemandeur(app, null);
    const album = await createAlbum(ask);
    const ids: number[] = [];
    for (const titre of ['a', 'b', 'c', 'd']) ids.push((await saveIn(ask, album.id, { titre })).carte.id);
    const [a, b, , d] = ids as [number, number, number, number];
    await Promise.all([
      ok(ask('POST', `/espace/cartes/${d}/deplacement`, { albumId: album.id, avant: a })),
      ok(ask('POST', `/espace/cartes/${b}/deplacement`, { albumId: album.id, avant: null })),
      ok(ask('PUT', `/espace/cartes/${a}`, { version: 1, titre: 'a', note: 'gardée' })),
    ]);
    const { cartes } = await ok(ask('GET', `/espace/albums/${album.id}`));
    expect(cartes.map(({ titre }) => titre)).toEqual(['d', 'a', 'c', 'b']);
    expect(cartes.find(({ id }) => id === a)?.note).toBe('gardée');
    expect(await statusOf(ask('PUT', `/espace/cartes/${a}`, { version: 1, titre: 'x', note: null }))).toBe(409);
  });

  test('does not make an album of more than five hundred', async ({ app, prisma }) => {
    const { ask, compteId } = await createDemandeur(app, null);
    const album = await createAlbum(ask);
    const { carte } = await saveIn(ask, album.id);
    const { id: _, ...data } = await prisma.carteEnregistree.findUniqueOrThrow({ where: { id: carte.id } });
    await prisma.carteEnregistree.createMany({
      data: Array.from({ length: CARTES_MAX - 1 }, (_, i) => ({
        ...data,
        ...{ cle: randomUUID(), rang: i + 1, compteId },
        filtres: Object(data.filtres),
        instantane: Object(data.instantane),
      })),
    });
    const refused = await ask('POST', '/espace/cartes', carteDe({ albumId: album.id }));
    expect([refused.statusCode, refused.json().detail]).toEqual([409, expect.stringContaining('500 cartes')]);
    expect(await statusOf(ask('POST', `/espace/cartes/${carte.id}/copie`, { albumId: album.id }))).toBe(409);
    expect((await ok(ask('GET', `/espace/albums/${album.id}`))).cartes).toHaveLength(CARTES_MAX);
  });

  test('says what changed since it was saved', async ({ app, prisma, monde }) => {
    expect(monde.lyon).toBeDefined();
    const { ask } = await createDemandeur(app, null);
    const { carte } = await saveIn(ask, null, { filtres: {} });
    const path = `/espace/cartes/${carte.id}/evolution`;
    const rien = { total: 0, projets: [] };
    expect(await ok(ask('GET', path))).toMatchObject({ ajoutes: rien, retires: rien });
    const { projets } = await prisma.carteEnregistree.findUniqueOrThrow({ where: { id: carte.id } });
    const [parti] = projets;
    await prisma.carteEnregistree.update({
      where: { id: carte.id },
      data: { projets: [...projets.slice(1), 999_999] },
    });
    expect(await ok(ask('GET', path))).toMatchObject({
      ajoutes: { total: 1, projets: [{ id: parti, titre: expect.any(String) }] },
      retires: { total: 1, projets: [{ id: 999_999, titre: 'n° 999999' }] },
    });
  });
});

describe('what is another’s', () => {
  test('is nowhere to be reached, read or changed', async ({ app, prisma }) => {
    const [proprietaire, autre] = [await createDemandeur(app, null), await createDemandeur(app, null)];
    const album = await createAlbum(proprietaire.ask);
    const { carte } = await saveIn(proprietaire.ask, album.id);
    const sien = await createAlbum(autre.ask, 'À moi');
    const siene = await saveIn(autre.ask, sien.id);
    const textes = { version: 1, titre: 'Pris', description: null };
    const tentatives: [string, string, object?][] = [
      ['GET', `/espace/albums/${album.id}`],
      ['PUT', `/espace/albums/${album.id}`, textes],
      ['DELETE', `/espace/albums/${album.id}`],
      ['POST', `/espace/albums/${album.id}/restauration`],
      ['POST', `/espace/albums/${album.id}/partage`],
      ['DELETE', `/espace/albums/${album.id}/partage`],
      ['POST', '/espace/cartes', carteDe({ albumId: album.id })],
      ['PUT', `/espace/cartes/${carte.id}`, { version: 1, titre: 'Pris', note: null }],
      ['POST', `/espace/cartes/${carte.id}/deplacement`, { albumId: sien.id, avant: null }],
      ['POST', `/espace/cartes/${siene.carte.id}/deplacement`, { albumId: album.id, avant: null }],
      ['POST', `/espace/cartes/${carte.id}/copie`, { albumId: sien.id }],
      ['POST', `/espace/cartes/${siene.carte.id}/copie`, { albumId: album.id }],
      ['DELETE', `/espace/cartes/${carte.id}`],
      ['POST', `/espace/cartes/${carte.id}/restauration`],
      ['GET', `/espace/cartes/${carte.id}/evolution`],
    ];
    const avant = await prisma.album.findUniqueOrThrow({ where: { id: album.id }, include: { cartes: true } });
    for (const [methode, path, corps] of tentatives) {
      const { statusCode, body } = await autre.ask(methode as 'GET', path, corps);
      expect([methode, path, statusCode]).toEqual([methode, path, 404]);
      expect(body).not.toContain('L’eau au Sénégal');
    }
    expect(await prisma.album.findUniqueOrThrow({ where: { id: album.id }, include: { cartes: true } })).toEqual(avant);
    expect(await prisma.album.count({ where: { compteId: autre.compteId } })).toBe(1);
  });

  test('goes with the account', async ({ app, prisma }) => {
    const compte = await createCompte(prisma);
    await prisma.album.create({ data: { compteId: compte.id, titre: 'À elle' } });
    await prisma.compte.delete({ where: { id: compte.id } });
    expect(await prisma.album.count({ where: { compteId: compte.id } })).toBe(0);
    expect(app).toBeDefined();
  });
});
