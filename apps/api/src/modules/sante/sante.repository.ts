import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';

/** True once the référentiels are loaded: countries come first, and nothing works without them. */
export async function hasReferentiels(db: Database): Promise<boolean> {
  const rows = await db.query<{ charge: boolean }>(Prisma.sql`SELECT EXISTS (SELECT FROM pays) AS charge`);
  return rows[0]?.charge ?? false;
}
