import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Campagne,
  ETATS_MISE_A_JOUR,
  FORMULAIRES,
  type FormulaireProjet,
  type Portee,
  type TableauDeCampagne,
} from '@atlas/contracts';
import { Compile } from 'typebox/compile';
import { expect } from 'vitest';
import { loadDemonstration } from '../../donnees/charger.ts';
import { withClient } from '../../donnees/client.ts';
import { connect } from '../../testing/acteurs.ts';
import { test as base } from '../../testing/index.ts';
import { createCampagnesDemonstration } from '../campagnes/demonstration.ts';
import { COMPTES_DEMONSTRATION } from '../comptes/comptes-demonstration.ts';
import { purge } from '../comptes/purge.ts';
import { createMisesAJourDemonstration } from './demonstration.ts';
import { LIGNES } from './demonstration-textes.ts';
import { uniteDePortees } from './fiches/portee.ts';
import { ficheProjet } from './fiches/projet.ts';
import { listConstats } from './mises-a-jour.repository.ts';

const test = base.extend<{ $file: { chargee: string } }>({
  chargee: [
    async ({ app, databaseUrl }, use) => {
      expect(app).toBeDefined();
      const dataDir = mkdtempSync(join(tmpdir(), 'atlas-demonstration-'));
      await loadDemonstration(databaseUrl, 1, { dataDir });
      await use(databaseUrl);
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: 'file' },
  ],
});

const list = <T>(valeurs: readonly T[]) => [...valeurs].sort();
const sorted = ({ collectivites, departements, regions, pays, financeurs }: Portee) => ({
  collectivites: list(collectivites),
  departements: list(departements),
  regions: list(regions),
  pays: list(pays),
  financeurs: list(financeurs),
});

test('every account of the demonstration finds what is to be done', async ({ chargee, app, prisma }) => {
  expect(chargee).toBeDefined();
  const files: Record<string, object> = {};
  for (const { courriel, acteur } of COMPTES_DEMONSTRATION.filter((un) => un.acteur !== 'internaute')) {
    // Outside of a demonstration the administration has a second factor.
    const { id } = await prisma.compte.update({ where: { courriel }, data: { totpActiveLe: new Date() } });
    const { aVerifier, ...file } = (await (await connect(app, id))('GET', '/file-de-travail')).json();
    expect([acteur, aVerifier.total]).toEqual([acteur, expect.toSatisfy((total: number) => total > 0)]);
    files[acteur] = file;
  }
  expect(files).toEqual({
    collectivite: { aTraiter: 0, avis: 0, envoyees: 3, brouillons: 3, aRelire: 0, signalements: 1 },
    prefecture: { aTraiter: 7, avis: 0, envoyees: 1, brouillons: 1, aRelire: 2, signalements: 2 },
    ambassade: { aTraiter: 0, avis: 2, envoyees: 2, brouillons: 2, aRelire: 0, signalements: 1 },
    ministere: { aTraiter: 0, avis: 11, envoyees: 1, brouillons: 1, aRelire: 0, signalements: 0 },
    operateur: { aTraiter: 0, avis: 2, envoyees: 1, brouillons: 1, aRelire: 0, signalements: 0 },
    administration: { aTraiter: 5, avis: 0, envoyees: 0, brouillons: 1, aRelire: 1, signalements: 2 },
  });
});

test('every proposal is one that the application could have kept', async ({ chargee, prisma }) => {
  expect(chargee).toBeDefined();
  const lignes = await prisma.miseAJour.findMany({ orderBy: { id: 'asc' } });
  expect(lignes).toHaveLength(LIGNES.length);
  expect(new Set(lignes.map(({ etat }) => etat))).toEqual(new Set(ETATS_MISE_A_JOUR));
  const forme = Compile(FORMULAIRES.projet);
  for (const ligne of lignes) {
    const proposition = ligne.proposition as unknown as FormulaireProjet;
    const avant = ligne.base as unknown as FormulaireProjet | null;
    expect([forme.Check(proposition), avant === null || forme.Check(avant)], ligne.titre).toEqual([true, true]);
    expect(proposition).not.toEqual(avant);
    const bloquants = (await listConstats(prisma, 'projet', proposition)).filter(({ bloquant }) => bloquant);
    if (ligne.etat !== 'brouillon') expect(bloquants, ligne.titre).toEqual([]);
    const apres = await ficheProjet.porteeOf(prisma, proposition, ligne.objetId);
    const portee = avant === null ? apres : uniteDePortees(await ficheProjet.porteeOf(prisma, avant, null), apres);
    expect(sorted(ligne), ligne.titre).toEqual(sorted(portee));
  }
});

test('they begin from the sheets as they are, and those that appeared are in them', async ({ chargee, prisma }) => {
  expect(chargee).toBeDefined();
  for (const { objetId, etat, base: avant, proposition } of await prisma.miseAJour.findMany()) {
    if (objetId === null) continue;
    const courante = await ficheProjet.read(prisma, objetId);
    expect(etat === 'validee' ? proposition : avant).toEqual(courante?.formulaire);
  }
});

test('those that appeared have their history', async ({ chargee, app, prisma }) => {
  expect(chargee).toBeDefined();
  const { id } = await prisma.compte.findFirstOrThrow({ where: { courriel: { startsWith: 'prefecture@' } } });
  const ask = await connect(app, id);
  for (const { objetId, objet } of await prisma.miseAJour.findMany({ where: { etat: 'validee' } })) {
    const { versions } = (await ask('GET', `/fiches/${objet}/${objetId}/historique`)).json();
    expect(versions).toMatchObject([
      { version: 2, organisation: expect.any(String), champs: expect.arrayContaining([expect.any(String)]) },
      { version: 1, organisation: null, champs: [] },
    ]);
    const { differences } = (await ask('GET', `/fiches/${objet}/${objetId}/comparaison?de=1&a=2`)).json();
    expect(differences).not.toEqual([]);
  }
});

test('they are made once', async ({ chargee, prisma }) => {
  await withClient(chargee, (client) => createMisesAJourDemonstration(client));
  expect(await prisma.miseAJour.count()).toBe(LIGNES.length);
});

test('nobody who proposed is taken for an account that was never confirmed', async ({ chargee, prisma }) => {
  expect(chargee).toBeDefined();
  await purge(prisma, new Date(Date.now() + 60 * 24 * 3600 * 1000));
  expect(await prisma.miseAJour.count({ where: { auteurId: null } })).toBe(0);
});

test('a campaign is under way and another is over, begun and not finished', async ({ chargee, app, prisma }) => {
  await withClient(chargee, (client) => createCampagnesDemonstration(client));
  const agentOf = async (acteur: string) => {
    const courriel = `${acteur}@demonstration.example`;
    const { id } = await prisma.compte.update({ where: { courriel }, data: { totpActiveLe: new Date() } });
    return connect(app, id);
  };
  const [collectivite, administration] = [await agentOf('collectivite'), await agentOf('administration')];
  const { campagnes }: { campagnes: Campagne[] } = (await collectivite('GET', '/campagnes')).json();
  expect(campagnes.map(({ etat }) => etat)).toEqual(['ouverte', 'close']);
  for (const { id, maListe } of campagnes) {
    expect(maListe?.verifiees).toBeGreaterThan(0);
    expect(maListe?.verifiees).toBeLessThan(maListe?.fiches ?? 0);
    const tableau: TableauDeCampagne = (await administration('GET', `/campagnes/${id}/tableau-de-bord`)).json();
    const { campagne, chiffres, departements, pays, jours } = tableau;
    expect(chiffres.verifiees / chiffres.fiches).toBeGreaterThan(0.3);
    expect(chiffres.verifiees / chiffres.fiches).toBeLessThan(0.8);
    expect([departements.length > 90, pays.length > 90, jours.length > 5]).toEqual([true, true, true]);
    expect(jours.every(({ jour }) => jour >= campagne.debut && jour <= campagne.fin)).toBe(true);
  }
});
