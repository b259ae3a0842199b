/** What is particular to acting in a country: sentences with the first year from which each may be said. */
export const CONTEXTES_PAYS: Readonly<Record<string, readonly (readonly [depuis: number, phrase: string])[]>> = {
  ML: [
    [1985, 'Les communes maliennes élues depuis la décentralisation cherchent à tenir leurs nouvelles compétences.'],
    [2012, "La crise que traverse le Mali a conduit les partenaires à s'appuyer davantage sur les équipes locales."],
    [1990, 'Une importante diaspora originaire de la région vit en France et participe au projet.'],
  ],
  BF: [
    [2006, 'Au Burkina Faso, la communalisation intégrale a créé plus de trois cent cinquante communes.'],
    [2015, 'La dégradation de la sécurité a conduit à recentrer les activités sur le chef-lieu.'],
    [1985, 'La région compte de nombreux groupements villageois bien organisés.'],
  ],
  SN: [
    [1996, 'Au Sénégal, la loi de 1996 a transféré neuf domaines de compétence aux collectivités locales.'],
    [
      2014,
      "L'acte III de la décentralisation sénégalaise a redistribué les compétences entre départements et communes.",
    ],
    [1985, 'Les ressortissants installés en France cotisent depuis longtemps pour leur village.'],
  ],
  MG: [
    [2004, 'À Madagascar, les régions créées en 2004 disposent de peu de moyens propres.'],
    [1985, "L'enclavement et les cyclones pèsent sur chaque chantier."],
    [2009, 'La crise politique malgache de 2009 a interrompu plusieurs financements internationaux.'],
  ],
  MA: [
    [2015, 'La régionalisation avancée donne aux régions marocaines un rôle nouveau.'],
    [1990, 'Les collectivités marocaines cofinancent une part importante du projet.'],
    [2005, "Le projet s'inscrit dans l'initiative nationale pour le développement humain."],
  ],
  TN: [
    [2011, "Depuis 2011, les municipalités tunisiennes ont vu leurs responsabilités s'élargir."],
    [2018, 'Les conseils élus en 2018 ont souhaité ouvrir la gestion municipale aux habitants.'],
    [1985, 'Les liens humains entre les deux rives sont anciens.'],
  ],
  DZ: [
    [1999, 'La relance des relations avec les communes algériennes a été décidée à la fin des années 1990.'],
    [1985, "L'histoire commune et les familles réparties entre les deux pays nourrissent ces échanges."],
  ],
  BJ: [
    [2003, "Les communes béninoises, installées en 2003, sont maîtres d'ouvrage de leurs équipements."],
    [1990, 'Le Bénin encourage les communes à se regrouper pour gérer les services.'],
  ],
  TG: [
    [
      2019,
      'Les élections locales de 2019 au Togo ont mis en place les premiers conseils municipaux depuis plus de trente ans.',
    ],
    [1990, 'Les comités villageois de développement sont les interlocuteurs du projet au Togo.'],
  ],
  CM: [
    [2004, 'Au Cameroun, les lois de 2004 ont relancé la décentralisation.'],
    [1985, "La commune partenaire tire l'essentiel de ses ressources des taxes de marché."],
  ],
  NE: [
    [2004, 'Les communes du Niger, élues pour la première fois en 2004, couvrent de vastes territoires.'],
    [1985, 'Les sécheresses répétées dictent le calendrier des activités.'],
  ],
  CI: [
    [2011, "La sortie de crise a permis la reprise de la coopération en Côte d'Ivoire."],
    [1985, 'La commune accueille une population venue de toute la sous-région.'],
  ],
  GN: [
    [1990, 'Les communes rurales de Guinée disposent de ressources très faibles.'],
    [2014, "L'épidémie d'Ebola a marqué la région et réorienté une partie des actions."],
  ],
  MR: [
    [1990, "Sur la rive mauritanienne du fleuve, les villages dépendent de l'eau et du pâturage."],
    [1990, "Les associations de ressortissants mauritaniens en France sont à l'origine du projet."],
  ],
  HT: [
    [2010, 'Le séisme du 12 janvier 2010 a bouleversé les priorités des communes haïtiennes.'],
    [1990, "La commune haïtienne dispose d'un budget très réduit et d'une forte vie associative."],
    [
      2019,
      "L'insécurité limite les déplacements ; les équipes haïtiennes conduisent seules une grande partie du travail.",
    ],
  ],
  VN: [
    [1989, "Les provinces vietnamiennes disposent d'une large autonomie pour conduire leurs projets."],
    [2000, 'La croissance rapide du Vietnam met ses villes sous tension.'],
  ],
  KH: [[1994, 'Le Cambodge a reconstruit ses administrations locales à partir des années 1990.']],
  LA: [[1990, 'Les districts laotiens associent les villages à chaque décision.']],
  LB: [
    [
      2006,
      'Les municipalités libanaises, souvent regroupées en fédérations, restent les premiers services publics de proximité.',
    ],
    [2013, "L'accueil des réfugiés venus de Syrie pèse lourdement sur les services municipaux libanais."],
    [2020, 'La crise économique que connaît le Liban a réduit à presque rien le budget des municipalités.'],
  ],
  PS: [
    [
      1995,
      "Les municipalités palestiniennes assurent l'eau, l'électricité et les déchets dans des conditions difficiles.",
    ],
    [2000, 'Les restrictions de circulation compliquent chaque déplacement et chaque livraison.'],
  ],
  CN: [
    [1985, "Les autorités provinciales chinoises ont fait de l'échange d'expertise une priorité."],
    [2000, "L'urbanisation rapide pose des questions que les deux partenaires étudient ensemble."],
  ],
  IN: [
    [
      1993,
      'En Inde, les soixante-treizième et soixante-quatorzième amendements à la Constitution ont reconnu les pouvoirs locaux.',
    ],
    [2005, 'Les villes indiennes cherchent à concilier une croissance très rapide et la qualité de la vie.'],
  ],
  JP: [[1990, 'Les rencontres franco-japonaises de la coopération décentralisée rythment ces échanges depuis 2008.']],
  BR: [[1995, 'Les municipalités brésiliennes sont réputées pour leurs pratiques de participation des habitants.']],
  CA: [
    [
      1985,
      "La proximité de langue et d'institutions facilite les échanges avec les municipalités québécoises et canadiennes.",
    ],
  ],
  AM: [[1990, "La présence d'une communauté arménienne ancienne en France a donné son élan à ce partenariat."]],
  RO: [
    [1990, "L'opération « Villages roumains », en 1989, est à l'origine de nombreux liens avec la Roumanie."],
    [2007, "L'entrée de la Roumanie dans l'Union européenne a ouvert de nouveaux financements."],
  ],
  PL: [
    [1990, "Les collectivités polonaises, rétablies en 1990, ont bâti leurs compétences en s'inspirant d'autres pays."],
  ],
  UA: [
    [2014, 'La réforme territoriale ukrainienne a donné aux communes regroupées des moyens nouveaux.'],
    [2022, "Depuis février 2022, l'essentiel de l'action est consacré au secours et à l'accueil."],
  ],
  RU: [[1992, 'Les échanges avec les villes russes ont pris leur essor dans les années 1990.']],
  AL: [[1995, 'La réforme territoriale albanaise a regroupé les communes en unités plus vastes.']],
  KM: [[2011, 'Les communes comoriennes ont été créées par la loi en 2011.']],
  DJ: [[2006, 'Les régions de Djibouti ont élu leurs premiers conseils en 2006.']],
  CG: [[2000, 'La reconstruction des services publics reste la priorité au Congo.']],
  CD: [
    [
      2006,
      "La Constitution de 2006 a posé le principe d'une large décentralisation en République démocratique du Congo.",
    ],
  ],
  TD: [[2012, 'Le Tchad installe progressivement ses communes.']],
  GA: [[1996, 'Le territoire est couvert de forêts et les distances y sont longues.']],
  ET: [[1995, "L'Éthiopie, État fédéral, confie de larges compétences à ses régions et à ses villes."]],
  ZA: [
    [1996, "La lutte contre les inégalités héritées de l'apartheid guide l'action des municipalités sud-africaines."],
  ],
  CU: [[1995, 'Les échanges avec Cuba reposent sur des liens associatifs anciens.']],
  NI: [[1985, 'La solidarité avec le Nicaragua est née dans les années 1980.']],
  MX: [[1995, "La diversité des États mexicains ouvre de nombreux sujets d'échange."]],
  PE: [[1995, 'Les communautés andines tiennent une place importante dans la conduite du projet.']],
  CL: [[1992, 'Le retour de la démocratie a relancé les échanges entre collectivités chiliennes et françaises.']],
  AR: [[1992, "L'émigration venue du Sud-Ouest et des Alpes a laissé des liens familiaux avec l'Argentine."]],
  EG: [[1995, "Le patrimoine et la gestion de l'eau sont au centre des échanges avec les gouvernorats égyptiens."]],
  IQ: [[2005, "La coopération avec les gouvernorats d'Irak accompagne le retour des habitants."]],
  NP: [[2015, 'Les séismes de 2015 ont orienté le projet vers la reconstruction.']],
  TR: [[2000, 'Les municipalités turques sont actives dans les réseaux de villes de la Méditerranée.']],
  IL: [[1985, 'Les échanges portent en priorité sur la jeunesse, la recherche et le dialogue.']],
  US: [[1985, 'Les universités et les entreprises des deux territoires y prennent une part active.']],
  DE: [
    [
      1985,
      'Les collectivités allemandes disposent de compétences voisines, ce qui permet des échanges directs entre services.',
    ],
  ],
  IT: [[1985, 'Les collectivités italiennes et françaises partagent des programmes européens.']],
  VU: [[1995, "L'éloignement et les cyclones font de la solidarité entre îles une nécessité."]],
};
