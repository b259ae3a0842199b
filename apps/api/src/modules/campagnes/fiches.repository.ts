import type { Avancement, EtatFicheCampagne, FicheDeCampagne, PorteeCampagne } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import { derniereVerificationOf, jsonObject } from '../../sql/json.ts';
import { AVANCEMENT, ETAT_FICHE, listesDe } from './avancement.sql.ts';
import { withPortee } from './portee.sql.ts';

type Tx = Prisma.TransactionClient;

/** Makes the list of a campaign, in the order in which it is read: its rows stand side by side. */
export const insertListe = (campagneId: number, portee: PorteeCampagne): Prisma.Sql => Prisma.sql`
  WITH ${withPortee(portee)}
  INSERT INTO campagne_fiche (campagne_id, objet, objet_id, organisations, departements, regions, pays)
  SELECT ${campagneId}::int, k.objet, k.objet_id, k.organisations,
    coalesce(l.departements, '{}'), coalesce(l.regions, '{}'), coalesce(a.pays, '{}')
  FROM (SELECT objet, objet_id, array_agg(organisation_id) AS organisations FROM concerne GROUP BY objet, objet_id) k
  LEFT JOIN (
    SELECT objet, objet_id,
      array_agg(DISTINCT code_departement) FILTER (WHERE code_departement IS NOT NULL) AS departements,
      array_agg(DISTINCT code_region) FILTER (WHERE code_region IS NOT NULL) AS regions
    FROM lieu GROUP BY objet, objet_id) l ON l.objet = k.objet AND l.objet_id = k.objet_id
  LEFT JOIN (
    SELECT objet, objet_id, array_agg(DISTINCT code_pays) AS pays
    FROM ailleurs GROUP BY objet, objet_id) a ON a.objet = k.objet AND a.objet_id = k.objet_id
  ORDER BY k.objet, k.objet_id`;

/** How many fiches the agents of an organisation have, and how many of them are left to verify. */
export interface Destinataires {
  comptes: number[];
  fiches: number;
  restantes: number;
}

/** Whom a campaign has something to ask: the organisations that have agents and fiches left to verify. */
export function listDestinataires(tx: Tx, campagneId: number): Promise<Destinataires[]> {
  return tx.$queryRaw<Destinataires[]>(Prisma.sql`
    SELECT a.comptes, l.fiches, l.restantes FROM (
      SELECT coalesce(o.successeur_id, o.id) AS id, count(*)::int AS fiches,
        (count(*) FILTER (WHERE x.etat = 'a_verifier'))::int AS restantes
      FROM (SELECT unnest(f.organisations) AS organisation_id, ${ETAT_FICHE} AS etat
        FROM campagne_fiche f JOIN campagne c ON c.id = f.campagne_id WHERE c.id = ${campagneId}) x
      JOIN organisation o ON o.id = x.organisation_id GROUP BY 1) l
    JOIN (SELECT r.organisation_id, array_agg(r.compte_id ORDER BY r.compte_id) AS comptes
      FROM rattachement r WHERE r.etat = 'actif' GROUP BY 1) a ON a.organisation_id = l.id
    WHERE l.restantes > 0 ORDER BY l.id`);
}

interface RequeteFiches {
  campagneId: number;
  organisationId: number;
  etat?: EtatFicheCampagne | undefined;
  page: number;
  parPage: number;
}

const FICHE = jsonObject({
  objet: 'x.objet',
  id: 'x.objet_id',
  titre: 'coalesce(p.titre, k.nom)',
  lieux: `coalesce(CASE WHEN x.objet = 'projet' THEN
    (SELECT string_agg(t.nom, ', ' ORDER BY l.role, t.nom) FROM projet_collectivite l JOIN collectivite t ON t.id = l.collectivite_id
      WHERE l.projet_id = p.id) || coalesce(' – ' || (SELECT string_agg(t.nom, ', ' ORDER BY t.nom) FROM projet_pays y
      JOIN pays t ON t.code = y.code_pays WHERE y.projet_id = p.id), '')
    ELSE (SELECT t.nom FROM departement t WHERE t.code = k.code_departement) END, '')`,
  etat: 'x.etat',
  derniereVerification: Prisma.sql`CASE WHEN x.objet = 'projet' THEN ${derniereVerificationOf('projet_id', 'p.id')}
    ELSE ${derniereVerificationOf('collectivite_id', 'k.id')} END`,
});

/** A page of what an organisation is asked to verify, what is left first; and its figures. */
export async function listFiches(db: Database, { campagneId, organisationId, etat, page, parPage }: RequeteFiches) {
  const sienne = Prisma.sql`sienne AS (
    SELECT f.objet, f.objet_id, f.verifiee_le, ${ETAT_FICHE} AS etat
    FROM campagne_fiche f JOIN campagne c ON c.id = f.campagne_id
    WHERE c.id = ${campagneId} AND ${listesDe(organisationId)})`;
  const voulue = etat === undefined ? Prisma.sql`TRUE` : Prisma.sql`etat = ${etat}`;
  const [avancements, lignes] = await Promise.all([
    db.query<Avancement>(Prisma.sql`WITH ${sienne} SELECT ${AVANCEMENT} FROM sienne`),
    db.query<{ fiche: FicheDeCampagne }>(Prisma.sql`
      WITH ${sienne}, choix AS (
        SELECT *, row_number() OVER (ORDER BY etat = 'a_jour', etat = 'en_attente', objet, objet_id) AS rang
        FROM sienne WHERE ${voulue} ORDER BY rang LIMIT ${parPage}::int OFFSET ${(page - 1) * parPage}::bigint)
      SELECT ${FICHE} AS fiche FROM choix x
        LEFT JOIN projet p ON x.objet = 'projet' AND p.id = x.objet_id
        LEFT JOIN collectivite k ON x.objet = 'collectivite' AND k.id = x.objet_id
      WHERE p.id IS NOT NULL OR k.id IS NOT NULL ORDER BY x.rang`),
  ]);
  const avancement = avancements[0] ?? { fiches: 0, verifiees: 0, enAttente: 0 };
  const { fiches, verifiees, enAttente } = avancement;
  const totaux = { a_jour: verifiees, en_attente: enAttente, a_verifier: fiches - verifiees - enAttente };
  const total = etat === undefined ? fiches : totaux[etat];
  return { total, page, parPage, avancement, fiches: lignes.map(({ fiche }) => fiche) };
}
