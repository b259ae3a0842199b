/** Why two territories of equal means work together, by family of thématiques: whole sentences about the place. */
export const CONTEXTES_NORD: Readonly<Record<string, readonly string[]>> = {
  patrimoine: [
    "Les deux territoires gardent les traces d'une histoire commune, que leurs musées et leurs archives racontent séparément.",
    'La restauration des édifices anciens occupe {ici} des services dont les méthodes diffèrent de celles des équipes françaises.',
    "Les fonds conservés de part et d'autre se complètent et gagnent à être étudiés ensemble.",
  ],
  'education-et-formation': [
    'Les établissements {deIci} et ceux du territoire français partenaire forment aux mêmes métiers.',
    'Les universités des deux territoires publient déjà ensemble et souhaitent associer les étudiants.',
    "L'apprentissage du français {ici} et celui de la langue du partenaire en France ont besoin d'être soutenus.",
  ],
  'developpement-economique': [
    'Les entreprises des deux territoires travaillent dans les mêmes filières et se connaissent peu.',
    "Les deux collectivités accompagnent leurs petites entreprises vers l'exportation.",
    "Les pôles d'innovation {deIci} ont manifesté leur intérêt pour des échanges réguliers.",
  ],
  'environnement-climat-energie': [
    'Les deux collectivités se sont engagées à réduire leurs émissions et confrontent leurs méthodes.',
    'Les étés {deIci} deviennent plus chauds et les crues plus soudaines.',
    "Chaque territoire a pris de l'avance sur l'autre dans un domaine de la transition.",
  ],
  'gouvernance-et-appui-institutionnel': [
    'Les deux exécutifs souhaitent comparer leurs façons de décider et de rendre compte.',
    "Les services {deIci} ont mené des réformes dont les équipes françaises veulent s'inspirer.",
  ],
  culture: [
    'La scène artistique {deIci} est proche de celle du territoire français partenaire, et les artistes se connaissent déjà.',
    'Les deux collectivités soutiennent un festival et souhaitent croiser leurs programmations.',
    "Les conservatoires et les écoles d'art des deux territoires cherchent à échanger élèves et professeurs.",
  ],
  'jeunesse-sport-mobilite': [
    "Les jeunes des deux territoires ont rarement l'occasion de partir, et plus rarement encore celle d'accueillir.",
    'Les clubs et les établissements scolaires {deIci} se disent prêts à recevoir.',
    "Apprendre la langue de l'autre demande des rencontres que l'école seule ne peut organiser.",
  ],
  'developpement-urbain': [
    "Les deux agglomérations connaissent les mêmes questions : se déplacer, se loger, partager l'espace public.",
    "Les quartiers nouveaux {deIci} sont visités par des urbanistes de toute l'Europe.",
  ],
  tourisme: [
    'Les deux territoires sont connus pour leurs paysages et cherchent à en vivre sans les abîmer.',
    'Les visiteurs venus {dePays} sont nombreux dans le territoire français partenaire.',
  ],
  numerique: [
    "Les deux collectivités veulent des outils libres, qu'elles puissent adapter et partager.",
    "L'écosystème numérique {deIci} attire de jeunes entreprises françaises.",
  ],
  'droits-humains-et-egalite': [
    "Les deux collectivités ont signé la charte européenne pour l'égalité ou s'en inspirent.",
    'La mémoire des conflits reste présente {ici} et les écoles cherchent comment en parler.',
  ],
  'europe-et-transfrontalier': [
    "Les habitants connaissent mal les droits que leur donne l'Union européenne.",
    "Les réseaux de villes européennes permettent de comparer des solutions et d'en inventer ensemble.",
    'Les deux territoires défendent à Bruxelles des positions proches.',
  ],
  'solidarite-et-urgence': [
    'Les deux collectivités souhaitent que leurs habitants comprennent les causes des inégalités et agissent.',
  ],
};
