import Type, { type TProperties } from 'typebox';
import { defineEndpoint, type Endpoint } from '../endpoint.ts';
import { strictObject } from '../schemas/commun.ts';
import { CollectionGeojson, EnveloppeProjets } from '../schemas/exports.ts';
import { filtresProperties, triProperty } from '../schemas/filtres.ts';

const COMMUN = `La sélection entière, dans l'ordre demandé, envoyée au fur et à mesure : \`X-Nombre-Lignes\` dit combien de
projets viendront, \`X-Octets-Estimes\` à peu près combien d'octets (avant la compression du transport). Aucune donnée personnelle : pas de contact.
Licence Ouverte 2.0 (Etalab), dite dans le fichier et dans l'en-tête \`Link\`.`;

const Binaire = Type.Unsafe<unknown>(Type.String({ format: 'binary' }));

/** An export of the projets that the filters select, in a format of its own. */
function defineExport<
  const E extends Pick<Endpoint, 'chemin' | 'resume' | 'description' | 'reponse'> & { type: string },
  P extends TProperties,
>({ description, ...format }: E, options: P) {
  return defineEndpoint({
    ...format,
    description: `${description}\n\n${COMMUN}`,
    methode: 'GET',
    acces: { public: true },
    domaine: 'Exports',
    query: strictObject({ ...filtresProperties, tri: triProperty, ...options }),
  });
}

export const exportsEndpoints = {
  exportProjetsCsv: defineExport(
    {
      chemin: '/exports/projets.csv',
      resume: 'Les projets en CSV, que l’import relit sans rien changer',
      description: `La table des projets (UTF-8, virgules, RFC 4180), une ligne par projet, codes et libellés côte à côte. Une cellule
qu'un tableur prendrait pour une formule est précédée d'une apostrophe. La dernière colonne dit la licence.`,
      type: 'text/csv; charset=utf-8',
      reponse: Binaire,
    },
    {
      bom: Type.Boolean({ default: true, description: '`false` : sans la marque d’ordre des octets, qu’attend Excel' }),
    },
  ),
  exportProjetsXlsx: defineExport(
    {
      chemin: '/exports/projets.xlsx',
      resume: 'Les projets dans un classeur Excel',
      description: `La même table, les nombres en nombres et les dates en dates ; la feuille «\u00a0À propos\u00a0» dit les critères, la date, la
licence et ce que chaque colonne contient.`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      reponse: Binaire,
    },
    {},
  ),
  exportProjetsGeojson: defineExport(
    {
      chemin: '/exports/projets.geojson',
      resume: 'Les projets en GeoJSON : les deux extrémités et les liens',
      description: `RFC 7946. Chaque projet donne plusieurs objets, que sa propriété \`projet\` (son identifiant) relie : un point par
collectivité (\`nature: "collectivite"\`), un par partenaire (\`"partenaire"\`), et une ligne de chaque collectivité à chaque partenaire
(\`"lien"\`, avec leurs identifiants), coupée en deux à l'antiméridien. Un projet dont aucune extrémité n'est connue donne un objet sans
géométrie (\`"projet"\`). Les objets d'un projet se suivent, sur une seule ligne du fichier.`,
      type: 'application/geo+json',
      reponse: CollectionGeojson,
    },
    {},
  ),
  exportProjetsJson: defineExport(
    {
      chemin: '/exports/projets.json',
      resume: 'Les fiches-projets entières en JSON',
      description: 'Un projet par ligne du fichier.',
      type: 'application/json; charset=utf-8',
      reponse: EnveloppeProjets,
    },
    {},
  ),
};
