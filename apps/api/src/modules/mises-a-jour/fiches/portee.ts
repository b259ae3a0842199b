import type { Acteur, Portee } from '@atlas/contracts';
import { type Tx, uniques } from './fiche.ts';

interface Acteurs {
  collectivites: readonly number[];
  partenaires: readonly number[];
  pays: readonly string[];
  financeurs: readonly number[];
}

const known = (valeurs: readonly (string | null)[]): string[] => uniques(valeurs.filter((valeur) => valeur !== null));

/** Where a record stands by the actors that it names: their départements, régions and countries too. */
export async function porteeOfActeurs(
  tx: Tx,
  { collectivites, partenaires, pays, financeurs }: Acteurs,
): Promise<Portee> {
  const lieux = await tx.collectivite.findMany({
    where: { id: { in: [...collectivites] } },
    select: { codeDepartement: true, codeRegion: true, successeurId: true },
  });
  const ailleurs = await tx.partenaire.findMany({
    where: { id: { in: [...partenaires] } },
    select: { codePays: true },
  });
  return {
    // What took the place of a collectivité answers for what it did.
    collectivites: uniques([...collectivites, ...lieux.flatMap(({ successeurId }) => successeurId ?? [])]),
    departements: known(lieux.map(({ codeDepartement }) => codeDepartement)),
    regions: known(lieux.map(({ codeRegion }) => codeRegion)),
    pays: uniques([...pays, ...ailleurs.map(({ codePays }) => codePays)]),
    financeurs: uniques(financeurs),
  };
}

/** What an organisation may make a new record of: its own. */
export function porteeOfActeur({ collectiviteId, codeDepartement, codeRegion, pays, financeurId }: Acteur): Portee {
  const list = <T>(valeur: T | null): T[] => (valeur === null ? [] : [valeur]);
  return {
    collectivites: list(collectiviteId),
    departements: list(codeDepartement),
    regions: list(codeRegion),
    pays,
    financeurs: list(financeurId),
  };
}

/** Whoever is concerned by either is concerned by both. */
export function uniteDePortees(a: Portee, b: Portee): Portee {
  return {
    collectivites: uniques([...a.collectivites, ...b.collectivites]),
    departements: uniques([...a.departements, ...b.departements]),
    regions: uniques([...a.regions, ...b.regions]),
    pays: uniques([...a.pays, ...b.pays]),
    financeurs: uniques([...a.financeurs, ...b.financeurs]),
  };
}
