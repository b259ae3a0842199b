import { Prisma } from '@atlas/prisma';

/** A JSON object of named SQL expressions; the names are ours, never a caller's. */
export function jsonObject(fields: Record<string, Prisma.Sql | string>): Prisma.Sql {
  const pairs = Object.entries(fields).map(([name, expression]) => {
    const sql = typeof expression === 'string' ? Prisma.raw(expression) : expression;
    return Prisma.sql`${Prisma.raw(`'${name}'`)}, ${sql}`;
  });
  return Prisma.sql`json_build_object(${Prisma.join(pairs)})`;
}

/** The JSON array of a query's rows: `rest` is all that follows SELECT; an empty array when there is no row. */
export function jsonList(element: Prisma.Sql, order: string, rest: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT json_agg(${element} ORDER BY ${Prisma.raw(order)}) ${rest}), '[]')`;
}

/** The object, or null when `key` is: for the optional side of an outer join. */
export function jsonOrNull(key: string, object: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${Prisma.raw(key)} IS NOT NULL THEN ${object} END`;
}

/** Longitude, latitude and precision of a row. */
export function positionFields(alias: string): Record<string, string> {
  return {
    longitude: `${alias}.longitude`,
    latitude: `${alias}.latitude`,
    precision: `${alias}.precision`,
  };
}

/** A country, of alias `y`. */
export const REF_PAYS = jsonObject({ code: 'y.code', nom: 'y.nom', nomEn: 'y.nom_en', continent: 'y.continent' });

/** A région, département or subdivision; null when absent. */
export function refTerritoire(alias: string): Prisma.Sql {
  return jsonOrNull(`${alias}.code`, jsonObject({ code: `${alias}.code`, nom: `${alias}.nom` }));
}

type Titulaire = 'projet_id' | 'collectivite_id' | 'partenaire_id' | 'poste_id';

/** The public contacts of an owner: those for connected actors never leave the API, nor does the name of a person. */
export function contactsOf(colonne: Titulaire, id: string): Prisma.Sql {
  return jsonList(
    jsonObject({ fonction: 'k.fonction', service: 'k.service', courriel: 'k.courriel', telephone: 'k.telephone' }),
    'k.id',
    Prisma.raw(`FROM contact k WHERE k.${colonne} = ${id} AND k.visibilite = 'publique'`),
  );
}

/** The documents of an owner, the latest first. */
export function documentsOf(colonne: 'projet_id' | 'collectivite_id', id: string): Prisma.Sql {
  return jsonList(
    jsonObject({
      id: 'o.id',
      titre: 'o.titre',
      ...fichierFields('f'),
      sha256: 'f.sha256',
      langue: 'o.langue',
      creeLe: 'o.cree_le',
      version: 'o.version',
      versions: jsonList(
        jsonObject({ version: 'w.version', ...fichierFields('g'), remplaceeLe: 'w.remplacee_le' }),
        'w.version DESC',
        Prisma.sql`FROM version_document w JOIN fichier g ON g.id = w.fichier_id WHERE w.document_id = o.id`,
      ),
    }),
    'o.cree_le DESC, o.id',
    Prisma.raw(`FROM document o JOIN fichier f ON f.id = o.fichier_id WHERE o.${colonne} = ${id}`),
  );
}

/** Name, type and bytes of a file. */
const fichierFields = (alias: string): Record<string, string> => ({
  nomFichier: `${alias}.nom`,
  typeMime: `${alias}.type_mime`,
  taille: `${alias}.taille`,
});

/** The latest verification of a record; null when nobody verified it. */
export function derniereVerificationOf(
  colonne: 'projet_id' | 'collectivite_id' | 'partenaire_id',
  id: string,
): Prisma.Sql {
  const verification = jsonObject({ verifieLe: 'v.verifie_le', typeActeur: 'v.type_acteur', organisme: 'v.organisme' });
  const rest = Prisma.raw(
    `FROM verification v WHERE v.${colonne} = ${id} ORDER BY v.verifie_le DESC, v.id DESC LIMIT 1`,
  );
  return Prisma.sql`(SELECT ${verification} ${rest})`;
}
