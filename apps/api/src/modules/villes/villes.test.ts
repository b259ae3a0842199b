import { expect } from 'vitest';
import { createDemandeur, createOrganisation } from '../../testing/acteurs.ts';
import { test } from '../../testing/index.ts';

test('towns of a country, by the beginning of a word, the largest first', async ({ app, prisma }) => {
  const { id } = await createOrganisation(prisma, { type: 'ambassade', pays: ['SN'] });
  const { ask } = await createDemandeur(app, id);
  const search = async (query: string) => (await ask('GET', `/villes?${query}`)).json().villes;
  const [thies] = await search('pays=SN&q=thi%C3%A8s');
  expect(thies).toMatchObject({ nom: 'Thiès', population: expect.any(Number) });
  expect(Math.hypot(thies.longitude + 16.93, thies.latitude - 14.79)).toBeLessThan(0.1);
  expect(await search('pays=SN&q=THIES')).toEqual(await search('pays=SN&q=thi%C3%A8s'));
  const louis = (await search('pays=SN&q=louis')).map(({ nom }: { nom: string }) => nom);
  expect(louis).toContain('Saint-Louis');
  const populations = (await search('pays=IN&q=a')).map(({ population }: { population: number }) => population);
  expect([populations.length, populations]).toEqual([10, populations.toSorted((a: number, b: number) => b - a)]);
  expect(await search('pays=ML&q=thi%C3%A8s')).toEqual([]);
  expect(await search('pays=SN&q=%2D')).toEqual([]);
  expect((await ask('GET', '/villes?q=thies')).statusCode).toBe(400);
});
