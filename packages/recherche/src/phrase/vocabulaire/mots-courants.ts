/**
 * Names of places that are also ordinary words, folded: written without a capital, they are those words. Reviewed by
 * hand, from the names of communes, of foreign towns, of départements and of countries that a French dictionary holds.
 */
export const MOTS_COURANTS: ReadonlySet<string> = new Set(
  `abondant amble angles anglais anse ardentes asse aube avion azur bambous bath batie baud beas beaux berge bonne
  bordes borgne bouillante bouillon boulange bras brandis brie bruyeres bugle bulle bulles cabanes cantal canton cassis
  cellier cendre centre champagne change charron cher chester clapiers clones cluses cognac collines colombes combles
  condom constance cornas couches couroux creances crema crest creuse croix delta derby desarmes diamant dire dollar
  dominique douane drap dura edam est etampes eu falaise faro fenouillet fier fleche flint flotte fontaine force fosses
  fougeres fouilles fretin gaillard gap garde gaya genets gorges gourde graces grasse greges grenade grenier grignon grimaud
  hale halle haste havant hem herbiers hook jersey lac lacs landes lattes lege lierre ligne lilas limbe lire lira
  lisse list liste littoral loches loges longes lot lotte loures luisant lure magenta manche mana mare marches marin
  maritime marque marquise martel massa maurice medias menton mere mestre mille mira mission mol monceaux monnaie
  montagne monts mosquee moule moulins mur mure murs muret niue nord noyers nivelles oraison orange orne ouest palais
  palmas papa parme passage passons peine perche persan pertuis pieux pignon pilas plaisance plaisir plains planche
  plateau poing pont port porte portes possession prades provinces rades rain reunion riche roche roman roques roseau
  roses rota rots rouille rousse rousses roux rugby sache sahel saintes sake sale salle salles santes sape savanes
  saxon sceaux semi sens sien sienne sigle signes sima soma somme sorbiers spire stade sucre sud tabou taillades tampon
  taree tata taule terni tete the toma tour tours trappes trente tresses treves triolet tulle union valette vannes
  verriere vice viviers vitre voisines wald well wing wool`.split(/\s+/),
);

/** Départements whose name with «du» or «de la» before it is as often an ordinary word: «du nord», «de la somme». */
export const COURANTS_APRES_DE: ReadonlySet<string> = new Set(['nord', 'somme', 'lot', 'creuse', 'manche']);

/** Names that mean the place only when its kind is said: «région Centre». */
export const NOMS_AVEC_GENRE: ReadonlySet<string> = new Set(['centre']);

/** What may be north of something: «le nord du Mali» is no département. */
export const POINTS_CARDINAUX: ReadonlySet<string> = new Set(['nord', 'sud', 'est', 'ouest', 'centre', 'littoral']);

/** Financeurs (slugs) that are named for other reasons than what they pay: meant when a payment is spoken of. */
export const FINANCEURS_A_INDICE: ReadonlySet<string> = new Set(['unesco', 'institut-francais']);

/** What a kind, said before a name, lets that name be; the longest first. */
export const GENRES: readonly (readonly [string, readonly string[]])[] = [
  ['conseil regional', ['region']],
  ['ancienne region', ['region']],
  ['ex region', ['region']],
  ['region', ['region']],
  ['conseil departemental', ['departement']],
  ['conseil general', ['departement']],
  ['departement', ['departement']],
  ['ville', ['collectivite', 'partenaire', 'ville']],
  ['commune', ['collectivite', 'partenaire', 'ville']],
  ['municipalite', ['collectivite', 'partenaire', 'ville']],
  ['mairie', ['collectivite', 'partenaire', 'ville']],
  ['city', ['collectivite', 'partenaire', 'ville']],
  ['pays', ['pays']],
  ['republique', ['pays']],
];
