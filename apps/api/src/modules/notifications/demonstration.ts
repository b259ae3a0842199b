import type { ClientBase } from 'pg';
import { COMPTES_DEMONSTRATION } from '../comptes/comptes-demonstration.ts';

type Connection = Pick<ClientBase, 'query'>;

/** What is said to be wrong, in a sheet that concerns an organisation of the demonstration; and whether an answer is wanted. */
const SIGNALEMENTS = [
  [
    'collectivite',
    'L’année de fin n’est plus la bonne : la convention a été prolongée de deux ans au dernier conseil.',
    'habitante@demonstration.example',
    3,
  ],
  ['ambassade', 'La commune partenaire a changé de nom depuis le redécoupage de la région.', null, 1],
] as const;

/** The accounts of the demonstration, each with its organisation. */
const AGENTS = `(
  SELECT c.id AS compte_id, o.* FROM compte c
    JOIN rattachement r ON r.compte_id = c.id AND r.etat = 'actif' JOIN organisation o ON o.id = r.organisation_id
  WHERE c.courriel = ANY($1))`;
const COURRIELS = COMPTES_DEMONSTRATION.map(({ courriel }) => courriel);

/** Reports errors and notifies the accounts of the demonstration of what waits for them, in a database where nobody was. */
export async function createNotificationsDemonstration(client: Connection): Promise<void> {
  const { rows } = await client.query<{ vide: boolean }>(
    'SELECT NOT EXISTS (SELECT FROM notification) AND NOT EXISTS (SELECT FROM signalement) AS vide',
  );
  if (!rows[0]?.vide) return;
  await createSignalements(client);
  await createNotifications(client);
}

/** One in a projet that each of two organisations is concerned by, among those that proposals are about. */
async function createSignalements(client: Connection): Promise<void> {
  for (const [type, message, courriel, jours] of SIGNALEMENTS) {
    await client.query(
      `INSERT INTO signalement (objet, objet_id, titre, message, courriel, cree_le,
         collectivites, departements, regions, pays, financeurs)
       SELECT m.objet, m.objet_id, p.titre, $3, $4, now() - make_interval(days => $5),
         m.collectivites, m.departements, m.regions, m.pays, m.financeurs
       FROM mise_a_jour m JOIN projet p ON p.id = m.objet_id
         JOIN ${AGENTS} a ON a.type = $2::type_acteur AND (a.collectivite_id = ANY(m.collectivites) OR a.pays && m.pays)
       WHERE m.objet = 'projet' ORDER BY m.id LIMIT 1`,
      [COURRIELS, type, message, courriel, jours],
    );
  }
}

/** What each was told as it happened; what is older than a week was read. */
async function createNotifications(client: Connection): Promise<void> {
  await client.query(
    `INSERT INTO notification (compte_id, modele, donnees, chemin, envoi, cree_le, lue_le)
     SELECT compte_id, modele, donnees, chemin, 'application', le,
       CASE WHEN le < now() - interval '7 days' THEN le + interval '1 hour' END
     FROM (
       SELECT a.compte_id, 'mise-a-jour-soumise' AS modele, '/mises-a-jour/' || m.id AS chemin, m.soumise_le AS le,
         jsonb_build_object('objet', m.titre, 'auteur', c.nom, 'organisation', o.nom) AS donnees
       FROM mise_a_jour m JOIN compte c ON c.id = m.auteur_id JOIN organisation o ON o.id = m.organisation_id
         JOIN ${AGENTS} a ON a.type = m.valideur AND (a.type = 'administration' OR a.code_departement = ANY(m.departements))
       WHERE m.etat = 'soumise'
       UNION ALL
       SELECT a.compte_id, 'avis-demande', '/mises-a-jour/' || m.id, m.soumise_le, jsonb_build_object('objet', m.titre)
       FROM mise_a_jour m JOIN organisation o ON o.id = m.organisation_id AND o.type <> 'ambassade'
         JOIN ${AGENTS} a ON a.type = 'ambassade' AND a.pays && m.pays
       WHERE m.etat = 'soumise'
       UNION ALL
       SELECT a.compte_id, CASE m.etat WHEN 'validee' THEN 'mise-a-jour-validee' WHEN 'rejetee' THEN 'mise-a-jour-rejetee'
           ELSE 'mise-a-jour-a-corriger' END,
         '/mises-a-jour/' || m.id, m.decidee_le, jsonb_build_object('objet', m.titre, 'motif', coalesce(m.motif, ''))
       FROM mise_a_jour m JOIN ${AGENTS} a ON a.compte_id = m.auteur_id
       WHERE m.etat IN ('validee', 'rejetee', 'a_corriger') AND m.decidee_le IS NOT NULL
       UNION ALL
       SELECT a.compte_id, 'signalement-recu', '/signalements/' || s.id, s.cree_le,
         jsonb_build_object('objet', s.titre, 'message', s.message)
       FROM signalement s JOIN ${AGENTS} a
         ON a.collectivite_id = ANY(s.collectivites) OR (a.type = 'ambassade' AND a.pays && s.pays)
     ) AS dit ORDER BY le`,
    [COURRIELS],
  );
}
