/**
 * The everyday words for the thématiques, by slug; plurals are understood. Reviewed by hand: only words that mean the
 * thématique and little else («recherche», «femmes», «social», «projets européens» say too many other things).
 */
export const SYNONYMES: Readonly<Record<string, readonly string[]>> = {
  patrimoine: ['patrimonial', 'patrimoniale', 'patrimoine mondial', 'patrimoine culturel', 'heritage'],
  'patrimoine-bati': ['patrimoine architectural', 'monument', 'monument historique', 'architecture'],
  'patrimoine-immateriel': ['patrimoine culturel immatériel'],
  'musees-et-collections': ['musée', 'muséographie'],
  archeologie: ['archéologique', 'fouilles archéologiques'],
  'archives-et-memoire': ['archive'],
  'paysages-et-jardins': ['jardin historique'],
  'metiers-du-patrimoine': ['métier d’art', 'métiers d’art'],

  'eau-et-assainissement': ['eau', 'water'],
  'eau-potable': ['eau potable', 'adduction d’eau', 'forage', 'puits', 'borne-fontaine', 'drinking water'],
  assainissement: ['latrine', 'eaux usées', 'épuration', 'sanitation'],
  'gestion-de-la-ressource': ['ressource en eau', 'ressources en eau', 'gestion de l’eau'],
  hygiene: ['hygiène'],
  'services-de-l-eau': ['service de l’eau', 'services d’eau'],

  sante: ['sanitaire', 'médical', 'médicale', 'health'],
  'acces-aux-soins': ['soins', 'centre de santé', 'dispensaire'],
  'sante-de-la-mere-et-de-l-enfant': ['santé maternelle', 'maternité', 'santé maternelle et infantile'],
  'cooperation-hospitaliere': ['hôpital', 'hôpitaux', 'hospitalier', 'hospitalière'],
  prevention: ['santé publique'],
  'handicap-et-autonomie': ['handicap', 'handicapé', 'handicapée', 'personnes handicapées'],

  'education-et-formation': ['éducation', 'éducatif', 'éducative', 'formation', 'education'],
  'enseignement-scolaire': ['enseignement', 'école', 'collège', 'lycée', 'scolaire', 'scolarisation', 'école primaire'],
  'formation-professionnelle': ['apprentissage', 'enseignement professionnel'],
  'enseignement-superieur-et-recherche': [
    ...['enseignement supérieur', 'université', 'universitaire', 'recherche scientifique'],
  ],
  'langue-francaise': ['francophonie', 'langue française', 'français langue étrangère', 'plurilinguisme'],
  'lecture-publique-et-alphabetisation': ['alphabétisation', 'bibliothèque', 'médiathèque', 'lecture publique'],

  'developpement-economique': ['économie', 'économique'],
  'appui-aux-entreprises': ['entreprise', 'entrepreneuriat', 'PME'],
  'economie-sociale-et-solidaire': ['ESS', 'microcrédit'],
  'artisanat-et-commerce': ['artisanat', 'artisan', 'commerce de proximité'],
  'emploi-et-insertion': ['emploi', 'insertion', 'insertion professionnelle'],
  'attractivite-et-rayonnement': ['attractivité', 'rayonnement économique'],

  'agriculture-et-securite-alimentaire': ['agriculture', 'agricole', 'développement rural', 'farming'],
  'productions-agricoles': ['maraîchage', 'production agricole'],
  'elevage-et-peche': ['élevage', 'pêche', 'pisciculture', 'aquaculture'],
  'irrigation-et-sols': ['irrigation'],
  agroecologie: ['agroécologique', 'agriculture biologique'],
  'securite-alimentaire': ['sécurité alimentaire', 'alimentation', 'nutrition', 'food security'],

  'environnement-climat-energie': [
    ...['environnement', 'environnemental', 'environnementale', 'climat', 'énergie', 'développement durable'],
    ...['transition écologique', 'transition énergétique', 'environment'],
  ],
  dechets: ['déchet', 'ordures', 'ordures ménagères', 'recyclage', 'waste'],
  'energies-renouvelables': ['énergie renouvelable', 'énergie solaire', 'électrification', 'renewable energy'],
  'adaptation-au-climat': ['changement climatique', 'réchauffement climatique', 'adaptation au climat', 'climate'],
  biodiversite: ['biodiversité', 'aire protégée', 'réserve naturelle'],
  forets: ['forêt', 'reboisement', 'déforestation'],
  'risques-naturels': ['risque naturel', 'catastrophe naturelle', 'inondation'],

  'gouvernance-et-appui-institutionnel': ['gouvernance', 'appui institutionnel', 'gouvernance locale'],
  'appui-a-la-decentralisation': ['décentralisation'],
  'etat-civil': ['état civil'],
  'finances-locales': ['finances locales', 'fiscalité locale', 'fiscalité'],
  'planification-locale': ['maîtrise d’ouvrage', 'planification locale'],
  'participation-citoyenne': ['démocratie participative', 'participation des habitants'],
  'services-publics-locaux': ['service public local', 'services publics'],

  culture: ['culturel', 'culturelle'],
  'spectacle-vivant': ['théâtre', 'danse', 'cirque', 'arts de la rue'],
  musique: ['musical', 'musicale'],
  'arts-visuels': ['arts visuels', 'arts plastiques', 'photographie', 'design'],
  'livre-et-cinema': ['cinéma', 'livre'],
  'festivals-et-evenements': ['festival'],
  'cultures-urbaines': ['hip-hop', 'culture urbaine'],

  'jeunesse-sport-mobilite': ['jeunesse', 'jeunes'],
  volontariat: ['volontaire', 'service civique'],
  'chantiers-de-jeunes': ['chantier de jeunes', 'rencontre de jeunes'],
  'echanges-scolaires': ['échange scolaire', 'appariement scolaire'],
  sport: ['sportif', 'sportive'],
  'mobilite-professionnelle': ['mobilité professionnelle', 'mobilité des apprentis'],

  'developpement-urbain': ['urbanisme', 'urbain', 'urbaine', 'aménagement urbain', 'ville durable'],
  'transports-et-mobilites': ['transport', 'mobilité urbaine', 'transport en commun', 'transport public'],
  habitat: ['logement', 'bidonville', 'quartier précaire'],
  'espaces-publics': ['espace public', 'voirie'],

  tourisme: ['touristique', 'tourism'],
  'tourisme-solidaire': ['tourisme solidaire', 'écotourisme'],
  'tourisme-culturel': ['gastronomie', 'tourisme culturel'],

  numerique: ['digital', 'nouvelles technologies'],
  'inclusion-numerique': ['fracture numérique'],
  'information-geographique': ['cartographie', 'SIG'],
  'administration-numerique': ['administration électronique'],

  'droits-humains-et-egalite': ['droits humains', 'droits de l’homme', 'droits humains et égalité', 'human rights'],
  'egalite-femmes-hommes': ['égalité femmes-hommes', 'égalité hommes-femmes', 'droits des femmes', 'gender equality'],
  'droits-de-l-enfant': ['droits des enfants', 'protection de l’enfance'],
  migrations: ['migration', 'migrant', 'diaspora'],
  'paix-et-memoire': ['paix', 'réconciliation'],

  'mobilite-transfrontaliere': ['travailleur frontalier', 'travailleurs frontaliers'],

  'solidarite-et-urgence': ['solidarité'],
  'aide-d-urgence': ['urgence', 'aide humanitaire', 'humanitaire'],
  reconstruction: ['post-urgence'],
  'education-a-la-solidarite': [
    ...['éducation au développement', 'éducation à la solidarité', 'éducation à la solidarité internationale'],
    ...['éducation à la citoyenneté', 'éducation à la citoyenneté mondiale'],
  ],
  'dons-de-materiel': ['don de matériel', 'dons de matériel'],
};
