import type { Profil } from '../profil.ts';
import type { Proposition } from '../proposition.ts';
import type { Rapport } from '../rapport.ts';
import type { ProjetConnu, ProjetsConnus } from './existants.ts';

/** A line that is to be written, with the projet of the database that it is about, if there is one. */
export interface LigneIdentifiee {
  proposition: Proposition;
  connu: ProjetConnu | null;
}

/** Says, for each line of a batch, which projet it is about; settles those that stop there. */
export class Identification {
  readonly #profil: Profil;
  readonly #rapport: Rapport;
  /** The lines of this batch, by both identities of their projets. */
  readonly #vues = new Map<string, number>();
  /** Projets left as they are, with the line that named them. */
  readonly laisses: { id: number; ligne: number }[] = [];

  constructor(profil: Profil, rapport: Rapport) {
    this.#profil = profil;
    this.#rapport = rapport;
  }

  /** The projet that a line is about; null when the line is settled: refused, merged with another, or left alone. */
  identify(proposition: Proposition, connus: ProjetsConnus): LigneIdentifiee | null {
    const { numero, cleSource } = proposition.valeurs;
    const source = proposition.valeurs.source ?? this.#profil.source;
    if (numero === undefined && !cleSource) {
      return this.#refuse(
        proposition,
        'numero',
        'Ni numéro ni clé',
        'un second import doublerait ce projet : donnez une clé de votre choix dans cle_source',
      );
    }
    const parNumero = connus.byNumero(numero);
    const parCle = connus.byCle(source, cleSource);
    const connu = parNumero ?? parCle ?? null;
    const premiere = connu?.ligne ?? this.#findVue(numero, source, cleSource);
    if (premiere !== undefined) return this.#settleDoublon(proposition, premiere);
    if (parCle && parCle !== connu) {
      return this.#refuse(proposition, 'cleSource', 'Clé déjà prise par un autre projet', parCle.numero);
    }
    if (connu && numero !== undefined && !parNumero) {
      return this.#refuse(proposition, 'numero', 'Clé déjà prise par un autre projet', connu.numero);
    }
    if (connu && isElsewhere(proposition, connu)) {
      const origine = `${connu.source}, ${connu.cleSource ?? 'sans clé'}`;
      return this.#refuse(proposition, 'source', "Numéro d'un projet d'une autre origine", origine);
    }
    this.#remember(numero, source, cleSource, proposition.ligne);
    if (connu && this.#profil.existants === 'laisser') {
      this.laisses.push({ id: connu.id, ligne: proposition.ligne });
      this.#rapport.count('inchange');
      return null;
    }
    return { proposition, connu };
  }

  #refuse(proposition: Proposition, champ: 'numero' | 'cleSource' | 'source', motif: string, precision: string): null {
    this.#rapport.refuse([{ ligne: proposition.ligne, ...proposition.origine(champ), motif, precision }]);
    return null;
  }

  #settleDoublon(proposition: Proposition, premiere: number): null {
    const champ = this.#profil.forme === 'table' ? 'numero' : 'partenaires';
    const constat = { ligne: proposition.ligne, ...proposition.origine(champ), precision: `ligne ${premiere}` };
    if (this.#profil.doublons === 'refuser') {
      this.#rapport.refuse([{ ...constat, motif: 'Projet déjà décrit par une autre ligne du fichier' }]);
    } else {
      this.#rapport.count('fusionne');
      this.#rapport.remark([{ ...constat, motif: DOUBLON }]);
    }
    return null;
  }

  #findVue(numero: string | undefined, source: string, cleSource: string | null | undefined): number | undefined {
    return this.#vues.get(`n ${numero}`) ?? (cleSource ? this.#vues.get(`c ${source}\t${cleSource}`) : undefined);
  }

  #remember(numero: string | undefined, source: string, cleSource: string | null | undefined, ligne: number): void {
    if (numero !== undefined) this.#vues.set(`n ${numero}`, ligne);
    if (cleSource) this.#vues.set(`c ${source}\t${cleSource}`, ligne);
  }
}

export const DOUBLON = "Doublon d'une autre ligne : les deux n'en font qu'une";

/** True when a line says of its projet another origin than the database does: the number is that of another Atlas. */
function isElsewhere({ valeurs }: Proposition, connu: ProjetConnu): boolean {
  return (
    (valeurs.source !== undefined && valeurs.source !== connu.source) ||
    (valeurs.cleSource !== undefined && valeurs.cleSource !== connu.cleSource)
  );
}
