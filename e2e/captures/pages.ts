/** A page to picture: the name of its file and its address. */
export interface PageACapturer {
  nom: string;
  adresse: string;
}

/** The first identifier of a list of the API, so that pictures follow the data. */
async function readFirstId(address: string, list: 'collectivites' | 'partenaires' | 'projets', query: string) {
  const response = await fetch(`${address}/api/${list}?${query}`);
  if (!response.ok) throw new Error(`/api/${list}: ${response.status}`);
  const body = (await response.json()) as Record<string, { id: number }[]>;
  const first = body[list]?.[0];
  if (!first) throw new Error(`/api/${list}?${query}: no row to picture`);
  return first.id;
}

/** Every page of the application, with the sheets that have most to show. */
export async function listPages(address: string): Promise<PageACapturer[]> {
  const [lyon, commune, partenaire, projet, jumelage] = await Promise.all([
    readFirstId(address, 'collectivites', 'q=Lyon&parPage=1'),
    readFirstId(address, 'collectivites', 'typeCollectivite=commune&tri=nom&parPage=1'),
    readFirstId(address, 'partenaires', 'parPage=1'),
    readFirstId(address, 'projets', 'region=82&thematique=patrimoine&pays=IN&financeur=maee:2009&parPage=1'),
    readFirstId(address, 'projets', 'typeCooperation=jumelage&parPage=1'),
  ]);
  return [
    { nom: 'accueil', adresse: '/' },
    { nom: 'atlas', adresse: '/atlas' },
    { nom: 'atlas-pays', adresse: '/atlas?par=pays&selection=pays:SN' },
    { nom: 'atlas-region', adresse: '/atlas?par=region&selection=region:84' },
    { nom: 'atlas-collectivite', adresse: `/atlas?par=collectivite&selection=collectivite:${lyon}` },
    { nom: 'atlas-thematique', adresse: '/atlas?par=thematique&selection=thematique:patrimoine' },
    { nom: 'pays', adresse: '/pays' },
    { nom: 'fiche-pays', adresse: '/pays/SN' },
    { nom: 'regions', adresse: '/regions' },
    { nom: 'fiche-region', adresse: '/regions/84' },
    { nom: 'fiche-ancienne-region', adresse: '/regions/82' },
    { nom: 'departements', adresse: '/departements' },
    { nom: 'fiche-departement', adresse: '/departements/69' },
    { nom: 'collectivites', adresse: '/collectivites' },
    { nom: 'fiche-collectivite', adresse: `/collectivites/${lyon}` },
    { nom: 'fiche-petite-commune', adresse: `/collectivites/${commune}` },
    { nom: 'partenaires', adresse: '/partenaires' },
    { nom: 'fiche-partenaire', adresse: `/partenaires/${partenaire}` },
    { nom: 'thematiques', adresse: '/thematiques' },
    { nom: 'fiche-thematique', adresse: '/thematiques/patrimoine' },
    { nom: 'recherche', adresse: '/recherche?q=patrimoine' },
    { nom: 'recherche-vide', adresse: '/recherche?q=zzzzzz&pays=IN' },
    { nom: 'recherche-tableau', adresse: '/recherche?vue=tableau&pays=IN' },
    { nom: 'recherche-cartes', adresse: '/recherche?vue=cartes&thematique=patrimoine' },
    { nom: 'recherche-avancee', adresse: '/recherche/avancee?pays=IN' },
    { nom: 'fiche-projet', adresse: `/projets/${projet}` },
    { nom: 'fiche-jumelage', adresse: `/projets/${jumelage}` },
    { nom: 'a-propos', adresse: '/a-propos' },
    { nom: 'donnees', adresse: '/donnees' },
    { nom: 'accessibilite', adresse: '/accessibilite' },
    { nom: 'mentions-legales', adresse: '/mentions-legales' },
    { nom: 'connexion', adresse: '/connexion' },
    { nom: 'inscription', adresse: '/inscription' },
    { nom: 'mot-de-passe-oublie', adresse: '/connexion/mot-de-passe-oublie' },
    { nom: 'mises-a-jour-visiteur', adresse: '/mises-a-jour' },
    { nom: 'notifications-visiteur', adresse: '/notifications' },
    { nom: 'mes-donnees', adresse: '/mes-donnees' },
    { nom: 'administration-visiteur', adresse: '/administration' },
    { nom: 'campagnes-visiteur', adresse: '/campagnes' },
    { nom: 'courriels', adresse: '/dev/courriels' },
    { nom: 'introuvable', adresse: '/nulle-part' },
    { nom: 'fiche-introuvable', adresse: '/projets/2000000000' },
  ];
}
