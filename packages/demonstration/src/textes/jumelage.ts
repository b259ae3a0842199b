/** Frames of the fiches of jumelages and accords d'amitié; the slots are those of `cooperation.ts`. */

export const TITRES_JUMELAGE: readonly string[] = [
  'Jumelage entre {paireCourte}',
  'Jumelage entre {paireCourte}',
  'Jumelage entre {paireCourte}',
  'Jumelage {court} – {nomPart}',
  'Jumelage {deCourt} avec {nomsPart}',
  'Jumelage de {debut} entre {paireCourte}',
];

export const TITRES_AMITIE: readonly string[] = [
  "Accord d'amitié entre {paireCourte}",
  "Pacte d'amitié entre {paireCourte}",
  "Charte d'amitié et de coopération {court} – {nomPart}",
  "Protocole d'amitié entre {paireCourte}",
  "Convention d'amitié {court} – {nomPart}",
];

export const RESUMES_JUMELAGE: readonly string[] = [
  'Un jumelage lie {paire} depuis {debut}. {animation}',
  '{paire} ont signé leur serment de jumelage en {debut}. {animation}',
  'Depuis {debut}, les habitants {deCourt} et ceux {deIci} se rendent visite [chaque année|tous les deux ans|à chaque printemps]. {animation}',
  '[Conclu|Signé] en {debut}, le jumelage entre {paireCourte} est animé par [un comité de jumelage|des bénévoles|les deux municipalités]. {animation}',
  "Le jumelage avec {nomPart} ({nomPays}), conclu en {debut}, est [l'un des plus anciens|l'un des plus vivants] {deActeur}. {animation}",
];

export const RESUMES_AMITIE: readonly string[] = [
  "Un accord d'amitié signé en {debut} lie {paire}. {animation}",
  "L'accord d'amitié conclu en {debut} entre {paire} prépare une coopération plus étroite. {animation}",
  'Signé en {debut}, ce pacte exprime la volonté {deActeur} et {dePart} de mieux se connaître. {animation}',
  "{acteur} a conclu en {debut} une charte d'amitié avec {part}. {animation}",
];

/** Short sentences on what keeps the link alive. */
export const ANIMATIONS: readonly string[] = [
  "[Les échanges scolaires|Les rencontres sportives|Les harmonies|Les chorales|Les familles d'accueil] en sont le cœur.",
  "Plus de {n:40-400:10} familles y ont pris part depuis l'origine.",
  'Écoles, clubs sportifs et associations y prennent une part régulière.',
  "Un week-end d'échange réunit chaque année {n:30-120:10} participants.",
  'Les collégiens correspondent et se rencontrent [chaque année|une année sur deux].',
  'Le marché de Noël, la fête patronale et les tournois en sont les grands rendez-vous.',
  'Les sapeurs-pompiers, les musiciens et les randonneurs y tiennent une place particulière.',
  "Des stages d'été sont proposés aux étudiants des deux communes.",
  'Un journal commun est publié [chaque année|deux fois par an].',
  '[Les anciens combattants|Les agriculteurs|Les vignerons|Les enseignants|Les cyclotouristes] entretiennent des liens suivis.',
  'Une place et une école portent le nom de la commune partenaire.',
];

export const OBJECTIFS_JUMELAGE: readonly string[] = [
  'permettre aux habitants de se rencontrer et de se recevoir en famille',
  'organiser chaque année un échange de jeunes de {n:10-13} à {n:15-18} ans',
  'faire apprendre la langue du partenaire dans les écoles',
  'soutenir les rencontres entre clubs sportifs et associations',
  'échanger des expériences entre élus et services municipaux',
  'faire vivre une mémoire commune et la transmettre aux plus jeunes',
  'accueillir des stagiaires et des jeunes travailleurs',
  'faire connaître la gastronomie, les fêtes et le patrimoine du partenaire',
  'associer de nouvelles familles et de nouvelles générations',
  "ouvrir les échanges aux habitants qui n'ont jamais voyagé",
  'faire se rencontrer les commerçants, les artisans et les agriculteurs',
  'recevoir les musiciens, les comédiens et les artistes de la commune partenaire',
  "proposer aux étudiants un premier emploi d'été",
  "organiser tous les {l:2-4} ans une rencontre de l'ensemble des familles",
  'publier ensemble un bulletin et le diffuser dans les deux langues',
  "inviter la commune partenaire aux grands rendez-vous de l'année",
  'comparer les réponses apportées au vieillissement, au logement ou aux déchets',
];

/** Where the link comes from, by kind of country. */
export const ORIGINES: Readonly<Record<string, readonly string[]>> = {
  DE: [
    "Le rapprochement est né de la volonté d'anciens prisonniers de guerre et d'enseignants de rapprocher des familles que deux conflits avaient séparées.",
    "Des échanges entre lycéens, organisés au lendemain du traité de l'Élysée, ont précédé la signature.",
    'Deux clubs de football ont ouvert la voie : leur tournoi de Pâques est devenu celui des deux communes.',
    "La rencontre de deux harmonies municipales est à l'origine du rapprochement.",
    'Les deux conseils municipaux se sont choisis parce que leurs communes avaient la même taille et les mêmes activités.',
    "L'Office franco-allemand pour la Jeunesse a soutenu les premiers échanges.",
  ],
  GB: [
    "Des correspondances scolaires entre deux établissements ont conduit à la création d'une association de chaque côté de la Manche.",
    "Une fanfare invitée à la fête patronale a fait connaître les deux communes l'une à l'autre.",
    "Un professeur d'anglais a mis en relation les deux municipalités.",
    'La mémoire du débarquement et des soldats tombés sur place a rapproché les familles.',
    'Les deux clubs de rugby se rencontraient déjà depuis plusieurs saisons.',
  ],
  IT: [
    "De nombreuses familles de la commune sont originaires de cette région d'Italie, ce qui a conduit naturellement à ce lien.",
    "L'émigration italienne de l'entre-deux-guerres a tissé les premiers liens.",
    "Les vignerons des deux communes se recevaient avant que les mairies ne s'en mêlent.",
    "Une randonnée à pied d'une commune à l'autre a scellé l'amitié.",
  ],
  ES: [
    'Les réfugiés espagnols accueillis à la fin des années 1930 et leurs descendants ont voulu ce rapprochement.',
    "Le retour de la démocratie en Espagne a permis d'officialiser des liens plus anciens.",
    "Des classes d'espagnol ont été les premières à faire le voyage.",
    'Les peñas et les bandas des deux villes se recevaient déjà pendant les fêtes.',
  ],
  BE: [
    "L'accueil de familles belges pendant l'exode de 1940 a laissé un souvenir que les deux communes ont voulu honorer.",
    "Les deux villages se sont rapprochés parce qu'ils partagent presque le même nom.",
    'Les confréries gastronomiques des deux communes se recevaient depuis longtemps.',
    'Une course cycliste reliait déjà les deux localités.',
  ],
  PL: [
    "L'envoi de vivres et de médicaments à l'hiver 1981 a créé des amitiés durables.",
    "Les familles de mineurs polonais installées dans le bassin ont souhaité ce lien avec leur région d'origine.",
    "L'ouverture de l'Europe centrale a donné l'occasion d'un rapprochement longtemps espéré.",
    'Des pèlerins et une chorale ont fait le premier voyage.',
  ],
  PT: [
    "La communauté portugaise de la commune, arrivée dans les années 1960 et 1970, est à l'origine du rapprochement.",
    'Un groupe folklorique a fait le lien entre les deux municipalités.',
    'Les familles retournaient chaque été dans cette commune ; les élus les ont suivies.',
  ],
  RO: [
    "La commune avait parrainé ce village dans le cadre de l'opération « Villages roumains » ; le parrainage s'est transformé en un lien durable.",
    "Un convoi humanitaire parti à l'hiver 1989-1990 a noué les premiers liens.",
    "Les échanges agricoles entre les deux communes ont précédé l'accord.",
  ],
  IE: [
    'La musique et la langue bretonne ou gaélique ont rapproché les deux communes.',
    'Un cercle celtique invité à un festival a permis la rencontre.',
  ],
  PS: [
    'Des associations de la ville se rendaient régulièrement sur place et ont convaincu les élus.',
    "L'accueil d'une délégation municipale a été suivi d'une série de projets modestes.",
  ],
  afrique: [
    "L'engagement d'anciens coopérants et de familles originaires du pays a conduit à ce lien.",
    'Une association de solidarité de la commune travaillait déjà avec plusieurs villages.',
    "Un lycée et un hôpital avaient ouvert la voie par l'envoi de livres et de matériel.",
    "Les deux maires s'étaient rencontrés lors d'un congrès des cités unies.",
  ],
  amerique: [
    "Les descendants d'émigrants partis de la région ont cherché à retrouver leurs origines.",
    "Des échanges d'étudiants ont précédé l'accord entre les deux villes.",
    "Le partage d'une histoire et d'un nom de lieu a suscité la rencontre.",
  ],
  asie: [
    'Des échanges entre universités et entreprises ont conduit les deux municipalités à se rapprocher.',
    'Une exposition présentée dans les deux villes a marqué le début des relations.',
    'Les deux villes partagent un même savoir-faire [de la porcelaine|de la soie|du vin|de la coutellerie|du parfum].',
  ],
  oceanie: [
    'Le souvenir des soldats venus combattre en France pendant la Première Guerre mondiale a fait naître ce lien.',
  ],
  europe: [
    "La rencontre de deux enseignants lors d'un stage européen est à l'origine du rapprochement.",
    "Les deux communes se sont rapprochées par l'intermédiaire de leurs chorales.",
    "Une annonce du Conseil des communes d'Europe a mis en relation les deux conseils municipaux.",
    "Un échange d'élèves, puis de familles, a préparé la signature.",
    "L'équipe de handball a fait le premier déplacement.",
  ],
};

export const VIE_DU_JUMELAGE: readonly string[] = [
  "Les échanges ont lieu alternativement dans l'une et l'autre commune, pendant [le week-end de l'Ascension|les vacances de printemps|la Pentecôte|la première semaine de juillet|les fêtes d'automne]. Les visiteurs sont reçus dans les familles.",
  'Le comité de jumelage compte {n:30-280:5} adhérents. Il organise un loto, un repas et des cours de langue pour financer les voyages.',
  'Les écoles participent par des correspondances, et les collèges par un échange annuel de {n:15-50} élèves.',
  "Les clubs [de football|de handball|de judo|de tennis de table|d'athlétisme|de cyclotourisme|de natation] se rencontrent à chaque déplacement.",
  "Des étudiants sont accueillis l'été comme [moniteurs|stagiaires|saisonniers] dans les services municipaux.",
  'Les musiciens des deux communes ont donné {l:4-15} concerts communs.',
  'Les élus profitent de chaque rencontre pour visiter un équipement et comparer leurs façons de faire.',
  'Un marché de produits locaux accompagne désormais la venue des délégations.',
];

export const ANNIVERSAIRES: readonly string[] = [
  "Le {anniversaire} anniversaire a été célébré en {anAnniversaire} [par une fête qui a réuni {n:150-900:50} personnes|en présence des deux conseils municipaux|avec la plantation d'un arbre dans chaque commune|par l'inauguration d'un rond-point et d'une exposition].",
  'En {anAnniversaire}, pour le {anniversaire} anniversaire, [les maires ont renouvelé le serment|une fresque a été peinte par les enfants des deux communes|un livre de souvenirs a été publié|une course de relais a relié les deux communes].',
];

export const BILANS_EN_COURS: readonly string[] = [
  "Le renouvellement des bénévoles et la place des jeunes sont aujourd'hui les principaux sujets de travail.",
  "Depuis quelques années, les échanges portent aussi sur [la transition écologique|l'accueil des personnes exilées|le patrimoine|l'emploi des jeunes|les circuits courts].",
  "Après l'interruption de 2020 et 2021, les rencontres ont repris [avec de nouvelles familles|à un rythme régulier|autour d'un projet d'écoles].",
  'La prochaine rencontre se tiendra {ici}.',
  'Les deux communes préparent un projet européen avec [une troisième ville|deux autres communes jumelles].',
];

export const BILANS_TERMINES: readonly string[] = [
  'Faute de bénévoles, les échanges se sont espacés et le jumelage a pris fin en {fin}.',
  'La fusion de la commune partenaire a mis un terme au jumelage en {fin} ; des liens personnels demeurent.',
  "Les deux conseils ont constaté en {fin} que le jumelage n'était plus actif.",
];

export const BILANS_SUSPENDUS: readonly string[] = [
  'Les relations officielles sont suspendues depuis {anSuspension} ; les habitants qui le souhaitent gardent contact.',
  'La commune a suspendu le jumelage en {anSuspension} par délibération du conseil municipal.',
];

export const SUITES_AMITIE: readonly string[] = [
  "L'accord prévoit des échanges [culturels et éducatifs|économiques et universitaires|entre établissements scolaires|entre services municipaux].",
  "Une délégation a été reçue {ici} l'année suivante.",
  'Un programme de travail de {l:2-4} ans précise les domaines retenus.',
  "L'accord n'emporte pas d'engagement financier ; chaque partie prend en charge ses déplacements.",
  "La transformation de l'accord en jumelage est à l'étude.",
  'Les deux exécutifs se rencontrent [chaque année|tous les deux ans], alternativement en France et {enPays}.',
  "[Un lycée|Une école de musique|Un club sportif|Une association|Un groupe d'entreprises] de chaque territoire a donné corps à l'accord dès la première année.",
  "L'accord est renouvelé par tacite reconduction tous les {l:3-6} ans.",
  'Un référent est désigné de chaque côté pour suivre les demandes des habitants.',
  "L'accord a été signé [lors d'une visite officielle|à l'occasion d'un festival|au cours d'une foire internationale|en marge d'un congrès de villes].",
];
