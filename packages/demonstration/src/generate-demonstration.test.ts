import { createHash } from 'node:crypto';
import { distanceKm } from '@atlas/geodonnees';
import { beforeAll, describe, expect, test } from 'vitest';
import { CHIFFRES } from './chiffres.ts';
import { renderDocument } from './documents/rendu.ts';
import { listExempleConnu } from './exemple-connu.ts';
import { type Demonstration, generateDemonstration } from './generate-demonstration.ts';
import { readReferentiels } from './testing.ts';
import type {
  CollectiviteRow,
  ContactRow,
  DocumentRow,
  PartenaireRow,
  ProjetRow,
  TypeCooperation,
  VerificationRow,
} from './types.ts';

const referentiels = readReferentiels();

let demonstration: Demonstration;
let collectivites: CollectiviteRow[];
let partenaires: PartenaireRow[];
let projets: ProjetRow[];
let contacts: ContactRow[];
let documents: DocumentRow[];
let verifications: VerificationRow[];

beforeAll(() => {
  demonstration = generateDemonstration({ echelle: 1, referentiels });
  collectivites = [...demonstration.collectivites];
  partenaires = [...demonstration.partenaires];
  projets = [...demonstration.projets];
  contacts = [...demonstration.contacts];
  documents = [...demonstration.documents];
  verifications = [...demonstration.verifications];
});

const ofType = (type: TypeCooperation) => projets.filter(({ typeCooperation }) => typeCooperation === type);

function countBy<T>(values: readonly T[], keyOf: (value: T) => string | number): Map<string | number, number> {
  const counts = new Map<string | number, number>();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return counts;
}

const ranked = (counts: Map<string | number, number>) => [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);

function hashOf(rows: Iterable<object>): string {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(JSON.stringify(row));
  return hash.digest('hex');
}

describe('the figures of the real Atlas', () => {
  test('are met exactly', () => {
    expect(collectivites).toHaveLength(4762);
    expect(partenaires).toHaveLength(9919);
    expect(new Set(partenaires.map(({ codePays }) => codePays)).size).toBe(140);
    expect(projets).toHaveLength(12_667);
    expect(ofType('autre_action')).toHaveLength(487);
    expect(projets.length - ofType('autre_action').length).toBe(12_180);
    expect(contacts).toHaveLength(6000);
    expect(documents).toHaveLength(2200);
    expect(demonstration.chiffres).toEqual(CHIFFRES);
  });

  test('are multiplied by the scale, as far as places go', () => {
    const { chiffres } = generateDemonstration({ echelle: 3, referentiels });
    expect(chiffres).toEqual({
      ...Object.fromEntries(Object.entries(CHIFFRES).map(([nom, nombre]) => [nom, nombre * 3])),
      pays: 140,
    });
  });

  test('a scale that is not a whole number from 1 to 100 is refused', () => {
    for (const echelle of [0, 1.5, 101, Number.NaN]) {
      expect(() => generateDemonstration({ echelle, referentiels })).toThrow(RangeError);
    }
  });
});

test('the same scale gives the same rows, whatever is read before', () => {
  const again = generateDemonstration({ echelle: 1, referentiels });
  expect(hashOf(again.verifications)).toBe(hashOf(verifications));
  expect(hashOf(again.projets)).toBe(hashOf(projets));
  expect(hashOf(again.documents)).toBe(hashOf(documents));
  expect(hashOf(again.contacts)).toBe(hashOf(contacts));
  expect(hashOf(again.partenaires)).toBe(hashOf(partenaires));
  expect(hashOf(again.collectivites)).toBe(hashOf(collectivites));
});

describe('the actors', () => {
  test('are of all régions, of most départements, one EPCI in five, and real by their codes', () => {
    expect(new Set(collectivites.map(({ codeRegion }) => codeRegion).filter(Boolean)).size).toBe(18);
    expect(new Set(collectivites.map(({ codeDepartement }) => codeDepartement)).size).toBeGreaterThan(95);
    const types = countBy(collectivites, ({ type }) => type);
    expect(types.get('region')).toBe(18);
    expect((types.get('epci') ?? 0) / collectivites.length).toBeCloseTo(0.2, 2);
    expect((types.get('commune') ?? 0) / collectivites.length).toBeGreaterThan(0.75);
    const communes = new Map(referentiels.communes.map((commune) => [commune.code, commune]));
    for (const { type, codeInsee, nom, population } of collectivites) {
      if (type === 'commune') expect(communes.get(codeInsee ?? '')).toMatchObject({ nom, population });
    }
  });

  test('have unique identities', () => {
    const sirens = collectivites.map(({ siren }) => siren).filter(Boolean);
    expect(new Set(sirens).size).toBe(sirens.length);
    const codes = collectivites
      .filter(({ codeInsee }) => codeInsee)
      .map(({ type, codeInsee }) => `${type} ${codeInsee}`);
    expect(new Set(codes).size).toBe(codes.length);
    const places = partenaires.map((p) => `${p.codePays} ${p.niveau} ${p.nom} ${p.longitude} ${p.latitude}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test('all have a projet: most communes one, large cities and régions dozens', () => {
    const parCollectivite = countBy(
      projets.flatMap((p) => p.collectivites.slice(0, 1)),
      (c) => c.collectiviteId,
    );
    expect(parCollectivite.size).toBe(collectivites.length);
    const communes = collectivites.filter(({ type }) => type === 'commune');
    const nombreOf = ({ id }: CollectiviteRow) => parCollectivite.get(id) ?? 0;
    expect(communes.filter((c) => nombreOf(c) === 1).length / communes.length).toBeGreaterThan(0.5);
    for (const nom of ['Paris', 'Lyon', 'Marseille', 'Région Bretagne', 'Région Occitanie']) {
      const actrice = collectivites.find((c) => c.nom === nom);
      expect(actrice && nombreOf(actrice), nom).toBeGreaterThan(24);
    }
    expect(new Set(projets.flatMap((p) => p.partenaires)).size).toBe(partenaires.length);
  });
});

describe('the projets', () => {
  test('jumelages are mostly European, Germany first', () => {
    const pays = countBy(ofType('jumelage'), ({ pays: [code] }) => code ?? '');
    expect(ranked(pays).slice(0, 4)).toEqual(['DE', 'GB', 'IT', 'ES']);
    const europe = new Set(referentiels.pays.filter((p) => p.continent === 'europe').map((p) => p.code));
    const europeens = ofType('jumelage').filter(({ pays: [code] }) => europe.has(code ?? ''));
    expect(europeens.length / ofType('jumelage').length).toBeGreaterThan(0.8);
  });

  test('coopérations are mostly African, francophone first', () => {
    const premiers = ranked(countBy(ofType('cooperation_decentralisee'), ({ pays: [code] }) => code ?? ''));
    expect(premiers.slice(0, 8)).toEqual(expect.arrayContaining(['ML', 'SN', 'BF', 'MA', 'MG', 'BJ']));
    expect(premiers).toHaveLength(140);
  });

  test('coopérations transfrontalières are across a real border', () => {
    const villes = new Map(partenaires.map((p) => [p.id, p]));
    const acteurs = new Map(collectivites.map((c) => [c.id, c]));
    for (const { collectivites: cotes, partenaires: autres } of ofType('cooperation_transfrontaliere')) {
      const acteur = acteurs.get(cotes[0]?.collectiviteId ?? 0);
      const autre = villes.get(autres[0] ?? 0);
      if (!acteur || !autre || !['commune', 'epci'].includes(acteur.type)) continue;
      expect(distanceKm(acteur, autre), `${acteur.nom} – ${autre.nom}`).toBeLessThan(70);
    }
  });

  test('a jumelage links towns of comparable size', () => {
    const acteurs = new Map(collectivites.map((c) => [c.id, c.population]));
    const villes = new Map(partenaires.map((p) => [p.id, p.population ?? 0]));
    const rapports = ofType('jumelage')
      .map((p) => [acteurs.get(p.collectivites[0]?.collectiviteId ?? 0) ?? 0, villes.get(p.partenaires[0] ?? 0) ?? 0])
      .filter(([a = 0, b = 0]) => a > 0 && b > 0)
      .map(([a = 0, b = 0]) => Math.abs(Math.log(a / b)))
      .sort((a, b) => a - b);
    expect(rapports[Math.floor(rapports.length / 2)]).toBeLessThan(Math.log(2));
  });

  test('years and statuts agree, within 1950–2026', () => {
    for (const { anneeDebut, anneeFin, statut, dateSignature, typeCooperation, numero } of projets) {
      expect(anneeDebut, numero).toBeGreaterThanOrEqual(typeCooperation === 'cooperation_decentralisee' ? 1985 : 1950);
      expect(anneeFin ?? 2026, numero).toBeLessThanOrEqual(2026);
      expect(anneeFin ?? 9999, numero).toBeGreaterThanOrEqual(anneeDebut);
      expect(anneeFin !== null, numero).toBe(statut === 'termine');
      if (statut === 'en_preparation') expect(anneeDebut, numero).toBe(2026);
      if (dateSignature !== null) expect(Number(dateSignature.slice(0, 4)), numero).toBe(anneeDebut);
    }
    const decennies = countBy(ofType('jumelage'), ({ anneeDebut }) => Math.floor(anneeDebut / 10) * 10);
    expect(ranked(decennies)[0]).toBeLessThanOrEqual(1990);
    expect(decennies.get(2020) ?? 0).toBeLessThan((decennies.get(1970) ?? 0) / 4);
  });

  test('a third of the coopérations are cofinanced, by lines that the budget holds', () => {
    const slugs = new Map(demonstration.financeurs.map(({ id, slug }) => [id, slug]));
    const cofinancees = ofType('cooperation_decentralisee').filter(({ financements }) => financements.length > 0);
    expect(cofinancees.length / ofType('cooperation_decentralisee').length).toBeCloseTo(1 / 3, 1);
    for (const { financements, budgetTotal, anneeDebut, anneeFin, numero } of projets) {
      const lignes = financements.map(({ financeurId, annee }) => `${financeurId} ${annee}`);
      expect(new Set(lignes).size, numero).toBe(lignes.length);
      const somme = financements.reduce((total, { montant }) => total + (montant ?? 0), 0);
      if (financements.length > 0) expect(somme, numero).toBeLessThanOrEqual(budgetTotal ?? 0);
      for (const { financeurId, annee, montant } of financements) {
        expect(annee >= anneeDebut && annee <= (anneeFin ?? 2026), numero).toBe(true);
        if (slugs.get(financeurId) === 'maee') expect(annee, numero).toBeLessThanOrEqual(2012);
        if (slugs.get(financeurId) === 'meae') expect(annee, numero).toBeGreaterThanOrEqual(2013);
        expect(Number.isInteger(montant ?? 0) && (montant ?? 1) > 0, numero).toBe(true);
      }
    }
    const financeurs = countBy(
      projets.flatMap((p) => p.financements),
      ({ financeurId }) => slugs.get(financeurId) ?? '',
    );
    expect(financeurs.size).toBe(demonstration.financeurs.length);
    expect(ranked(financeurs).slice(0, 3).sort()).toEqual(['maee', 'meae', 'union-europeenne']);
  });

  test('thématiques are of the second level, and every one is met', () => {
    const enfants = new Set(demonstration.thematiques.filter(({ parentId }) => parentId !== null).map(({ id }) => id));
    const rencontrees = new Set(projets.flatMap((p) => p.thematiques));
    expect([...rencontrees].every((id) => enfants.has(id))).toBe(true);
    expect(rencontrees.size).toBe(enfants.size);
  });
});

describe('the texts', () => {
  test('differ from one another', () => {
    const distincts = (valeurs: string[]) => new Set(valeurs).size / valeurs.length;
    expect(distincts(ofType('cooperation_decentralisee').map(({ titre }) => titre))).toBeGreaterThan(0.995);
    expect(distincts(projets.map(({ titre }) => titre))).toBeGreaterThan(0.995);
    expect(distincts(projets.map(({ resume }) => resume))).toBeGreaterThan(0.999);
    expect(distincts(ofType('cooperation_decentralisee').map(({ description }) => description))).toBeGreaterThan(0.999);
    expect(distincts(ofType('jumelage').map(({ description }) => description))).toBeGreaterThan(0.98);
  });

  test('have no trace of their making', () => {
    const traces =
      /undefined|\bnull\b|NaN|[[\]{}|]| {2}|’|\.\.|\s[,.]|d'$|(?<!\p{L})(de|à) (le|les) [a-z]|(?<!\p{L})l'l'/u;
    for (const { numero, titre, resume, objectifs, description } of projets) {
      for (const texte of [titre, resume, objectifs, description]) {
        const index = texte.search(traces);
        expect(index, `${numero}: ${texte.slice(Math.max(0, index - 30), index + 30)}`).toBe(-1);
        expect(texte.charAt(0), numero).toBe(texte.charAt(0).toLocaleUpperCase('fr'));
      }
      expect(titre.length).toBeLessThanOrEqual(260);
      expect(resume).toMatch(/[.!]$/);
    }
  });
});

describe('contacts, documents and verifications', () => {
  test('contacts name functions, never persons, in reserved ranges, with one owner', () => {
    const fictif = /^(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49) \d\d \d\d$/;
    for (const contact of contacts) {
      const { nom, fonction, courriel, telephone, collectiviteId, partenaireId, projetId, posteId } = contact;
      expect(nom).toBeNull();
      expect(fonction).not.toBe('');
      expect(courriel).toMatch(/^[a-z0-9-]+@[a-z0-9.-]+\.example$/);
      if (telephone !== null) expect(telephone).toMatch(fictif);
      expect([collectiviteId, partenaireId, projetId, posteId].filter((id) => id !== null)).toHaveLength(1);
    }
    expect(countBy(contacts, ({ visibilite }) => visibilite).size).toBe(2);
  });

  test('the rows of documents tell the truth of their files', () => {
    for (const document of documents) {
      const octets = renderDocument(document);
      expect(octets).toHaveLength(document.taille);
      expect(createHash('sha256').update(octets).digest('hex')).toBe(document.sha256);
      expect([document.projetId, document.collectiviteId].filter((id) => id !== null)).toHaveLength(1);
    }
    expect(new Set(documents.map(({ cleStockage }) => cleStockage)).size).toBe(documents.length);
    expect(countBy(documents, ({ typeMime }) => typeMime).size).toBe(2);
  });

  test('some records were vouched for lately, some long ago, some never', () => {
    const projetsVerifies = new Set(verifications.map(({ projetId }) => projetId));
    expect(projetsVerifies.size / projets.length).toBeGreaterThan(0.4);
    expect(projetsVerifies.size / projets.length).toBeLessThan(0.7);
    const recentes = verifications.filter(({ verifieLe }) => verifieLe >= '2024');
    expect(recentes.length / verifications.length).toBeGreaterThan(0.35);
    expect(verifications.map(({ organisme }) => organisme)).toContain('Préfecture du Rhône');
  });

  test('each country has its embassy, or what stands for it', () => {
    const premiers = demonstration.postes.slice(0, 140);
    expect(new Set(premiers.map(({ codePays }) => codePays)).size).toBe(140);
    expect(premiers.find(({ codePays }) => codePays === 'ML')).toMatchObject({
      nom: 'Ambassade de France au Mali',
      ville: 'Bamako',
      precision: 'exacte',
    });
    expect(demonstration.postes.map(({ nom }) => nom)).toContain('Consulat général de France à Pondichéry');
  });
});

test('the known example is there, with what misses it by one criterion', () => {
  const reponses = listExempleConnu(demonstration, referentiels);
  expect(reponses.length).toBeGreaterThanOrEqual(12);
  const numeros = new Set(reponses.map(({ numero }) => numero));
  const patrimoine = new Set(
    demonstration.thematiques
      .filter(({ slug }) => /^(patrimoine|musees|archives|archeologie|paysages|metiers-du)/.test(slug))
      .map(({ id }) => id),
  );
  const enInde = projets.filter((p) => p.pays.includes('IN') && p.thematiques.some((id) => patrimoine.has(id)));
  const proches = enInde.filter((p) => !numeros.has(p.numero) && p.financements.some(({ annee }) => annee === 2009));
  expect(proches.length).toBeGreaterThanOrEqual(5);
});
