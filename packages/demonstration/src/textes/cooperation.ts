/**
 * Frames of the fiches of coopération décentralisée. Beside the slots of the thématiques: `{acteur}`, `{deActeur}`,
 * `{court}` («Lyon»), `{part}` («la région de Kayes»), `{dePart}`, `{nomPart}`, `{paire}` (all of both sides, joined by «et»),
 * `{paireCourte}` (the same, short), `{pays}`, `{debut}`, `{duree}` («trois ans»), `{objet}`, `{deObjet}`, `{aObjet}`, `{objetNu}` (without article), `{operateur}`, `{service}`.
 */

/** Titles of any projet. */
export const TITRES: readonly string[] = [
  '{objetNu} {ici}',
  '{objetNu} {ici}',
  '{objetNu} {ici} ({nomPays})',
  '{court} – {nomPart} : {objetNu}',
  'Coopération {court} – {nomPart} : {objetNu}',
  '{objetNu} : {paireCourte}',
  'Partenariat {court} – {nomPart} pour {objet}',
  '{objetNu} avec {part}',
];

/** Titles that would repeat themselves where the object is already a help or an exchange. */
export const TITRES_APPUI: readonly string[] = [
  'Appui {aObjet} {ici}',
  'Appui {aObjet} {ici}',
  'Soutien {aObjet} {ici}',
  'Accompagnement {deObjet} {ici}',
  'Coopération pour {objet} {ici}',
];

/** Objects after which `TITRES_APPUI` is not used. */
export const OBJET_D_APPUI =
  /^(l'appui|l'accompagnement|le soutien|l'aide|la coopération|le partenariat|le compagnonnage|les échanges|l'échange|le jumelage|les résidences|la mission|la participation|le projet|la promotion|l'accueil|l'envoi|le don|le secours|les rencontres|la tournée)/;

export const RESUMES_EN_COURS: readonly string[] = [
  "{paire} [travaillent ensemble {aObjet}|coopèrent pour {objet}|agissent ensemble pour {objet}] depuis {debut}. [Le projet|L'action] associe {service} et {operateur}.",
  'Depuis {debut}, {acteur} accompagne {part} pour {objet}. [Élus et techniciens|Agents et élus] des deux territoires se rencontrent [chaque année|deux fois par an].',
  "Engagé en {debut} pour {duree}, ce projet porte sur {objet} {ici}. Il est conduit par {part} avec l'aide {deActeur}.",
  '[Le partenariat|La coopération] entre {paire} a pour objet {objet}. {operateur} en assure [le suivi|la conduite] sur place.',
  "{part} a demandé l'appui {deActeur} pour {objet}. [Une convention organise cette coopération depuis {debut}|La coopération, prévue pour {duree}, a commencé en {debut}].",
  "Consacré {aObjet}, ce projet réunit {paire}, avec l'appui {deOperateur}. [Les premières actions ont commencé en {debut}|Il a débuté en {debut}].",
  "{objet} : {acteur} s'y emploie depuis {debut} aux côtés {dePart}. {service} [suit|accompagne] le projet.",
];

export const RESUMES_TERMINES: readonly string[] = [
  "De {debut} à {fin}, {paire} [ont travaillé ensemble {aObjet}|ont uni leurs moyens pour {objet}]. [Le projet a associé|L'action a réuni] {service} et {operateur}.",
  '{acteur} a accompagné {part} pendant {duree} pour {objet}. [Le bilan a été présenté aux deux assemblées en {fin}|Les résultats ont été évalués en {fin}].',
  'Ce projet, conduit entre {debut} et {fin}, a porté sur {objet} {ici}. Il a été mis en œuvre par {operateur}.',
  "[Engagée|Lancée] en {debut} à la demande {dePart}, la coopération avec {acteur} a porté sur {objet}. Elle s'est achevée en {fin}.",
  "{objet} : tel était l'objet de la convention qui a lié {paire} de {debut} à {fin}. [Les services locaux ont pris le relais|L'action se poursuit désormais sans aide extérieure].",
  'Pendant {duree}, les services {deActeur} et ceux {dePart} ont travaillé ensemble {aObjet}, avec {operateur}.',
  'Achevé en {fin}, ce projet a été consacré {aObjet} {ici}. {acteur} y a [pris part|apporté son expertise et un financement] pendant {duree}.',
];

/** The same for an action of a single year. */
export const RESUMES_TERMINES_UN_AN: readonly string[] = [
  "En {debut}, {paire} ont travaillé ensemble {aObjet}. L'action a associé {service} et {operateur}.",
  "{acteur} a apporté son concours {aPart} en {debut} pour {objet}. Le bilan a été présenté à l'assemblée l'année suivante.",
  'Conduit en {debut}, ce projet a porté sur {objet} {ici}. Il a été mis en œuvre par {operateur}.',
  "Une convention d'un an a lié {paire} en {debut} pour {objet}.",
];

export const RESUMES_EN_PREPARATION: readonly string[] = [
  '{paire} préparent un projet consacré {aObjet}. [Une mission de faisabilité|Un diagnostic partagé] est en cours.',
  '[En préparation en {debut}|Préparé en {debut}], ce projet portera sur {objet} {ici}. {acteur} et {operateur} en rédigent le programme avec {part}.',
  "{paire} ont décidé en {debut} de s'engager pour {objet}. La convention doit être [signée|présentée aux deux assemblées] avant le début des travaux.",
];

export const RESUMES_SUSPENDUS: readonly string[] = [
  "{paire} ont engagé en {debut} un projet consacré {aObjet}. Il est suspendu [en raison de la situation {enPays}|dans l'attente de conditions plus favorables].",
  'Commencé en {debut}, ce projet portait sur {objet} {ici}. Les activités sont suspendues ; [les liens entre les équipes sont maintenus à distance|un point est fait chaque année].',
];

/** Summaries of the projets between territories of equal means, while they go on and once ended. */
export const RESUMES_NORD_EN_COURS: readonly string[] = [
  "{paire} échangent depuis {debut} autour {deObjet}. {service} en est l'interlocuteur en France.",
  'Engagé en {debut} pour {duree}, ce projet consacré {aObjet} réunit {paire}.',
  "[Le partenariat|La coopération] entre {paire} a pour objet {objet}. Chaque partie [prend en charge ses dépenses|reçoit l'autre une fois par an].",
  'Depuis {debut}, {service} et ses homologues {deIci} travaillent ensemble {aObjet}.',
  '{objet} : {paire} y travaillent ensemble depuis {debut}, avec [les associations|les établissements scolaires|les entreprises|les habitants] des deux territoires.',
];

export const RESUMES_NORD_TERMINES: readonly string[] = [
  'De {debut} à {fin}, {paire} ont échangé autour {deObjet}. {service} en a assuré le suivi.',
  "Ce projet consacré {aObjet}, conduit par {paire}, s'est achevé en {fin}.",
  'Pendant {duree}, les services {deActeur} et ceux {dePart} ont travaillé ensemble {aObjet}.',
  'La coopération engagée en {debut} avec {part} a porté sur {objet}. Elle a réuni [associations|enseignants|entreprises|élus et agents] des deux territoires.',
  "{objet} : tel était l'objet de la convention signée en {debut} entre {paire}. [Les échanges se poursuivent depuis sans programme commun|Le bilan a été publié dans les deux langues].",
];

/** How the two sides came to work together. */
export const RELATIONS: readonly string[] = [
  '{paire} sont [en relation|partenaires] depuis {anLien}.',
  "Les premiers contacts remontent à {anLien}, à l'initiative [d'associations locales|d'habitants originaires {dePays}|d'un lycée|de deux hôpitaux|d'une ancienne mission municipale|d'enseignants].",
  'Une convention-cadre a été signée en {anLien} et renouvelée depuis.',
  "Le partenariat est né en {anLien} d'une rencontre entre élus [lors d'un congrès|à l'occasion d'un salon|au cours d'une visite officielle].",
  'Cette coopération prolonge des échanges plus anciens entre [associations|établissements scolaires|entreprises|hôpitaux] des deux territoires.',
  '{acteur} a répondu à [une demande|un appel] des élus {deIci}.',
  "Une mission d'étude conduite en {anLien} a permis de définir les priorités avec les habitants.",
  "L'ambassade de France {enPays} a facilité la mise en relation.",
];

export const CONTENUS: readonly string[] = [
  'Le programme prévoit notamment {deActions}.',
  "Sur le terrain, il s'agit {deActions}.",
  'Les activités comprennent plusieurs volets : {listeActions}.',
  '[La convention|Le programme annuel] fixe {nombreActions} engagements : {listeActions}.',
  'Concrètement, les équipes ont choisi {deActions}.',
];

export const MISES_EN_OEUVRE: readonly string[] = [
  "{operateur} [assure la mise en œuvre|conduit l'opération|coordonne les activités] sur place ; {service} [apporte son expertise|intervient lors de missions de terrain|suit les aspects techniques].",
  "La maîtrise d'ouvrage revient {aPart}. {service} et {operateur} l'accompagnent [à chaque étape|dans le choix des entreprises|dans le suivi des chantiers].",
  'Un comité de pilotage, présidé par les deux exécutifs, se réunit [une fois par an|deux fois par an|chaque semestre], alternativement en France et {enPays}.',
  'Le suivi est partagé entre {service} et un agent recruté {ici}.',
  '{operateur} anime le projet avec [deux|trois|quatre] salariés locaux. {acteur} envoie [une mission|une à deux missions] par an.',
  "Les dépenses sont engagées par {operateur}, sur la base d'un programme annuel validé par les deux collectivités.",
  '[Un volontaire de solidarité internationale est présent|Une équipe de deux volontaires est présente|Un assistant technique est présent] {ici} pendant toute la durée du projet.',
  'Les [habitants|usagers] sont représentés dans un comité de suivi, qui donne son avis avant chaque tranche.',
];

/** The same between territories of equal means. */
export const RELATIONS_NORD: readonly string[] = [
  '{paire} sont [en relation|partenaires] depuis {anLien}.',
  'Une convention-cadre a été signée en {anLien} et renouvelée depuis.',
  "Le partenariat est né en {anLien} d'une rencontre entre élus [lors d'un congrès|à l'occasion d'un salon|au cours d'une visite officielle].",
  'Cette coopération prolonge des échanges plus anciens entre [associations|établissements scolaires|entreprises|universités] des deux territoires.',
  "Les premiers contacts remontent à {anLien}, à l'initiative [d'associations locales|d'un lycée|d'une chambre de commerce|d'enseignants].",
];

export const MISES_EN_OEUVRE_NORD: readonly string[] = [
  'Les échanges se font par missions courtes et en visioconférence.',
  '{service} travaille directement avec ses homologues {deIci}.',
  'Chaque délégation est reçue par la collectivité partenaire, qui prend en charge le séjour.',
  'Un programme de travail est arrêté chaque année par les deux exécutifs.',
  'Les participants sont choisis [par les établissements|par un jury commun|parmi les associations du territoire|parmi les agents volontaires].',
  'Un séminaire annuel se tient alternativement en France et {enPays}.',
];

export const SUITES_TERMINE: readonly string[] = [
  "L'évaluation finale recommande [d'étendre la démarche aux communes voisines|de poursuivre la formation des agents|de consolider l'entretien des équipements].",
  "Les deux collectivités ont choisi de poursuivre leurs échanges [sur d'autres sujets|sans financement extérieur|par des missions courtes].",
  'Les équipements sont désormais gérés par {part}.',
  'Un film et une exposition ont rendu compte du projet aux habitants {deHabitants}.',
  "La méthode a été reprise depuis par [d'autres collectivités {dePays}|les services de l'État {enPays}|plusieurs communes voisines].",
  "[Toutes les activités prévues n'ont pu être menées|Une partie des travaux a pris du retard], mais l'essentiel des objectifs est atteint.",
];

export const SUITES_EN_COURS: readonly string[] = [
  "Un bilan d'étape est présenté chaque année aux deux assemblées.",
  "La prochaine étape sera [la remise des équipements aux services locaux|l'évaluation à mi-parcours|l'ouverture du dispositif à d'autres communes].",
  'Les habitants {deHabitants} sont associés par [des conférences|une exposition|des échanges entre écoles|une journée annuelle].',
  "Les deux collectivités souhaitent [associer un troisième partenaire|étendre l'action à de nouveaux quartiers|ouvrir le projet aux entreprises].",
];

export const SUITES_EN_PREPARATION: readonly string[] = [
  "Le plan de financement est en cours [d'élaboration|de négociation] et la recherche de cofinancements est ouverte.",
  "Les études préalables doivent s'achever avant la fin de l'année.",
  'Une mission conjointe doit [arrêter le programme|choisir les sites|rencontrer les habitants] au cours des prochains mois.',
];

export const SUITES_SUSPENDU: readonly string[] = [
  'La reprise est envisagée dès que les conditions de sécurité le permettront.',
  "Les fonds non utilisés ont été [réservés|reportés] dans l'attente d'une reprise.",
  '{operateur} maintient une activité réduite avec ses équipes locales.',
];

export const COFINANCEMENTS: readonly string[] = [
  'Le projet bénéficie du soutien financier {deFinanceurs}.',
  'Le financement est partagé avec {financeurs}.',
  '{financeurs} [participent|contribuent] à son financement, aux côtés {deActeur}.',
];

/** The service of a small commune, that has none for this. */
export const SERVICES_PETITE_COMMUNE: readonly string[] = [
  "l'équipe municipale",
  'un groupe de bénévoles',
  "l'association de solidarité de la commune",
  'le comité de jumelage',
  "l'école de la commune",
];
