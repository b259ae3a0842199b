import {
  type EtatMiseAJour,
  FORMULAIRES_VIDES,
  type FormulaireProjet,
  type TypeActeur,
  valideurOf,
} from '@atlas/contracts';
import type { ClientBase } from 'pg';
import { insertRows } from '../../donnees/insert-rows.ts';
import {
  type ActeurDemonstration,
  type Candidat,
  listCandidats,
  type Organisation,
  readActeurs,
  readFormulaires,
} from './demonstration-lecture.ts';
import { CHANGEMENTS, type Changement, createAncien, LIGNES, type Ligne, NOUVEAUX } from './demonstration-textes.ts';

type Connection = Pick<ClientBase, 'query'>;

/** Who proposes in the name of an organisation that has no account of the demonstration; nobody connects by it. */
const AUTRES = ['autres@demonstration.example', 'Compte de démonstration (autres organisations)'];

/** A proposal to be: the projet that it is about, who proposes it, its number. */
interface Choix {
  ligne: Ligne;
  id: number;
  projet: Candidat;
  organisation: Organisation;
  auteurId: number;
}

/** Makes the proposals of the demonstration, in a database that has none. To be called in the transaction that loads. */
export async function createMisesAJourDemonstration(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ vide: boolean }>('SELECT NOT EXISTS (SELECT FROM mise_a_jour) AS vide');
  if (!rows[0]?.vide) return;
  const acteurs = await readActeurs(client);
  const choix = await choose(client, acteurs);
  const formulaires = await readFormulaires(
    client,
    choix.map(({ projet }) => projet.id),
  );
  const now = Date.now();
  const lignes = choix.flatMap((un) => {
    const courante = formulaires.get(un.projet.id);
    return courante === undefined ? [] : [toColonnes(un, { courante, acteurs, now })];
  });
  await insertRows(client, 'mise_a_jour', lignes);
  await locate(client);
  await insertParoles(client, choix, { acteurs, now });
  await keepVersions(client);
}

/** The history of the sheets in which a proposal appeared: the version before it, and the one it made. */
async function keepVersions(client: Connection): Promise<void> {
  await client.query(`
    INSERT INTO version_fiche (objet, objet_id, version, contenu, le, auteur_id, organisation_id, mise_a_jour_id)
    SELECT m.objet, m.objet_id, v.version, v.contenu, v.le, v.auteur_id, v.organisation_id, v.mise_a_jour_id
    FROM mise_a_jour m JOIN projet p ON p.id = m.objet_id CROSS JOIN LATERAL (VALUES
      (1, m.base, p.cree_le, NULL, NULL, NULL),
      (2, m.proposition, m.decidee_le, m.auteur_id, m.organisation_id, m.id)
    ) AS v (version, contenu, le, auteur_id, organisation_id, mise_a_jour_id)
    WHERE m.etat = 'validee'`);
  await client.query(
    `UPDATE projet SET version = 2 WHERE id IN (SELECT objet_id FROM mise_a_jour WHERE etat = 'validee')`,
  );
}

/** A projet of its own for each proposal, in order; a proposal for which none is left is not made. */
async function choose(client: Connection, acteurs: Map<TypeActeur, ActeurDemonstration>): Promise<Choix[]> {
  const { rows } = await client.query<{ ids: number[]; autres: number }>(
    `WITH autres AS (INSERT INTO compte (courriel, nom, courriel_confirme_le) VALUES ($2, $3, now())
       ON CONFLICT (courriel) DO UPDATE SET nom = excluded.nom RETURNING id)
     SELECT ARRAY(SELECT nextval(pg_get_serial_sequence('mise_a_jour', 'id'))::int FROM generate_series(1, $1::int)) AS ids,
       (SELECT id FROM autres) AS autres`,
    [LIGNES.length, ...AUTRES],
  );
  const { ids = [], autres = 0 } = rows[0] ?? {};
  const candidats = await listCandidats(client);
  const pris = new Set<number>();
  return LIGNES.flatMap((ligne, rang) => {
    const projet = candidats.find(({ id, parmi }) => parmi.includes(ligne.parmi) && !pris.has(id));
    const acteur = ligne.de === 'chef' ? undefined : acteurs.get(ligne.de);
    const organisation = acteur?.organisation ?? projet?.chef;
    const id = ids[rang];
    if (projet === undefined || organisation === undefined || id === undefined) return [];
    pris.add(projet.id);
    return [{ ligne, id, projet, organisation, auteurId: acteur?.compteId ?? autres }];
  });
}

const toDate = (now: number, jours: number): string => new Date(now - jours * 86_400_000).toISOString();

const DECIDEES: readonly EtatMiseAJour[] = ['a_corriger', 'validee', 'rejetee'];

/** The row of a proposal; where it stands is told afterwards, from its forms. */
function toColonnes(
  { ligne, id, projet, organisation, auteurId }: Choix,
  {
    courante,
    acteurs,
    now,
  }: { courante: FormulaireProjet; acteurs: Map<TypeActeur, ActeurDemonstration>; now: number },
) {
  const { etat, jours, aRelire = false, motif = null } = ligne;
  const { base, proposition } = toFormulaires(ligne, courante, organisation);
  const valideur = valideurOf(organisation.type);
  const isDecidee = DECIDEES.includes(etat);
  // What appeared without waiting was decided by nobody else.
  const decideurId = aRelire ? auteurId : (acteurs.get(valideur)?.compteId ?? null);
  const attente = etat === 'soumise' ? jours : jours + 4;
  return {
    id,
    objet: 'projet',
    objetId: base === null ? null : projet.id,
    titre: proposition.titre,
    ...{ etat, proposition, base, valideur, auteurId, aRelire, motif },
    organisationId: organisation.id,
    version: etat === 'brouillon' ? 2 : 4,
    creeLe: toDate(now, jours + 9),
    modifieLe: toDate(now, jours),
    soumiseLe: etat === 'brouillon' ? null : toDate(now, attente),
    decideeLe: isDecidee ? toDate(now, jours) : null,
    decideurId: isDecidee ? decideurId : null,
    ...{ collectivites: [], departements: [], regions: [], pays: [], financeurs: [] },
  };
}

function toFormulaires(
  { quoi }: Ligne,
  courante: FormulaireProjet,
  { collectiviteId }: Organisation,
): { base: FormulaireProjet | null; proposition: FormulaireProjet } {
  if (quoi === 'parue') return { base: createAncien(courante), proposition: courante };
  if (isChangement(quoi)) {
    const champs: Partial<FormulaireProjet> = CHANGEMENTS[quoi](courante);
    return { base: courante, proposition: { ...courante, ...champs } };
  }
  const proposition: FormulaireProjet = {
    ...{ ...FORMULAIRES_VIDES.projet, ...NOUVEAUX[quoi], statut: 'en_preparation', anneeDebut: 2027 },
    collectivites: collectiviteId === null ? [] : [{ id: collectiviteId, role: 'chef_de_file' }],
    ...{ partenaires: courante.partenaires, pays: courante.pays },
  };
  return { base: null, proposition };
}

const isChangement = (quoi: string): quoi is Changement => quoi in CHANGEMENTS;

/** Where the proposals stand, by what their forms name: as `ficheProjet.porteeOf` tells it. */
async function locate(client: Connection): Promise<void> {
  const list = (champ: string) =>
    `jsonb_array_elements(coalesce(m.base->'${champ}', '[]') || (m.proposition->'${champ}')) AS x`;
  await client.query(`
    WITH acteurs AS (SELECT m.id,
      ARRAY(SELECT DISTINCT (x->>'id')::int FROM ${list('collectivites')}) AS collectivites,
      ARRAY(SELECT DISTINCT x::int FROM ${list('partenaires')}) AS partenaires,
      ARRAY(SELECT DISTINCT x#>>'{}' FROM ${list('pays')}) AS pays,
      ARRAY(SELECT DISTINCT x->>'financeur' FROM ${list('financements')}) AS financeurs
      FROM mise_a_jour m)
    UPDATE mise_a_jour m SET collectivites = a.collectivites,
      departements = ARRAY(SELECT DISTINCT code_departement FROM collectivite WHERE id = ANY(a.collectivites) AND code_departement IS NOT NULL),
      regions = ARRAY(SELECT DISTINCT code_region FROM collectivite WHERE id = ANY(a.collectivites) AND code_region IS NOT NULL),
      pays = ARRAY(SELECT unnest(a.pays) UNION SELECT code_pays FROM partenaire WHERE id = ANY(a.partenaires)),
      financeurs = ARRAY(SELECT id FROM financeur WHERE slug = ANY(a.financeurs))
    FROM acteurs a WHERE a.id = m.id`);
}

/** The opinions and the discussions, a day after what they answer. */
async function insertParoles(
  client: ClientBase,
  choix: readonly Choix[],
  { acteurs, now }: { acteurs: Map<TypeActeur, ActeurDemonstration>; now: number },
): Promise<void> {
  const list = <T extends { de: TypeActeur }>(paroles: (ligne: Ligne) => T[]) =>
    choix.flatMap(({ ligne, id }) =>
      paroles(ligne).map(({ de, ...parole }) => ({
        miseAJourId: id,
        organisationId: acteurs.get(de)?.organisation.id,
        ...parole,
        le: toDate(now, ligne.jours - 1),
      })),
    );
  await insertRows(
    client,
    'avis_mise_a_jour',
    list(({ avis = [] }) => avis),
  );
  const messages = list(({ messages: dits = [] }) =>
    dits.map((dit) => ({ ...dit, auteurId: acteurs.get(dit.de)?.compteId })),
  );
  // Their numbers are those of the sequence, which the loading of rows knows nothing of.
  await client.query(
    `INSERT INTO message_mise_a_jour (mise_a_jour_id, organisation_id, message, auteur_id, le)
     SELECT "miseAJourId", "organisationId", message, "auteurId", le FROM json_to_recordset($1)
       AS m("miseAJourId" int, "organisationId" int, message text, "auteurId" int, le timestamptz)`,
    [JSON.stringify(messages)],
  );
}
