import { type Commune, distanceKm, normalizeNom, normalizeNomSansArticle, type Point } from '@atlas/geodonnees';
import { loadAnciennesCommunes, loadCommunes, loadEpci } from '@atlas/geodonnees/referentiels';

/** How a name led to a collectivité of today. */
export type Voie = 'nom' | 'ancienne_commune' | 'nom_allonge' | 'epci';

export type ResultatCommune =
  | { voie: Exclude<Voie, 'epci'>; code: string; nom: string }
  | { voie: 'epci'; siren: string; nom: string }
  | { voie: null; motif: 'inconnue' | 'homonymes' | 'eloignee'; explication: string };

interface Candidat {
  voie: 'nom' | 'ancienne_commune';
  commune: Commune;
}

/** A position given for a commune and that of the référentiel agree under this distance, in kilometres. */
const ECART_SUR = 15;
/** Beyond `ECART_SUR`, up to here, for the only one of its name: positions are approximate for many communes. */
const ECART_MAX = 40;
/** For a commune whose name of today only begins with the one given («Ancenis», «Ancenis-Saint-Géréon»). */
const ECART_NOM_ALLONGE = 5;

/** Finds the collectivité that a file means by a name of commune and, where it has them, coordinates. */
export class RechercheCommunes {
  readonly #parNom = new Map<string, Candidat[]>();
  readonly #parNomSansArticle = new Map<string, Candidat[]>();
  readonly #communes = loadCommunes().map((commune) => ({ commune, nomNormalise: normalizeNom(commune.nom) }));
  readonly #epci = new Map(loadEpci().map((epci) => [normalizeNomEpci(epci.nom), epci]));

  constructor() {
    const parCode = new Map(this.#communes.map(({ commune }) => [commune.code, commune]));
    for (const commune of parCode.values()) this.#add(commune.nom, { voie: 'nom', commune });
    for (const ancienne of loadAnciennesCommunes()) {
      const commune = parCode.get(ancienne.codeCommune);
      if (commune) this.#add(ancienne.nom, { voie: 'ancienne_commune', commune });
    }
  }

  #add(nom: string, candidat: Candidat): void {
    append(this.#parNom, normalizeNom(nom), candidat);
    append(this.#parNomSansArticle, normalizeNomSansArticle(nom), candidat);
  }

  /**
   * @param libelle the name in the file; what follows a comma («Gray, Haute-Saône») counts only if nothing else is found.
   * @param point where the file says it is: decides among homonyms, and rejects a homonym that is far away.
   */
  find(libelle: string, point: Point | null): ResultatCommune {
    const formes = [libelle, libelle.replace(/,.*$/, '')];
    const candidats = formes.map((forme) => this.#listCandidats(forme)).find((liste) => liste.length > 0) ?? [];
    return point ? this.#decide(formes.at(-1) ?? libelle, candidats, point) : decideWithoutPoint(libelle, candidats);
  }

  #listCandidats(nom: string): Candidat[] {
    const exacts = this.#parNom.get(normalizeNom(nom));
    return exacts ?? this.#parNomSansArticle.get(normalizeNomSansArticle(nom)) ?? [];
  }

  #decide(nom: string, candidats: Candidat[], point: Point): ResultatCommune {
    const proches = candidats
      .map((candidat) => ({ ...candidat, km: distanceKm(point, candidat.commune) }))
      // At one place, the commune that bears the name comes before the former one that bore it.
      .sort((a, b) => a.km - b.km || Number(a.voie !== 'nom') - Number(b.voie !== 'nom'));
    const premier = proches[0];
    if (premier && premier.km <= ECART_SUR) return toResultat(premier);
    const allongee = this.#findNomAllonge(nom, point);
    if (allongee) return { voie: 'nom_allonge', code: allongee.code, nom: allongee.nom };
    if (premier && premier.km <= ECART_MAX) return toResultat(premier);
    if (premier)
      return {
        voie: null,
        motif: 'eloignee',
        explication: `${describe(premier.commune)} est à ${Math.round(premier.km)} km des coordonnées données`,
      };
    const epci = this.#epci.get(normalizeNomEpci(nom));
    if (epci && distanceKm(point, epci) <= ECART_MAX) return { voie: 'epci', siren: epci.siren, nom: epci.nom };
    return { voie: null, motif: 'inconnue', explication: this.#suggest(point) };
  }

  #findNomAllonge(nom: string, point: Point): Commune | undefined {
    const debut = `${normalizeNom(nom)} `;
    const allongees = this.#communes.filter(
      ({ commune, nomNormalise }) => nomNormalise.startsWith(debut) && distanceKm(point, commune) <= ECART_NOM_ALLONGE,
    );
    return allongees.length === 1 ? allongees[0]?.commune : undefined;
  }

  /** What stands at a place, for whoever corrects the file. */
  #suggest(point: Point): string {
    const [proche] = this.#communes
      .filter(({ commune }) => commune.precision === 'exacte')
      .map(({ commune }) => ({ commune, km: distanceKm(point, commune) }))
      .sort((a, b) => a.km - b.km);
    return proche && proche.km <= ECART_SUR
      ? `à ces coordonnées : ${describe(proche.commune)}`
      : 'aucune commune à ces coordonnées';
  }
}

function decideWithoutPoint(libelle: string, candidats: Candidat[]): ResultatCommune {
  const actuelles = candidats.filter(({ voie }) => voie === 'nom');
  const retenus = actuelles.length > 0 ? actuelles : candidats;
  const [premier, ...autres] = retenus;
  if (!premier) return { voie: null, motif: 'inconnue', explication: 'pas de coordonnées pour la retrouver' };
  if (autres.length === 0) return toResultat(premier);
  const noms = retenus.slice(0, 3).map(({ commune }) => describe(commune));
  return {
    voie: null,
    motif: 'homonymes',
    explication: `${retenus.length} communes s'appellent « ${libelle} » (${noms.join(', ')}…) et les coordonnées manquent`,
  };
}

function toResultat({ voie, commune }: Candidat): ResultatCommune {
  return { voie, code: commune.code, nom: commune.nom };
}

const describe = ({ nom, code }: Commune) => `${nom} (${code})`;

/** «Communauté d'agglomération de Saint Quentin en Yvelines» gives «saint quentin en yvelines». */
function normalizeNomEpci(nom: string): string {
  return normalizeNom(nom).replace(
    /^(?:communaute (?:de communes|d agglomeration|urbaine)|metropole|ca|cc|cu) (?:de la |de l |du |des |de |d )?/,
    '',
  );
}

function append<V>(table: Map<string, V[]>, cle: string, valeur: V): void {
  const liste = table.get(cle);
  if (liste) liste.push(valeur);
  else table.set(cle, [valeur]);
}
