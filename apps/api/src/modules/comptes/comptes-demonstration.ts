import { LIBELLES_TYPE_ACTEUR, type RoleMembre, type TypeActeur } from '@atlas/contracts';
import type { ClientBase } from 'pg';
import { hashMotDePasse } from './mot-de-passe.ts';

/** Everyone knows it: it only opens accounts of invented people, on invented data. */
export const MOT_DE_PASSE_DEMONSTRATION = 'demonstration-atlas';

interface CompteDemonstration {
  courriel: string;
  nom: string;
  acteur: TypeActeur | 'internaute';
  role: RoleMembre;
  /** What the organisation is called, as the référentiels make it. */
  organisation: string;
}

const agent = (
  acteur: CompteDemonstration['acteur'],
  organisation: string,
  role: RoleMembre = 'gestionnaire',
): CompteDemonstration => ({
  courriel: `${acteur}@demonstration.example`,
  nom: `Compte de démonstration (${acteur === 'internaute' ? acteur : LIBELLES_TYPE_ACTEUR[acteur].fr.toLowerCase()})`,
  acteur,
  role,
  organisation,
});

/** One account for each kind of actor; the collectivité, the préfecture and the ambassade are concerned by one another. */
export const COMPTES_DEMONSTRATION: readonly CompteDemonstration[] = [
  agent('internaute', ''),
  agent('collectivite', 'Nantes'),
  agent('prefecture', 'Préfecture : Loire-Atlantique (44)'),
  agent('ambassade', 'Ambassade de France : Sénégal'),
  agent('ministere', "Ministère de l'Europe et des affaires étrangères"),
  agent('operateur', 'Agence française de développement'),
  agent('administration', 'Administration de l’Atlas'),
];

/** Makes the accounts of the demonstration that are not there, each in its organisation. */
export async function createComptesDemonstration(client: Pick<ClientBase, 'query'>): Promise<void> {
  const motDePasse = await hashMotDePasse(MOT_DE_PASSE_DEMONSTRATION);
  for (const { courriel, nom, acteur, role, organisation } of COMPTES_DEMONSTRATION) {
    await client.query(
      `INSERT INTO compte (courriel, nom, mot_de_passe, courriel_confirme_le) VALUES ($1, $2, $3, now())
       ON CONFLICT (courriel) DO NOTHING`,
      [courriel, nom, motDePasse],
    );
    if (acteur === 'internaute') continue;
    await client.query(
      `INSERT INTO rattachement (compte_id, organisation_id, role, etat, decide_le)
       SELECT c.id, o.id, $4::role_membre, 'actif', now()
       FROM compte c, (SELECT id FROM organisation WHERE type = $2::type_acteur AND nom = $3 ORDER BY id LIMIT 1) o
       WHERE c.courriel = $1 ON CONFLICT DO NOTHING`,
      [courriel, acteur, organisation, role],
    );
  }
}
