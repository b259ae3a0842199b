import type { CompteConnecte } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Connexion } from '../../plugins/auth.ts';
import type { Database } from '../../plugins/database.ts';
import { jsonObject } from '../../sql/json.ts';

interface Ligne {
  compte: Omit<CompteConnecte, 'acteur' | 'organisation' | 'doubleAuthentificationExigee'>;
  acteur: (NonNullable<CompteConnecte['acteur']> & { nom: string }) | null;
}

const ORGANISATION = jsonObject({ id: 'o.id', nom: 'o.nom', type: 'o.type' });

/** The account behind a session that is open, with its rights as they are now; null when there is none any longer. */
export async function findConnexion(db: Database, session: string, isExigee: boolean): Promise<Connexion | null> {
  const rows = await db.query<Ligne>(Prisma.sql`
    SELECT ${jsonObject({
      id: 'c.id',
      nom: 'c.nom',
      courriel: 'c.courriel',
      langue: 'c.langue',
      envoiNotifications: 'c.envoi_notifications',
      doubleAuthentification: 'c.totp_active_le IS NOT NULL',
      codesSecoursRestants: '(SELECT count(*)::int FROM code_secours k WHERE k.compte_id = c.id)',
      rattachement: Prisma.sql`(SELECT ${jsonObject({ id: 'r.id', etat: 'r.etat', motif: 'r.motif', organisation: ORGANISATION })}
        FROM rattachement r JOIN organisation o ON o.id = r.organisation_id
        WHERE r.compte_id = c.id AND r.etat IN ('demande', 'invite', 'refuse') ORDER BY r.cree_le DESC LIMIT 1)`,
    })} AS compte,
    (SELECT ${jsonObject({
      type: 'o.type',
      nom: 'o.nom',
      organisationId: 'o.id',
      role: 'r.role',
      collectiviteId: 'o.collectivite_id',
      codeDepartement: 'o.code_departement',
      codeRegion: 'o.code_region',
      pays: 'o.pays',
      financeurId: 'o.financeur_id',
    })} FROM rattachement r JOIN organisation o ON o.id = r.organisation_id
      WHERE r.compte_id = c.id AND r.etat = 'actif' AND o.fermee_le IS NULL) AS acteur
    FROM session s JOIN compte c ON c.id = s.compte_id
    WHERE s.id = ${session}::uuid AND s.expire_le > now() AND c.desactive_le IS NULL AND c.courriel_confirme_le IS NOT NULL`);
  const [ligne] = rows;
  return ligne ? toConnexion(ligne, session, isExigee) : null;
}

/** The administration has no rights before its second factor is in force. */
function toConnexion({ compte, acteur: ligne }: Ligne, session: string, isExigee: boolean): Connexion {
  const isWithheld = isExigee && ligne?.type === 'administration' && !compte.doubleAuthentification;
  if (ligne === null || isWithheld) {
    const nobody = { acteur: null, organisation: null, doubleAuthentificationExigee: isWithheld };
    return { session, compte: { ...compte, ...nobody }, utilisateur: { id: compte.id, acteur: null } };
  }
  const { nom, ...acteur } = ligne;
  const organisation = { id: acteur.organisationId, nom, type: acteur.type };
  return {
    session,
    compte: { ...compte, acteur, organisation, doubleAuthentificationExigee: false },
    utilisateur: { id: compte.id, acteur },
  };
}
