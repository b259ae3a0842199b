import type { ClientBase } from 'pg';
import { ErreurImport } from '../erreur-import.ts';

/**
 * Runs `work` in one transaction, and undoes all of it when it fails or when it is only tried (`aBlanc`). One import at
 * a time, and nobody else writing what it compares with; reading goes on.
 * @throws ErreurImport when somebody else is writing for more than ten seconds.
 */
export async function inImportTransaction<T>(client: ClientBase, aBlanc: boolean, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    await lockTables(client);
    const resultat = await work();
    await client.query(aBlanc ? 'ROLLBACK' : 'COMMIT');
    return resultat;
  } catch (erreur) {
    // A lost connection has rolled back by itself.
    await client.query('ROLLBACK').catch(() => undefined);
    throw erreur;
  }
}

/** PostgreSQL's code of a lock that could not be had in time. */
const LOCK_NOT_AVAILABLE = '55P03';

async function lockTables(client: ClientBase): Promise<void> {
  try {
    await client.query("SET LOCAL lock_timeout = '10s'");
    await client.query('LOCK TABLE projet, collectivite, partenaire IN SHARE ROW EXCLUSIVE MODE');
  } catch (erreur) {
    if ((erreur as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw erreur;
    throw new ErreurImport("D'autres écritures sont en cours dans la base : recommencez dans un moment.");
  }
}

/** The version of the data, which grows with each transaction that writes some. */
export async function readVersion(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ version: string }>('SELECT version::text FROM etat_donnees WHERE id = 1');
  return rows[0]?.version ?? '0';
}

/** Statistics for the planner, and the visibility map that index-only reads rely on, for all that an import writes. */
export async function settle(client: ClientBase): Promise<void> {
  // What was imported stays if this fails, and PostgreSQL does it by itself sooner or later.
  await client.query(SETTLE).catch(() => undefined);
}

const SETTLE = `
  VACUUM (ANALYZE) projet, projet_collectivite, projet_partenaire, projet_pays, projet_thematique, projet_operateur,
    financement, contact, document, fichier, verification, collectivite, partenaire, operateur`;
