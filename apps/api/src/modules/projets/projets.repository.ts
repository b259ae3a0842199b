import type { FicheProjet, ResumeProjet } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import {
  contactsOf,
  documentsOf,
  jsonList,
  jsonObject,
  positionFields,
  REF_PAYS,
  refTerritoire,
} from '../../sql/json.ts';
import { PROJET_FIELDS, RESUME_PROJET } from './resume.sql.ts';

/** How many neighbours a sheet leads to, of each kind. */
const VOISINS_MAX = 6;

const COLLECTIVITES = jsonList(
  jsonObject({
    id: 'c.id',
    nom: 'c.nom',
    type: 'c.type',
    role: 'l.role',
    departement: refTerritoire('d'),
    region: refTerritoire('r'),
    ...positionFields('c'),
  }),
  'l.role, c.nom, c.id',
  Prisma.sql`FROM projet_collectivite l JOIN collectivite c ON c.id = l.collectivite_id
    LEFT JOIN departement d ON d.code = c.code_departement
    LEFT JOIN region r ON r.code = c.code_region WHERE l.projet_id = p.id`,
);

const PARTENAIRES = jsonList(
  jsonObject({ id: 'x.id', nom: 'x.nom', pays: REF_PAYS, subdivision: refTerritoire('s'), ...positionFields('x') }),
  'x.nom, x.id',
  Prisma.sql`FROM projet_partenaire l JOIN partenaire x ON x.id = l.partenaire_id JOIN pays y ON y.code = x.code_pays
    LEFT JOIN subdivision s ON s.code = x.code_subdivision WHERE l.projet_id = p.id`,
);

const OPERATEURS = jsonList(
  jsonObject({ slug: 'o.slug', nom: 'o.nom', sigle: 'o.sigle', siteWeb: 'o.site_web' }),
  'o.nom, o.id',
  Prisma.sql`FROM projet_operateur l JOIN operateur o ON o.id = l.operateur_id WHERE l.projet_id = p.id`,
);

const FINANCEMENTS = jsonList(
  jsonObject({
    financeur: jsonObject({ slug: 'f.slug', nom: 'f.nom', sigle: 'f.sigle' }),
    annee: 'l.annee',
    montant: 'l.montant',
  }),
  'l.annee, f.nom, l.id',
  Prisma.sql`FROM financement l JOIN financeur f ON f.id = l.financeur_id WHERE l.projet_id = p.id`,
);

/** The latest projets that share something with `p` through a table of links, itself left out. */
function voisinsBy(table: string, colonne: string): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT json_agg(${jsonObject({ id: 'n.id', titre: 'n.titre' })}) FROM (
    SELECT voisin.id, voisin.titre FROM projet voisin
    WHERE voisin.id <> p.id AND voisin.id IN (
      SELECT autre.projet_id FROM ${Prisma.raw(table)} le_sien JOIN ${Prisma.raw(table)} autre
        ON autre.${Prisma.raw(colonne)} = le_sien.${Prisma.raw(colonne)}
      WHERE le_sien.projet_id = p.id)
    ORDER BY voisin.annee_debut DESC NULLS LAST, voisin.id DESC LIMIT ${VOISINS_MAX}::int) n), '[]')`;
}

/** All that a projet `p` says, but for its contacts and its neighbours. */
export const PROJET_EXPORTE_FIELDS = {
  ...PROJET_FIELDS,
  objectifs: 'p.objectifs',
  description: 'p.description',
  dateSignature: 'p.date_signature',
  budgetTotal: 'p.budget_total',
  odd: 'p.odd',
  collectivites: COLLECTIVITES,
  partenaires: PARTENAIRES,
  operateurs: OPERATEURS,
  financements: FINANCEMENTS,
  documents: documentsOf('projet_id', 'p.id'),
  confirmation: Prisma.sql`(SELECT ${jsonObject({ le: 'n.reponse_le', partenaire: 'x.nom' })}
    FROM confirmation_partenaire n JOIN partenaire x ON x.id = n.partenaire_id
    WHERE n.projet_id = p.id AND n.exact ORDER BY n.reponse_le DESC LIMIT 1)`,
  version: 'p.version',
  creeLe: 'p.cree_le',
  modifieLe: 'p.modifie_le',
};

const FICHE_PROJET = jsonObject({
  ...PROJET_EXPORTE_FIELDS,
  contacts: contactsOf('projet_id', 'p.id'),
  voisins: jsonObject({
    memePays: voisinsBy('projet_pays', 'code_pays'),
    memeThematique: voisinsBy('projet_thematique', 'thematique_id'),
  }),
});

/** The whole of a projet; null when none has this id. One query. */
export async function findProjet(db: Database, id: number): Promise<FicheProjet | null> {
  const rows = await db.query<{ fiche: FicheProjet }>(
    Prisma.sql`SELECT ${FICHE_PROJET} AS fiche FROM projet p WHERE p.id = ${id}::int`,
  );
  return rows[0]?.fiche ?? null;
}

/** The projets of these ids in this order; one that is gone since is left out. One query. */
export async function listResumes(db: Database, ids: readonly number[]): Promise<ResumeProjet[]> {
  if (ids.length === 0) return [];
  const rows = await db.query<{ projet: ResumeProjet }>(Prisma.sql`
    SELECT ${RESUME_PROJET} AS projet FROM unnest(${ids}::int[]) WITH ORDINALITY AS choix(id, rang)
    JOIN projet p ON p.id = choix.id ORDER BY choix.rang`);
  return rows.map((row) => row.projet);
}
