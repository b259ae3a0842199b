/** The small words of a phrase, folded as `foldMot` folds them. */
const toSet = (mots: string): ReadonlySet<string> => new Set(mots.split(/\s+/).filter((mot) => mot !== ''));

/** What links and asks: never a keyword. */
export const LIENS = toSet(`
  a au aux avec b c ce cela celle celles celui ces cet cette ceux chaque chez d dans de depuis des deux dont du elle
  elles en entre est et eu il ils j je jusqu l la le les leur leurs lors m ma mais me mes moi mon n ne nos notre nous on
  ont ou par parmi pendant pour qu quand que quel quelle quelles quels qui quoi s sa se ses si son sont soit sous sur t
  te tous tout toute toutes tu un une vers via vos votre vous y ete etre fait font faire
  an and are at between by for from has have in is of on or the to with what where which who whom does do
  combien comment pourquoi notamment ainsi aussi plusieurs certains certaines autour dehors cadre sein
  cherche cherchons chercher rechercher recherche recherchons trouve trouver trouvez montre montrer montrez affiche
  afficher affichez voir veux voudrais souhaite souhaiterais donne donner donnez existe existent etait etaient aurait
  liste lister find search looking about bonjour merci svp savoir connaitre aimerais
`);

/** What every result is: it chooses nothing. */
export const GENERAUX = toSet(`
  cooperation cooperations cooperer coopere cooperent cooperant cooperative projet projets action actions programme
  programmes initiative initiatives operation operations partenariat partenariats partenaire partenaires collectivite
  collectivites territoriale territoriales local locale locales relation relations lien liens fiche fiches atlas
  france francais francaise francaises franco etranger etrangers etrangere etrangeres international internationale
  internationales internationaux ville villes commune communes municipalite municipalites mairie mairies pays
  finance finances financee financees financent financement financements cofinance cofinances cofinancee cofinancees
  cofinancement cofinancements subventionne subventionnes subventionnee subventionnees
  mene menes menee menees porte portes portee portees conduit conduits conduite conduites realise realises realisee
  realisees soutenu soutenus soutenue soutenues appuye appuyes appuyee appuyees engage engages engagee engagees lance
  lances lancee lancees pilote pilotes pilotee pilotees signe signes signee signees commence commences commencee
  commencees debute situe situes situee situees intervient interviennent travaille travaillent agit agissent work works working
  concernant concerne concernent relatif relative relatifs relatives portant touchant lie lies liee liees theme themes
  thematique thematiques domaine domaines secteur secteurs matiere sujet sujets question propos
  project projects cooperations partnership partnerships partner partners funded financed led french town towns
`);

/** After these, what is named is not wanted. */
export const NEGATIONS = toSet('sauf hors excepte hormis sans ni non pas not except without');

/** Before a place, these name something else that has its name: «le fleuve Niger», «la gare de Lyon», «le Grand Lyon». */
export const PORTEURS_DE_NOM = toSet(`
  fleuve lac lacs golfe riviere bassin vallee delta mer ocean mont monts canal detroit rive rives rue avenue place baie
  estuaire massif desert plaine cap gare aeroport grand
`);

/** Expressions that hold a name or a word of the lexicon and do not mean it: they stay keywords. */
export const EXPRESSIONS: readonly string[] = [
  ...['océan indien', 'océan atlantique', 'manche mer du nord', 'mer du nord', 'pays du nord', 'pays du sud'],
  ...['nord sud', 'sud nord', 'nord est', 'nord ouest', 'sud sud', 'grand nord', 'pôle nord'],
  ...['afrique de l’ouest', 'afrique de l’est', 'afrique du nord', 'afrique centrale', 'afrique australe'],
  ...['afrique subsaharienne', 'afrique sub-saharienne', 'afrique francophone', 'afrique orientale'],
  ...['afrique occidentale', 'corne de l’afrique', 'amérique latine', 'amérique du sud', 'amérique du nord'],
  ...['amérique centrale', 'asie du sud est', 'asie du sud', 'asie centrale', 'asie de l’est', 'asie mineure'],
  ...['europe de l’est', 'europe centrale', 'europe du nord', 'europe du sud', 'europe orientale'],
  ...['conseil de l’europe', 'journée de l’europe', 'maison de l’europe', 'comité de jumelage'],
  ...['cours d’eau', 'en cours d’eau', 'eau de vie', 'ville d’eau', 'point d’eau'],
  ...['cultures', 'culture de', 'culture du', 'culture des', 'culture d', 'en forme', 'mise en culture'],
  ...['code de l’environnement', 'droit du sol'],
  ...['west africa', 'east africa', 'north africa', 'central africa', 'southern africa', 'latin america'],
  ...['south east asia', 'southeast asia', 'eastern europe', 'objectif de développement durable'],
  ...['objectifs de développement durable'],
  ...['salvador de bahia', 'san salvador', 'nouvelle angleterre', 'union africaine', 'banque africaine'],
  ...['lot de', 'somme de', 'en somme', 'en ordre', 'par ordre', 'pas cher', 'pas de porte', 'faire la manche'],
  ...['accords de paris', 'accord de paris', 'traité de rome'],
  ...['convention de genève', 'protocole de kyoto', 'charte d’aalborg', 'processus de barcelone'],
];

/** Before a year, these make it a name: «agenda 2030». */
export const AVANT_UN_MILLESIME = toSet(
  'agenda objectif objectifs horizon loi vision jo olympiques paris plan edition',
);
/** After a number, these count something. */
export const UNITES = toSet(`
  euro euros eur dollars habitants personnes km kilometres m metres ha hectares kg tonnes projets cooperations jeunes
  eleves enfants familles communes villes beneficiaires heures jours ans fois
`);
