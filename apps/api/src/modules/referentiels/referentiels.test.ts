import type { EntreeSaisie } from '@atlas/contracts';
import { describe, expect } from 'vitest';
import { createDemandeur, createOrganisation, type Demandeur } from '../../testing/acteurs.ts';
import { test as base } from '../../testing/index.ts';

const test = base.extend<{ $file: { chef: Demandeur } }>({
  chef: [
    async ({ app, prisma, monde }, use) => {
      expect(monde).toBeDefined();
      await use(await createDemandeur(app, (await createOrganisation(prisma, { type: 'administration' })).id));
    },
    { scope: 'file' },
  ],
});

const VIDE: EntreeSaisie = { nom: '', nomEn: null, sigle: null, parent: null, type: null, siteWeb: null, actif: true };
const THEMATIQUES = '/administration/referentiels/thematique';

const list = async (chef: Demandeur, genre: string) =>
  (await chef.ask('GET', `/administration/referentiels/${genre}`)).json().entrees;

test('a thématique that is renamed is found by its new name at once, and its history brings the old one back', async ({
  chef,
  get,
}) => {
  const [thematique] = (await list(chef, 'thematique')).filter(({ projets }: { projets: number }) => projets > 0);
  const { id, slug, version, projets: _, ...contenu } = thematique;
  const rename = (nom: string, lue: number) =>
    chef.ask('PUT', `${THEMATIQUES}/${id}`, { version: lue, ...contenu, nom });
  expect((await rename('Un nom tout neuf', version)).json()).toMatchObject({ slug, version: version + 1 });
  const { facettes } = (await get('/projets?parPage=1')).json();
  expect(JSON.stringify(facettes.thematique)).toContain('Un nom tout neuf');
  expect((await get(`/thematiques/${slug}`)).json().nom).toBe('Un nom tout neuf');
  const stale = await rename('Trop tard', version);
  expect([stale.statusCode, stale.json().detail]).toEqual([409, expect.stringContaining('Un nom tout neuf')]);
  const { versions } = (await chef.ask('GET', `${THEMATIQUES}/${id}/historique`)).json();
  expect(versions).toMatchObject([
    { version: version + 1, auteur: expect.any(String), contenu: { nom: 'Un nom tout neuf' } },
    { version, auteur: null, contenu: { nom: contenu.nom } },
  ]);
  expect((await rename(versions[1].contenu.nom, version + 1)).json()).toMatchObject({ nom: contenu.nom });
  const { lignes } = (await chef.ask('GET', `/administration/journal?objet=thematique&objetId=${slug}`)).json();
  expect(lignes[0]).toMatchObject({ action: 'modifie', details: { avant: 'Un nom tout neuf', apres: contenu.nom } });
});

describe('an entry', () => {
  test.for([
    ['thematique', { nom: 'Océans et littoral', nomEn: 'Oceans' }, 'oceans-et-littoral'],
    ['financeur', { nom: 'Fonds vert', sigle: 'FV', type: 'autre' }, 'fonds-vert'],
    ['operateur', { nom: 'Cités sans murs', siteWeb: 'https://exemple.fr' }, 'cites-sans-murs'],
  ] as const)('%s is added, taken out of the forms, and removed', async ([genre, champs, slug], { chef, get }) => {
    const path = `/administration/referentiels/${genre}`;
    const made = await chef.ask('POST', path, { ...VIDE, ...champs });
    expect([made.statusCode, made.json()]).toMatchObject([200, { slug, version: 1, projets: 0, ...champs }]);
    expect((await chef.ask('POST', path, { ...VIDE, ...champs, nom: champs.nom.toUpperCase() })).statusCode).toBe(409);
    const { id } = made.json();
    expect(
      (await chef.ask('PUT', `${path}/${id}`, { ...VIDE, ...champs, version: 1, actif: false })).json(),
    ).toMatchObject({ actif: false });
    const publics = { thematique: 'thematiques', financeur: 'financeurs', operateur: 'operateurs' }[genre];
    const publiees = (await get(`/${publics}`)).json()[publics];
    expect(publiees.find((un: { slug: string }) => un.slug === slug)).toMatchObject({ actif: false });
    expect((await chef.ask('DELETE', `${path}/${id}`)).statusCode).toBe(200);
    expect((await chef.ask('DELETE', `${path}/${id}`)).statusCode).toBe(404);
  });

  test('that something employs stays', async ({ chef }) => {
    for (const genre of ['thematique', 'financeur', 'operateur']) {
      const employee = (await list(chef, genre)).find(({ projets }: { projets: number }) => projets > 0);
      if (employee === undefined) continue;
      expect((await chef.ask('DELETE', `/administration/referentiels/${genre}/${employee.id}`)).statusCode).toBe(409);
    }
  });

  test.for<[string, string, Partial<EntreeSaisie>]>([
    ['nom', 'thematique', { nom: ' ' }],
    ['nom', 'thematique', { nom: '!!' }],
    ['parent', 'thematique', { nom: 'Sans parent', parent: 'inconnue' }],
    ['type', 'financeur', { nom: 'Sans type' }],
    ['siteWeb', 'operateur', { nom: 'Sans site', siteWeb: 'javascript:alert(1)' }],
  ])('is refused for its %s (%s)', async ([champ, genre, changement], { chef }) => {
    const refus = await chef.ask('POST', `/administration/referentiels/${genre}`, { ...VIDE, ...changement });
    expect([refus.statusCode, refus.json().erreurs?.[0].parametre]).toEqual([400, champ]);
  });

  test('of the thématiques stands on one of two levels', async ({ chef }) => {
    const create = async (nom: string, parent: string | null) =>
      (await chef.ask('POST', THEMATIQUES, { ...VIDE, nom, parent })).json();
    const haut = await create('Premier niveau', null);
    const bas = await create('Second niveau', haut.slug);
    const autre = await create('Autre premier', null);
    const move = async ({ id, nom, version }: { id: number; nom: string; version: number }, parent: string) =>
      (await chef.ask('PUT', `${THEMATIQUES}/${id}`, { ...VIDE, nom, version, parent })).statusCode;
    expect(await move(autre, bas.slug)).toBe(400);
    expect(await move(haut, autre.slug)).toBe(400);
    expect(await move(haut, haut.slug)).toBe(400);
    expect(await move(bas, autre.slug)).toBe(200);
  });
});
