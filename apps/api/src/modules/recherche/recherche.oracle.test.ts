import {
  CONTINENTS,
  FACETTES,
  FILTRES,
  type Filtres,
  STATUTS_PROJET,
  TYPES_COLLECTIVITE,
  TYPES_COOPERATION,
} from '@atlas/contracts';
import type { ReponseGet } from '@atlas/contracts/client';
import { Prisma } from '@atlas/prisma';
import fc from 'fast-check';
import { expect } from 'vitest';
import { test as base } from '../../testing/index.ts';
import { createMondeAleatoire, type ProjetModele } from '../../testing/monde-aleatoire.ts';
import { toWhere } from './testing/filtres.sql.ts';
import { countAnnees, countValeurs, matches } from './testing/oracle.ts';

type Reponse = ReponseGet<'/projets'>;

const test = base.extend<{ $file: { projets: ProjetModele[] } }>({
  projets: [
    async ({ prisma }, use) => {
      await use(await createMondeAleatoire(prisma, 300, 20_261_123));
    },
    { scope: 'file' },
  ],
});

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const annee = fc.integer({ min: 1998, max: 2030 });

const every = fc.record({
  typeCooperation: some(TYPES_COOPERATION),
  statut: some(STATUTS_PROJET),
  thematique: some(['eau', 'eau-a', 'culture', 'culture-b', 'inconnue']),
  continent: some(CONTINENTS),
  pays: some(['SN', 'ML', 'DE', 'IN', 'ZZ']),
  region: some(['84', '82', '83', '53', '99']),
  departement: some(['69', '63', '35', '987', '2A']),
  collectivite: some([1, 2, 3, 8, 999]),
  typeCollectivite: some(TYPES_COLLECTIVITE),
  partenaire: some([1, 2, 6, 999]),
  financeur: some(['maee', 'maee:2009', 'afd:2010', 'ue', 'inconnu:2009']),
  anneeMin: annee,
  anneeMax: annee,
  ville: some(['saint denis', 'DAKAR', 'Lyon', 'Etat du Kerala']),
});
const FILTRES_TIRES = FILTRES.filter((filtre) => filtre !== 'q');

/** Three filters at most: of fourteen at once nothing would be left to count. */
const criteres: fc.Arbitrary<Omit<Filtres, 'q'>> = fc
  .tuple(every, fc.shuffledSubarray(FILTRES_TIRES, { maxLength: 3 }))
  .map(([valeurs, noms]): Omit<Filtres, 'q'> => Object.fromEntries(noms.map((nom) => [nom, valeurs[nom]])))
  .filter(({ anneeMin = 0, anneeMax = 9999 }) => anneeMin <= anneeMax);

function toQuery(filtres: object): string {
  const parametres = new URLSearchParams();
  for (const [nom, valeurs] of Object.entries(filtres)) {
    for (const valeur of [valeurs].flat()) parametres.append(nom, String(valeur));
  }
  return parametres.toString();
}

/** The counts that are not of a value chosen in vain. */
const toCounts = (valeurs: { valeur: string; libelle: string; nombre: number }[], cle: 'valeur' | 'libelle') =>
  Object.fromEntries(
    valeurs.filter(({ valeur, nombre }) => nombre > 0 && !valeur.includes(':')).map((v) => [v[cle], v.nombre]),
  );

test('totals, pages and every facet are those of a count one by one', { timeout: 60_000 }, async ({ get, projets }) => {
  await fc.assert(
    fc.asyncProperty(criteres, async (filtres) => {
      const answer = (await get(`/projets?parPage=100&tri=recents&${toQuery(filtres)}`)).json<Reponse>();
      const expected = projets.filter((projet) => matches(projet, filtres));
      expect(answer.total).toBe(expected.length);
      const order = expected.toSorted((a, b) => (b.anneeDebut ?? 0) - (a.anneeDebut ?? 0) || b.id - a.id);
      expect(answer.projets.map(({ id }) => id)).toEqual(order.slice(0, 100).map(({ id }) => id));

      for (const nom of FACETTES) {
        const { [nom === 'annee' ? 'anneeMin' : nom]: _own, ...others } = filtres;
        if (nom === 'annee') delete others.anneeMax;
        const selected = projets.filter((projet) => matches(projet, others));
        const facette = answer.facettes?.[nom] ?? { total: -1, valeurs: [] };
        const counts = nom === 'annee' ? countAnnees(selected) : countValeurs(selected, nom);
        expect(toCounts(facette.valeurs, nom === 'ville' ? 'libelle' : 'valeur'), nom).toEqual(counts);
        expect(facette.total, nom).toBe(Object.keys(counts).length);
      }
    }),
    { numRuns: 80, seed: 7 },
  );
});

test('the database itself selects the same projets', { timeout: 60_000 }, async ({ app, get, projets }) => {
  expect(projets).toHaveLength(300);
  await fc.assert(
    fc.asyncProperty(criteres, async (filtres) => {
      const { projets: trouves, total } = (
        await get(`/projets?facettes=false&parPage=100&tri=anciens&${toQuery(filtres)}`)
      ).json<Reponse>();
      const lignes = await app.db.query<{ id: number }>(Prisma.sql`
        SELECT p.id FROM projet p WHERE ${toWhere(filtres)} ORDER BY p.annee_debut NULLS LAST, p.id`);
      expect(total).toBe(lignes.length);
      expect(trouves.map(({ id }) => id)).toEqual(lignes.slice(0, 100).map(({ id }) => id));
    }),
    { numRuns: 80, seed: 11 },
  );
});
