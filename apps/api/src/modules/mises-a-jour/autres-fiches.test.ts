import { describe, expect } from 'vitest';
import { begin, ok, save, statusOf, submit, test, validate } from './testing/agents.ts';

describe('the other records', () => {
  test('a poste proposes a partenaire of its country, which the administration validates', async ({ agents, get }) => {
    const { dakar, administration } = agents;
    let maj = await begin(dakar, 'partenaire', null);
    maj = await save(dakar, maj, { nom: 'Saint-Louis', longitude: -16.5, latitude: 16.02 });
    maj = await submit(dakar, maj);
    expect(maj.valideur).toBe('administration');
    maj = await ok(validate(administration, maj));
    expect((await get(`/partenaires/${maj.objetId}`)).json()).toMatchObject({
      nom: 'Saint-Louis',
      pays: { code: 'SN' },
    });
    const elsewhere = await save(dakar, await begin(dakar, 'partenaire', null), {
      nom: 'Pune',
      codePays: 'IN',
      longitude: 73.8,
      latitude: 18.5,
    });
    expect(
      await statusOf(dakar.ask('POST', `/mises-a-jour/${elsewhere.id}/soumission`, { version: elsewhere.version })),
    ).toBe(403);
  });

  test('a collectivité says its site and its contacts; it is not created', async ({ agents, monde, get }) => {
    const { lyon, rhone } = agents;
    expect(await statusOf(lyon.ask('POST', '/mises-a-jour', { objet: 'collectivite', objetId: null }))).toBe(400);
    expect(await statusOf(lyon.ask('POST', '/mises-a-jour', { objet: 'collectivite', objetId: monde.rennes.id }))).toBe(
      403,
    );
    expect(await statusOf(lyon.ask('POST', '/mises-a-jour', { objet: 'collectivite', objetId: 999_999 }))).toBe(404);
    let maj = await begin(lyon, 'collectivite', monde.lyon.id);
    expect(maj.titre).toBe('Lyon');
    maj = await submit(lyon, await save(lyon, maj, { siteWeb: 'https://www.lyon.example' }));
    await ok(validate(rhone, maj));
    expect((await get(`/collectivites/${monde.lyon.id}`)).json()).toMatchObject({
      siteWeb: 'https://www.lyon.example',
    });
  });

  test('an approximate position becomes exact by being moved, not by another change', async ({
    agents,
    monde,
    prisma,
  }) => {
    const { administration } = agents;
    const { id } = monde.dakar;
    const readPrecision = async () => (await prisma.partenaire.findUniqueOrThrow({ where: { id } })).precision;
    await prisma.partenaire.update({ where: { id }, data: { precision: 'pays' } });
    const change = async (champs: object) =>
      submit(administration, await save(administration, await begin(administration, 'partenaire', id), champs));
    await change({ population: 1_000_000 });
    expect(await readPrecision()).toBe('pays');
    await change({ longitude: -17.45 });
    expect(await readPrecision()).toBe('exacte');
  });
});
