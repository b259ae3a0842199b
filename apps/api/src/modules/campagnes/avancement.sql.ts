import type { Acteur } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';

/**
 * Where a fiche `f` of a campaign `c` is. A proposal that is submitted waits for whoever validates it: its organisation has
 * done its part; once the campaign is over, what was not validated in time was not.
 */
export const ETAT_FICHE = Prisma.sql`CASE
  WHEN f.verifiee_le IS NOT NULL THEN 'a_jour'
  WHEN c.etat = 'ouverte' AND (f.objet, f.objet_id) IN (
    SELECT m.objet, m.objet_id FROM mise_a_jour m WHERE m.etat = 'soumise' AND m.objet_id IS NOT NULL) THEN 'en_attente'
  ELSE 'a_verifier' END`;

/** The figures of rows that have an `etat`. */
export const AVANCEMENT = Prisma.sql`count(*)::int AS fiches,
  (count(*) FILTER (WHERE etat = 'a_jour'))::int AS verifiees,
  (count(*) FILTER (WHERE etat = 'en_attente'))::int AS "enAttente"`;

/** The organisations in whose name someone has a list: their own, and those that theirs took the place of. */
export const listesDe = (organisationId: number): Prisma.Sql => Prisma.sql`
  f.organisations && ARRAY(SELECT id FROM organisation WHERE id = ${organisationId} OR successeur_id = ${organisationId})`;

/** The fiches `f` of a campaign that whoever follows it sees the figures of, as `isInPortee` says; all of them for a ministère. */
export function inPerimetre({ type, codeDepartement, codeRegion, pays }: Acteur): Prisma.Sql {
  switch (type) {
    case 'administration':
    case 'ministere':
      return Prisma.sql`TRUE`;
    case 'prefecture':
      return Prisma.sql`(f.departements @> ARRAY[${codeDepartement}::text] OR f.regions @> ARRAY[${codeRegion}::text])`;
    case 'ambassade':
      return Prisma.sql`f.pays && ${[...pays]}::text[]`;
    default:
      return Prisma.sql`FALSE`;
  }
}
