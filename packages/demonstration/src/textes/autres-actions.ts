/** Frames of the fiches of other external actions; the slots are those of `cooperation.ts`. */

export const TITRES_AUTRES: readonly string[] = [
  '{objetNu} {ici}',
  '{objetNu} : {court} {enPays}',
  '{objetNu} {enPays} ({court})',
  '{court} : {objetNu} {enPays}',
];

export const RESUMES_AUTRES: readonly string[] = [
  "{acteur} a décidé en {debut} de s'engager pour {objet} {ici}. L'action a été confiée {aOperateur}.",
  "En {debut}, {acteur} a soutenu {objet} {ici}, par l'intermédiaire {deOperateur}.",
  'Cette action ponctuelle {deActeur} a porté sur {objet} {ici}. Elle ne repose pas sur une convention entre collectivités.',
  '{acteur} a apporté en {debut} son concours {aOperateur} pour {objet} {ici}.',
];

/** Events that called for help, by country: first and last year in which a vote may speak of them. */
export const EVENEMENTS: Readonly<Record<string, readonly (readonly [annee: number, evenement: string])[]>> = {
  HT: [
    [2010, 'le séisme du 12 janvier 2010'],
    [2016, "l'ouragan Matthew"],
    [2021, 'le séisme du 14 août 2021'],
  ],
  MA: [
    [2004, "le séisme d'Al Hoceïma"],
    [2023, 'le séisme du Haut Atlas du 8 septembre 2023'],
  ],
  TR: [[2023, 'les séismes du 6 février 2023']],
  NP: [[2015, 'les séismes du printemps 2015']],
  LB: [
    [2006, "la guerre de l'été 2006"],
    [2020, "l'explosion du port de Beyrouth"],
  ],
  UA: [[2022, "l'agression de l'Ukraine"]],
  MG: [
    [2008, 'le cyclone Ivan'],
    [2017, 'le cyclone Enawo'],
    [2022, 'les cyclones Batsirai et Emnati'],
  ],
  ID: [
    [2004, 'le raz de marée du 26 décembre 2004'],
    [2018, 'le séisme des Célèbes'],
  ],
  LK: [[2004, 'le raz de marée du 26 décembre 2004']],
  TH: [[2004, 'le raz de marée du 26 décembre 2004']],
  IN: [[2004, 'le raz de marée du 26 décembre 2004']],
  PH: [[2013, 'le typhon Haiyan']],
  JP: [[2011, 'le séisme et le raz de marée du 11 mars 2011']],
  DZ: [[2003, 'le séisme de Boumerdès']],
  CL: [[2010, 'le séisme du 27 février 2010']],
  IT: [
    [2009, "le séisme de L'Aquila"],
    [2016, "le séisme d'Amatrice"],
  ],
  VU: [[2015, 'le cyclone Pam']],
  PE: [[2007, 'le séisme de Pisco']],
  NE: [[2005, 'la crise alimentaire de 2005']],
  BF: [[2009, 'les inondations du 1er septembre 2009']],
  AM: [[2020, 'les déplacements de population de 2020']],
};

export const SUITES_EVENEMENT: readonly string[] = [
  'La décision a été prise après {evenement}.',
  'Quelques jours après {evenement}, les élus ont voté une aide exceptionnelle.',
  '{evenement} a suscité un élan de solidarité dans tout le territoire.',
];

/** What follows an action that is no help: a promotion, a festival, an exchange. */
export const SUITES_SANS_AIDE: readonly string[] = [
  "Le compte rendu en a été présenté à l'assemblée.",
  "Une délégation du territoire s'est rendue sur place.",
  "L'action pourrait ouvrir la voie à un partenariat plus durable.",
  'Les acteurs économiques et culturels du territoire y ont été associés.',
  "Les dépenses ont été limitées aux déplacements et à l'accueil.",
];

export const SUITES_AUTRES: readonly string[] = [
  "L'aide a fait l'objet d'un compte rendu devant l'assemblée.",
  "Les habitants et les entreprises du territoire s'y sont associés par leurs dons.",
  "Une délégation s'est rendue sur place pour constater l'emploi des fonds.",
  "L'action pourrait ouvrir la voie à un partenariat plus durable.",
  'La subvention a été versée en {l:2-3} fois, sur justificatifs.',
];
