import type { PorteeCampagne } from '@atlas/contracts';
import type { ClientBase } from 'pg';
import { insertListe } from './fiches.repository.ts';
import { addJours, readParis } from './jours.ts';

interface CampagneInventee {
  titre: string;
  message: string;
  /** Days from now to its first and its last day. */
  debut: number;
  fin: number;
  /** How much of it was done, of a hundred. */
  part: number;
  /** The days of its reminders. */
  relances: number[];
}

const PORTEE: PorteeCampagne = {
  ...{ regions: [], departements: [], pays: [], acteurs: ['collectivite', 'ambassade'], objets: ['projet'] },
  termines: false,
};

const CAMPAGNES: readonly CampagneInventee[] = [
  {
    titre: 'Mise à jour annuelle des projets, édition précédente',
    message: 'Merci de vérifier chaque projet de votre liste avant la publication du bilan annuel.',
    ...{ debut: -400, fin: -365, part: 74, relances: [-393, -372, -366] },
  },
  {
    titre: 'Mise à jour annuelle des projets',
    message:
      'Le bilan annuel de la coopération décentralisée paraît bientôt.\nPour chaque projet de votre liste, dites s’il est toujours exact ou proposez une mise à jour. Une fiche vérifiée par l’un d’entre vous l’est pour tous.',
    ...{ debut: -12, fin: 18, part: 38, relances: [-5] },
  },
];

/** Makes the campaigns of the demonstration, in a database that has none. To be called in the transaction that loads. */
export async function createCampagnesDemonstration(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ vide: boolean }>('SELECT NOT EXISTS (SELECT FROM campagne) AS vide');
  if (!rows[0]?.vide) return;
  for (const campagne of CAMPAGNES) await createCampagne(client, campagne);
}

async function createCampagne(
  client: ClientBase,
  { titre, message, debut, fin, part, relances }: CampagneInventee,
): Promise<void> {
  const { jour } = readParis(new Date());
  const { acteurs, objets } = PORTEE;
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO campagne (titre, message, debut, fin, acteurs, objets, etat, ouverte_le, cree_le)
     VALUES ($1, $2, $3, $4, $5::type_acteur[], $6::objet_fiche[], 'ouverte', $3::date + interval '8 hours', $3::date)
     RETURNING id`,
    [titre, message, addJours(jour, debut), addJours(jour, fin), acteurs, objets],
  );
  const id = rows[0]?.id ?? 0;
  const liste = insertListe(id, PORTEE);
  await client.query(liste.text, liste.values);
  await verify(client, id, { part, jours: Math.min(fin, 0) - debut });
  for (const relance of relances)
    await client.query(
      `INSERT INTO campagne_relance (campagne_id, jour, automatique, organisations, le)
       VALUES ($1, $2, true, (SELECT count(DISTINCT organisation_id) FROM rattachement), $2::date + interval '8 hours')`,
      [id, addJours(jour, relance)],
    );
  if (fin < 0)
    await client.query(`UPDATE campagne SET etat = 'close', close_le = fin + interval '1 day' WHERE id = $1`, [id]);
}

/**
 * Says of a part of its fiches that they are right, more in some places than in others and more at the beginning, each by
 * who leads it: always the same ones. Nantes, whose account everyone tries, is a little ahead, and
 * has some left.
 */
async function verify(
  client: ClientBase,
  campagneId: number,
  { part, jours }: { part: number; jours: number },
): Promise<void> {
  await client.query(
    `INSERT INTO verification (verifie_le, type_acteur, organisme, projet_id)
     SELECT c.ouverte_le + make_interval(hours => 1 + (tirage.moment * tirage.moment * ($3 * 24 - 12) / 10000)::int),
       'collectivite', t.nom, f.objet_id
     FROM campagne_fiche f JOIN campagne c ON c.id = f.campagne_id
       JOIN projet_collectivite l ON l.projet_id = f.objet_id AND l.role = 'chef_de_file'
       JOIN collectivite t ON t.id = l.collectivite_id
       CROSS JOIN LATERAL (SELECT
         (f.objet_id::bigint * 7919 + 13) % 100 AS fiche, (f.objet_id::bigint * 104729 + 7) % 100 AS moment,
         abs(hashtext(coalesce(t.code_departement, t.code_region, ''))::bigint) % 60 - 30 AS lieu) tirage
     WHERE f.campagne_id = $1 AND tirage.fiche < $2 + CASE WHEN t.nom = 'Nantes' THEN 4 ELSE tirage.lieu END`,
    [campagneId, part, jours],
  );
}
