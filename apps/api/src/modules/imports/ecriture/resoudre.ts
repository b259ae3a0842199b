import type { CollectiviteTable, PartenaireTable, ProjetTable } from '../../exports/projet-table.ts';
import type { Constat, Refusee } from '../proposition.ts';
import { type AnnuaireCollectivites, type CollectiviteCible, keyOfCollectivite } from './collectivites.ts';
import type { AnnuairePartenaires, PartenaireCible } from './partenaires.ts';
import type { ProjetEntier, ProjetResolu } from './projet-resolu.ts';

export interface Annuaires {
  collectivites: AnnuaireCollectivites;
  partenaires: AnnuairePartenaires;
}

/** Looks up all the actors that projets cite, by a fixed number of queries. */
export async function prepareActeurs(entiers: readonly ProjetEntier[], annuaires: Annuaires): Promise<void> {
  const citees = entiers.flatMap(({ projet }) => [projet.chefDeFile ?? [], projet.collectivitesAssociees].flat());
  await annuaires.collectivites.prepare(citees);
  await annuaires.partenaires.prepare(entiers.flatMap(({ projet }) => projet.partenaires));
}

/** The projet with its actors, or why they cannot be told. */
export function resolveActeurs(entier: ProjetEntier, annuaires: Annuaires): ProjetResolu | Refusee {
  const resolution = new Resolution(entier, annuaires);
  const { chefDeFile, collectivitesAssociees, partenaires } = entier.projet;
  const chef = chefDeFile && resolution.collectivite(chefDeFile, 'chefDeFile');
  const associees = collectivitesAssociees.flatMap(
    (associee) => resolution.collectivite(associee, 'collectivitesAssociees') ?? [],
  );
  const etrangers = partenaires.flatMap((partenaire) => resolution.partenaire(partenaire) ?? []);
  if (resolution.constats.length > 0) return { constats: resolution.constats };
  return {
    ...entier,
    chefDeFile: chef,
    associees: chef ? withoutDoubles([chef, ...associees]).slice(1) : withoutDoubles(associees),
    partenaires: withoutDoubles(etrangers),
  };
}

/** Each actor once, the first time: two are one when they have one number, or are one object that has none yet. */
function withoutDoubles<C extends { id: number | null }>(cibles: readonly C[]): C[] {
  return [...Map.groupBy(cibles, (cible) => cible.id ?? cible).values()].flatMap(([premiere]) => premiere ?? []);
}

class Resolution {
  readonly constats: Constat[] = [];
  readonly #entier: ProjetEntier;
  readonly #annuaires: Annuaires;
  /** The partenaires that the projet has already, not taken yet by one that the line cites. */
  readonly #siens: PartenaireCible[];

  constructor(entier: ProjetEntier, annuaires: Annuaires) {
    this.#entier = entier;
    this.#annuaires = annuaires;
    this.#siens = [...(entier.existant?.partenaireIds ?? [])].map(([valeur, id]) => ({ id, valeur }));
  }

  #refuse(champ: keyof ProjetTable, motif: string, precision: string): void {
    const { proposition } = this.#entier;
    this.constats.push({ ligne: proposition.ligne, ...proposition.origine(champ), motif, precision });
  }

  collectivite(citee: CollectiviteTable, champ: keyof ProjetTable): CollectiviteCible | null {
    const { existant, proposition } = this.#entier;
    const sienne = [...(existant?.collectiviteIds ?? [])].find(
      ([connue]) => connue === citee || keyOfCollectivite(connue) === keyOfCollectivite(citee),
    );
    if (sienne) return { id: sienne[1], nouvelle: null };
    const trouvee = this.#annuaires.collectivites.find(citee);
    const nom = [citee.type, citee.code, citee.nom].filter(Boolean).join(':');
    if (!trouvee) this.#refuse(champ, 'Collectivité inconnue', nom);
    else if (trouvee.isSuccesseur) {
      const motif = "Ancienne commune : rattachée à celle d'aujourd'hui";
      proposition.remarques.push({ ligne: proposition.ligne, ...proposition.origine(champ), motif, precision: nom });
    }
    return trouvee?.cible ?? null;
  }

  partenaire(cite: PartenaireTable): PartenaireCible | null {
    const sien = this.#siens.find(({ valeur }) => valeur === cite);
    const cible = sien ?? this.#annuaires.partenaires.resolve(cite, this.#siens);
    if (!cible) {
      const precision = `${cite.nom} : latitude et longitude sont nécessaires, aucun ou plusieurs partenaires portant ce nom`;
      this.#refuse('partenaires', 'Partenaire impossible à situer', precision);
      return null;
    }
    const rang = this.#siens.indexOf(cible);
    if (rang >= 0) this.#siens.splice(rang, 1);
    return cible;
  }
}
