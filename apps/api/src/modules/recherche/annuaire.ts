import {
  LIBELLES_CONTINENT,
  LIBELLES_STATUT,
  LIBELLES_TYPE_COLLECTIVITE,
  LIBELLES_TYPE_COOPERATION,
  type Libelle,
} from '@atlas/contracts';
import type { Collectivite, Partenaire, Vocabulaires } from './referentiels.repository.ts';
import type { DimensionProjets } from './schema.ts';

/** A collectivité with the régions it is in, of today and of before 2016. */
export interface CollectiviteSituee extends Collectivite {
  regionsActuelles: readonly string[];
  anciennesRegions: readonly string[];
}

export interface LibelleValeur {
  libelle: string;
  libelleEn: string | null;
}

/** Who and what the indexed projets name: vocabularies whole, actors as they are met. */
export class Annuaire {
  readonly vocabulaires: Vocabulaires;
  readonly collectivites = new Map<number, CollectiviteSituee>();
  readonly partenaires = new Map<number, Partenaire>();
  /** The name of each town by its normalised name: of homonyms, the first in the order of letters. */
  readonly #villes = new Map<string, string>();
  /** The former régions whose départements are in a région of today. */
  readonly #reprises: Map<string, string[]>;
  readonly #thematiques: Map<string, LibelleValeur>;
  readonly #parentes: ReadonlySet<string>;
  readonly #financeurs: Map<string, string>;

  constructor(vocabulaires: Vocabulaires) {
    this.vocabulaires = vocabulaires;
    this.#reprises = new Map();
    for (const { codeRegion, codeAncienneRegion } of vocabulaires.departements.values()) {
      if (codeRegion === null || codeAncienneRegion === null) continue;
      const reprises = this.#reprises.get(codeRegion) ?? [];
      if (!reprises.includes(codeAncienneRegion)) reprises.push(codeAncienneRegion);
      this.#reprises.set(codeRegion, reprises);
    }
    this.#thematiques = new Map(
      [...vocabulaires.thematiques.values()].map(({ slug, nom, nomEn }) => [slug, { libelle: nom, libelleEn: nomEn }]),
    );
    const parentes = [...vocabulaires.thematiques.values()].filter(({ parent }) => parent === null);
    this.#parentes = new Set(parentes.map(({ slug }) => slug));
    this.#financeurs = new Map([...vocabulaires.financeurs.values()].map(({ slug, nom }) => [slug, nom]));
  }

  /** Adds a collectivité, or replaces the one of the same id; true when that one was elsewhere. */
  putCollectivite(collectivite: Collectivite): boolean {
    const ancienne = this.collectivites.get(collectivite.id);
    this.collectivites.set(collectivite.id, this.#situate(collectivite));
    if (collectivite.type === 'commune') this.#addVille(collectivite);
    const { type, codeDepartement, codeRegion } = collectivite;
    return (
      ancienne !== undefined &&
      (ancienne.type !== type || ancienne.codeDepartement !== codeDepartement || ancienne.codeRegion !== codeRegion)
    );
  }

  /** The same for a partenaire. */
  putPartenaire(partenaire: Partenaire): boolean {
    const ancien = this.partenaires.get(partenaire.id);
    this.partenaires.set(partenaire.id, partenaire);
    if (partenaire.niveau === 'commune') this.#addVille(partenaire);
    return ancien !== undefined && ancien.codePays !== partenaire.codePays;
  }

  #addVille({ nom, nomNormalise }: { nom: string; nomNormalise: string }): void {
    const connu = this.#villes.get(nomNormalise);
    if (connu === undefined || nom < connu) this.#villes.set(nomNormalise, nom);
  }

  /**
   * A région itself has no département and is in those it took over: Auvergne-Rhône-Alpes carries on what Rhône-Alpes
   * signed.
   */
  #situate(collectivite: Collectivite): CollectiviteSituee {
    const { codeDepartement, codeRegion } = collectivite;
    const departement = codeDepartement === null ? undefined : this.vocabulaires.departements.get(codeDepartement);
    const ancienne = departement?.codeAncienneRegion;
    const reprises = codeRegion === null || departement ? [] : (this.#reprises.get(codeRegion) ?? []);
    return {
      ...collectivite,
      regionsActuelles: codeRegion === null ? [] : [codeRegion],
      anciennesRegions: ancienne ? [ancienne] : reprises,
    };
  }

  /** True for a thématique of the first level. */
  isThematiqueParente(slug: string): boolean {
    return this.#parentes.has(slug);
  }

  /** What a value of a criterion is called; its key when it is not known. */
  libelleOf(nom: DimensionProjets, cle: string): LibelleValeur {
    const vocabulaire: Record<string, Libelle> | undefined = VOCABULAIRES_FERMES[nom];
    if (vocabulaire) return { libelle: vocabulaire[cle]?.fr ?? cle, libelleEn: vocabulaire[cle]?.en ?? null };
    const { regions, departements, pays } = this.vocabulaires;
    const named = (libelle: string | undefined, libelleEn: string | null = null) => ({
      libelle: libelle ?? cle,
      libelleEn,
    });
    switch (nom) {
      case 'pays':
        return named(pays.get(cle)?.nom, pays.get(cle)?.nomEn);
      case 'region':
        return named(regions.get(cle)?.nom);
      case 'departement':
        return named(departements.get(cle)?.nom);
      case 'thematique':
        return this.#thematiques.get(cle) ?? named(cle);
      case 'collectivite':
        return named(this.collectivites.get(Number(cle))?.nom);
      case 'partenaire':
        return named(this.partenaires.get(Number(cle))?.nom);
      case 'ville':
        return named(this.#villes.get(cle));
      default:
        return named(this.#toLibelleFinancement(cle));
    }
  }

  /** `maee:2009` is «MAEE 2009». */
  #toLibelleFinancement(cle: string): string | undefined {
    const [slug = '', annee] = cle.split(':');
    const nom = this.#financeurs.get(slug);
    return nom === undefined || annee === undefined ? nom : `${nom} ${annee}`;
  }
}

const VOCABULAIRES_FERMES: Partial<Record<DimensionProjets, Record<string, Libelle>>> = {
  typeCooperation: LIBELLES_TYPE_COOPERATION,
  statut: LIBELLES_STATUT,
  typeCollectivite: LIBELLES_TYPE_COLLECTIVITE,
  continent: LIBELLES_CONTINENT,
};
