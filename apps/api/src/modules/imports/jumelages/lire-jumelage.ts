import { deVille } from '@atlas/demonstration/grammaire';
import { normalizeNom, type Point, slugifyNom } from '@atlas/geodonnees';
import { loadPays } from '@atlas/geodonnees/referentiels';
import { restoreFormule } from '../../exports/cellules.ts';
import type { CollectiviteTable, PartenaireTable, ProjetTable } from '../../exports/projet-table.ts';
import type { ProfilJumelages } from '../profil.ts';
import type { Constat, Interprete, LigneNommee } from '../proposition.ts';
import { RechercheCommunes, type ResultatCommune } from './recherche-communes.ts';
import { type Correction, RechercheLieux } from './recherche-lieux.ts';
import { indexPays } from './recherche-pays.ts';

type Colonnes = ProfilJumelages['colonnes'];
type Trouvee = Exclude<ResultatCommune, { voie: null }>;

/** The partenaire of a line, or its country alone when it names no town. */
interface CoteEtranger {
  codePays: string;
  partenaire: PartenaireTable | null;
  /** The name as the file has it, for an identity that does not depend on how it is recognised. */
  cle: string;
}

/** What stops the reading of a line: one cell and the reason. */
class LigneRefusee extends Error {
  readonly champ: keyof Colonnes;
  readonly motif: string;
  readonly precision: string | undefined;

  constructor(champ: keyof Colonnes, motif: string, precision?: string) {
    super(motif);
    this.champ = champ;
    this.motif = motif;
    this.precision = precision;
  }
}

/** Reads lists of twinnings by names of towns: one projet a pair. */
export function createInterpreteJumelages(profil: ProfilJumelages): Interprete {
  const lecteur = new LecteurJumelages(profil);
  return {
    obligatoires: Object.values(profil.colonnes),
    facultatives: [],
    inutiles: profil.inutiles,
    read: (ligne) => lecteur.read(ligne),
  };
}

class LecteurJumelages {
  readonly #profil: ProfilJumelages;
  readonly #communes = new RechercheCommunes();
  readonly #lieux = new RechercheLieux();
  readonly #codesPays = indexPays();
  readonly #nomsPays = new Map(loadPays().map(({ code, nom }) => [code, nom]));

  constructor(profil: ProfilJumelages) {
    this.#profil = profil;
  }

  read(ligne: LigneNommee) {
    const lue = new LigneDeJumelage(ligne, this.#profil.colonnes);
    try {
      const codePays = this.#readPays(lue);
      const commune = this.#findCommune(lue);
      const etranger = this.#readEtranger(lue, codePays);
      const proposition = {
        ligne: ligne.ligne,
        valeurs: this.#describe(lue, commune, etranger),
        remarques: lue.remarques,
        origine: (champ: keyof ProjetTable) => lue.cite(COLONNE_DU_CHAMP[champ] ?? 'commune'),
      };
      return { proposition };
    } catch (erreur) {
      if (!(erreur instanceof LigneRefusee)) throw erreur;
      const { champ, motif, precision } = erreur;
      return { refus: [{ ligne: ligne.ligne, ...lue.cite(champ), motif, precision }] };
    }
  }

  #readPays(lue: LigneDeJumelage): string {
    const libelle = lue.text('pays');
    if (libelle === '') throw new LigneRefusee('pays', 'Pays absent');
    const code = this.#codesPays.get(normalizeNom(libelle));
    if (code === undefined) throw new LigneRefusee('pays', 'Pays inconnu');
    if (code === 'FR') {
      throw new LigneRefusee('pays', "Jumelage entre deux communes françaises : ce n'est pas une action extérieure");
    }
    return code;
  }

  #findCommune(lue: LigneDeJumelage): Trouvee {
    const libelle = lue.text('commune');
    if (libelle === '') throw new LigneRefusee('commune', 'Commune française absente');
    const nom = this.#profil.nomsDeCommunes[libelle] ?? libelle;
    const trouvee = this.#communes.find(nom, lue.point('communeLatitude', 'communeLongitude'));
    if (trouvee.voie === null) throw new LigneRefusee('commune', ECHECS[trouvee.motif], trouvee.explication);
    const remarque = VOIES[trouvee.voie];
    if (remarque) lue.remark('commune', remarque, nameWithCode(trouvee));
    return trouvee;
  }

  #readEtranger(lue: LigneDeJumelage, codePays: string): CoteEtranger {
    const libelle = lue.text('partenaire');
    if (/^Q\d+$/.test(libelle)) {
      throw new LigneRefusee('partenaire', 'Ville partenaire sans nom', 'un identifiant Wikidata tient lieu de nom');
    }
    const isPays = this.#codesPays.get(normalizeNom(libelle)) === codePays && !this.#lieux.hasVille(codePays, libelle);
    if (libelle === '' || isPays) {
      lue.remark('partenaire', 'Ville partenaire non précisée : le pays seul est retenu', this.#nomsPays.get(codePays));
      return { codePays, partenaire: null, cle: '' };
    }
    const point = lue.point('partenaireLatitude', 'partenaireLongitude');
    const population = lue.population('partenairePopulation');
    const { partenaire, corrections } = this.#lieux.recognize({ libelle, codePays, point, population });
    for (const correction of corrections) {
      lue.remark(
        'partenaire',
        CORRECTIONS[correction],
        `${partenaire.nom} (${this.#nomsPays.get(partenaire.codePays)})`,
      );
    }
    return { codePays: partenaire.codePays, partenaire, cle: slugifyNom(libelle) };
  }

  #describe(lue: LigneDeJumelage, trouvee: Trouvee, etranger: CoteEtranger): Partial<ProjetTable> {
    const { codePays, partenaire } = etranger;
    const nomPays = this.#nomsPays.get(codePays) ?? codePays;
    const ville = trouvee.voie === 'epci' ? lue.text('commune') : trouvee.nom;
    const avec = partenaire ? `${partenaire.nom} (${nomPays})` : `une collectivité non précisée (${nomPays})`;
    const identite = trouvee.voie === 'epci' ? trouvee.siren : trouvee.code;
    const chefDeFile: CollectiviteTable = {
      type: trouvee.voie === 'epci' ? 'epci' : 'commune',
      code: identite,
      nom: null,
      detail: null,
    };
    const ancienne =
      trouvee.voie === 'ancienne_commune'
        ? ` Il fut conclu par l'ancienne commune ${deVille(lue.text('commune'))}.`
        : '';
    return {
      source: this.#profil.source,
      cleSource: `${identite}:${codePays}:${etranger.cle}`,
      titre: `Jumelage ${deVille(ville)} avec ${avec}`,
      resume: `Jumelage entre ${ville} et ${avec}, d'après ${this.#profil.origine}.${ancienne} Son année n'est pas connue.`,
      typeCooperation: 'jumelage',
      statut: 'en_cours',
      chefDeFile,
      partenaires: partenaire ? [partenaire] : [],
      pays: [codePays],
    };
  }
}

/** Characters. */
const NOM_MAX = 200;

/** One line, by the roles of its columns. */
class LigneDeJumelage {
  readonly remarques: Constat[] = [];
  readonly #ligne: LigneNommee;
  readonly #colonnes: Colonnes;

  constructor(ligne: LigneNommee, colonnes: Colonnes) {
    this.#ligne = ligne;
    this.#colonnes = colonnes;
  }

  cite(champ: keyof Colonnes): { colonne: string; valeur: string } {
    const colonne = this.#colonnes[champ];
    return { colonne, valeur: restoreFormule(this.#ligne.cellule(colonne) ?? '') };
  }

  /** Without invisible characters, and no longer than a name may be. */
  text(champ: keyof Colonnes): string {
    const texte = this.cite(champ)
      .valeur.replace(/\p{Cf}/gu, '')
      .trim();
    if (texte.length > NOM_MAX) throw new LigneRefusee(champ, `Plus de ${NOM_MAX} caractères`);
    return texte;
  }

  remark(champ: keyof Colonnes, motif: string, precision?: string): void {
    this.remarques.push({ ligne: this.#ligne.ligne, ...this.cite(champ), motif, precision });
  }

  /** Inhabitants; estimates may come with decimals. */
  population(champ: keyof Colonnes): number | null {
    const valeur = this.#number(champ, 0, 2 ** 31 - 1);
    return valeur === null ? null : Math.round(valeur);
  }

  /** A number, or null where there is none that makes sense. */
  #number(champ: keyof Colonnes, min: number, max: number): number | null {
    const texte = this.text(champ).replace(',', '.');
    if (texte === '') return null;
    const valeur = Number(texte);
    if (valeur >= min && valeur <= max) return valeur;
    this.remark(champ, 'Nombre illisible : il est laissé de côté');
    return null;
  }

  /** A position, its latitude perhaps a longitude (see `RechercheLieux`); null where it is not whole. */
  point(champLatitude: keyof Colonnes, champLongitude: keyof Colonnes): Point | null {
    const latitude = this.#number(champLatitude, -180, 180);
    const longitude = this.#number(champLongitude, -180, 180);
    if (latitude === null || longitude === null) return null;
    // In the ocean: what a missing position becomes in many files.
    return latitude === 0 && longitude === 0 ? null : { latitude, longitude };
  }
}

const COLONNE_DU_CHAMP: Partial<Record<keyof ProjetTable, keyof Colonnes>> = {
  partenaires: 'partenaire',
  pays: 'pays',
};

const ECHECS: Record<'inconnue' | 'homonymes' | 'eloignee', string> = {
  inconnue: 'Commune française inconnue',
  homonymes: 'Commune française homonyme de plusieurs',
  eloignee: "Commune française éloignée des coordonnées : c'en est une autre",
};

const VOIES: Record<Trouvee['voie'], string | null> = {
  nom: null,
  ancienne_commune: "Ancienne commune : rattachée à celle d'aujourd'hui",
  nom_allonge: "Commune dont le nom s'est allongé",
  epci: "Nom d'un EPCI : rattaché à lui",
};

const CORRECTIONS: Record<Correction, string> = {
  coordonnees_inversees: 'Latitude et longitude du partenaire inversées : remises à leur place',
  coordonnees_hors_pays: 'Coordonnées du partenaire hors de son pays : laissées de côté',
  position_de_la_ville: 'Coordonnées du partenaire absentes : celles de la ville du même nom',
  position_du_pays: 'Position du partenaire inconnue : le centre du pays',
  pays_corrige: "Pays du partenaire corrigé d'après ses coordonnées",
};

function nameWithCode(trouvee: Trouvee): string {
  return `${trouvee.nom} (${trouvee.voie === 'epci' ? trouvee.siren : trouvee.code})`;
}
