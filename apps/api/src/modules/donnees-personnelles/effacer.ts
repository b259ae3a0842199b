import { Prisma } from '@atlas/prisma';

type Tx = Prisma.TransactionClient;

/** What a contact held in a form must be to be taken out of it: its address, or the very contact that is no longer kept. */
type Visees = { courriel: string } | { fonction: string; courriel: string | null; telephone: string | null };

/** True of the contact `c` of a form that is looked for. */
function toCondition(visees: Visees): Prisma.Sql {
  if (!('fonction' in visees)) return Prisma.sql`lower(c->>'courriel') = ${visees.courriel}`;
  return Prisma.sql`c->>'fonction' = ${visees.fonction} AND c->>'courriel' IS NOT DISTINCT FROM ${visees.courriel}
    AND c->>'telephone' IS NOT DISTINCT FROM ${visees.telephone}`;
}

/** The columns where forms are kept: proposals, and the versions of records. */
const FORMULAIRES = [
  ['mise_a_jour', 'proposition'],
  ['mise_a_jour', 'base'],
  ['version_fiche', 'contenu'],
] as const;

/** Takes contacts out of every form that is kept, so that no version brings them back; gives how many forms changed. */
export async function eraseFromFormulaires(tx: Tx, visees: Visees): Promise<number> {
  let total = 0;
  for (const [table, colonne] of FORMULAIRES) {
    const [t, k] = [Prisma.raw(table), Prisma.raw(colonne)];
    const contacts = Prisma.sql`jsonb_array_elements(CASE jsonb_typeof(${k}->'contacts') WHEN 'array' THEN ${k}->'contacts' ELSE '[]' END) AS c`;
    total += await tx.$executeRaw(Prisma.sql`
      UPDATE ${t} SET ${k} = jsonb_set(${k}, '{contacts}',
        (SELECT coalesce(jsonb_agg(c), '[]') FROM ${contacts} WHERE NOT (${toCondition(visees)})))
      WHERE EXISTS (SELECT FROM ${contacts} WHERE ${toCondition(visees)})`);
  }
  return total;
}

/** How many forms hold an address. */
export async function countFormulaires(tx: Tx, courriel: string): Promise<number> {
  let total = 0;
  for (const [table, colonne] of FORMULAIRES) {
    const [t, k] = [Prisma.raw(table), Prisma.raw(colonne)];
    const [ligne] = await tx.$queryRaw<{ nombre: number }[]>(Prisma.sql`
      SELECT count(*)::int AS nombre FROM ${t} WHERE EXISTS (
        SELECT FROM jsonb_array_elements(CASE jsonb_typeof(${k}->'contacts') WHEN 'array' THEN ${k}->'contacts' ELSE '[]' END) AS c
        WHERE ${toCondition({ courriel })})`);
    total += ligne?.nombre ?? 0;
  }
  return total;
}
