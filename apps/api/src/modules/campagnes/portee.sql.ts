import { type PorteeCampagne, TYPES_ACTEUR } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import { and } from '../../sql/liste.ts';

/** Text values, whatever their number: an empty list is a list. */
const list = (valeurs: readonly string[]) => Prisma.sql`${[...valeurs]}::text[]`;

/** The collectivités `c` of the places of France that a campaign is held in. */
const inFrance = ({ regions, departements }: PorteeCampagne): Prisma.Sql | undefined =>
  regions.length + departements.length === 0
    ? undefined
    : Prisma.sql`(c.code_region = ANY(${list(regions)}) OR c.code_departement = ANY(${list(departements)}))`;

const abroad = ({ pays }: PorteeCampagne): Prisma.Sql | undefined =>
  pays.length === 0 ? undefined : Prisma.sql`y.code_pays = ANY(${list(pays)})`;

/** The projets of a campaign. */
function selectProjets(portee: PorteeCampagne): Prisma.Sql {
  const [france, etranger] = [inFrance(portee), abroad(portee)];
  return Prisma.sql`SELECT 'projet'::objet_fiche AS objet, p.id AS objet_id FROM projet p WHERE ${and([
    portee.objets.includes('projet') ? undefined : Prisma.sql`FALSE`,
    portee.termines ? undefined : Prisma.sql`p.statut <> 'termine'`,
    france &&
      Prisma.sql`EXISTS (SELECT FROM projet_collectivite l JOIN collectivite c ON c.id = l.collectivite_id
        WHERE l.projet_id = p.id AND ${france})`,
    etranger && Prisma.sql`EXISTS (SELECT FROM projet_pays y WHERE y.projet_id = p.id AND ${etranger})`,
  ])}`;
}

/** Its collectivités: those that still exist and, where it is held in some countries, that have a projet there. */
function selectCollectivites(portee: PorteeCampagne): Prisma.Sql {
  const etranger = abroad(portee);
  return Prisma.sql`SELECT 'collectivite'::objet_fiche AS objet, c.id AS objet_id FROM collectivite c WHERE ${and([
    portee.objets.includes('collectivite') ? undefined : Prisma.sql`FALSE`,
    Prisma.sql`c.cessee_le IS NULL`,
    inFrance(portee),
    etranger &&
      Prisma.sql`EXISTS (SELECT FROM projet_collectivite l JOIN projet_pays y ON y.projet_id = l.projet_id
        WHERE l.collectivite_id = c.id AND ${etranger})`,
  ])}`;
}

/**
 * The queries `fiche` (what a campaign may ask to verify), `lieu` (the collectivités of each), `ailleurs` (its countries)
 * and `concerne` (the organisations that it is asked of), to follow WITH: an organisation is asked for what `isInPortee`
 * says is in its scope, when it is of a kind that the campaign addresses. A fiche asked of nobody is not in `concerne`.
 */
export function withPortee(portee: PorteeCampagne): Prisma.Sql {
  const sollicites = TYPES_ACTEUR.filter((type) => (portee.acteurs as readonly string[]).includes(type));
  return Prisma.sql`
    fiche AS MATERIALIZED (${selectProjets(portee)} UNION ALL ${selectCollectivites(portee)}),
    lieu AS MATERIALIZED (
      SELECT f.objet, f.objet_id, c.id AS collectivite_id, c.code_departement, c.code_region
      FROM fiche f JOIN projet_collectivite l ON f.objet = 'projet' AND l.projet_id = f.objet_id
        JOIN collectivite c ON c.id = l.collectivite_id
      UNION ALL
      SELECT f.objet, f.objet_id, c.id, c.code_departement, c.code_region
      FROM fiche f JOIN collectivite c ON f.objet = 'collectivite' AND c.id = f.objet_id),
    ailleurs AS MATERIALIZED (
      SELECT f.objet, f.objet_id, y.code_pays
      FROM fiche f JOIN projet_pays y ON f.objet = 'projet' AND y.projet_id = f.objet_id),
    sollicitee AS MATERIALIZED (
      SELECT o.id, o.type, o.collectivite_id, o.code_departement, o.code_region, o.pays, o.financeur_id FROM organisation o
      WHERE o.fermee_le IS NULL AND o.type = ANY(${list(sollicites)}::type_acteur[])),
    concerne AS MATERIALIZED (
      SELECT l.objet, l.objet_id, o.id AS organisation_id FROM lieu l
        JOIN sollicitee o ON o.type = 'collectivite' AND o.collectivite_id = l.collectivite_id
      UNION
      SELECT l.objet, l.objet_id, o.id FROM lieu l
        JOIN sollicitee o ON o.type = 'prefecture' AND o.code_departement = l.code_departement
      UNION
      SELECT l.objet, l.objet_id, o.id FROM lieu l
        JOIN sollicitee o ON o.type = 'prefecture' AND o.code_region = l.code_region
      UNION
      SELECT a.objet, a.objet_id, o.id FROM ailleurs a
        JOIN (SELECT id, unnest(pays) AS code_pays FROM sollicitee WHERE type = 'ambassade') o ON o.code_pays = a.code_pays
      UNION
      SELECT f.objet, f.objet_id, o.id FROM fiche f
        JOIN financement m ON f.objet = 'projet' AND m.projet_id = f.objet_id
        JOIN sollicitee o ON o.type IN ('ministere', 'operateur') AND o.financeur_id = m.financeur_id)`;
}
