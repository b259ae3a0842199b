import type { ChiffresCles } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';

/**
 * The counters of the home page, of the instant at which they are counted. Countries are
 * those of at least one projet.
 */
export async function computeChiffresCles(db: Database): Promise<ChiffresCles> {
  const rows = await db.query<{ chiffres: ChiffresCles }>(Prisma.sql`
    SELECT json_build_object(
      'calculeLe', now(), 'misAJourLe', e.mis_a_jour_le, 'demonstration', e.demonstration,
      'collectivites', (SELECT count(*) FROM collectivite), 'partenaires', (SELECT count(*) FROM partenaire),
      'pays', (SELECT count(DISTINCT code_pays) FROM projet_pays),
      'projetsCooperation', p.cooperation, 'autresActions', p.autres,
      'contacts', (SELECT count(*) FROM contact), 'documents', (SELECT count(*) FROM document)
    ) AS chiffres
    FROM etat_donnees e, (
      SELECT count(*) FILTER (WHERE type_cooperation <> 'autre_action') AS cooperation,
        count(*) FILTER (WHERE type_cooperation = 'autre_action') AS autres
      FROM projet
    ) p`);
  const chiffres = rows[0]?.chiffres;
  if (!chiffres) throw new Error('etat_donnees has lost its row');
  return chiffres;
}
