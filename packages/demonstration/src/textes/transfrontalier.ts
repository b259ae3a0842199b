/** Frames of the fiches of coopération transfrontalière; the slots are those of `cooperation.ts`. */

export const TITRES_TRANSFRONTALIERS: readonly string[] = [
  '{objetNu} : {paireCourte}',
  '{objetNu} entre {paireCourte}',
  '{deCourt} à {nomPart} : {objetNu}',
  'Coopération transfrontalière {court} – {nomPart} : {objetNu}',
  '{court} – {nomPart}, {objetNu}',
];

export const RESUMES_TRANSFRONTALIERS: readonly string[] = [
  "{paire}, voisins de part et d'autre de la frontière, travaillent ensemble {aObjet}. {operateur} en assure l'animation.",
  "De part et d'autre de la frontière avec {pays}, {paire} ont décidé en {debut} d'agir ensemble pour {objet}.",
  "Le projet porte sur {objet}, à l'échelle du bassin de vie que partagent {paire}. Il a commencé en {debut}.",
  '{objet} : {paire} y travaillent depuis {debut} avec les habitants des deux côtés de la frontière.',
];

export const RESUMES_TRANSFRONTALIERS_TERMINES: readonly string[] = [
  "De {debut} à {fin}, {paire} ont travaillé ensemble {aObjet}, de part et d'autre de la frontière avec {pays}.",
  'Ce projet transfrontalier, mené entre {debut} et {fin}, a porté sur {objet}. Il a réuni {paire}.',
  "Achevé en {fin}, ce projet consacré {aObjet} a réuni {paire} à l'échelle de leur bassin de vie.",
];

export const CADRES_TRANSFRONTALIERS: readonly string[] = [
  "Le projet s'inscrit dans un programme européen de coopération territoriale.",
  'Une convention organise le partage des dépenses entre les deux rives.',
  'Les deux collectivités siègent dans un groupement transfrontalier qui prépare leurs décisions.',
  "L'accord intergouvernemental en vigueur permet aux collectivités locales de contracter directement.",
  "Un comité mixte d'élus se réunit {l:2-4} fois par an, alternativement de chaque côté.",
];
