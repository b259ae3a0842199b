/**
 * The texts of one thématique of second level, as templates (see `grammaire/gabarit.ts`). The slots they may use are
 * `{ici}` («à Kita», «dans la région de Kayes»), `{deIci}` («de Kita»), `{enPays}` and `{dePays}`.
 */
export interface TextesThematique {
  slug: string;
  nom: string;
  nomEn: string;
  /** What a projet is about: noun phrases with their article, without place («la réhabilitation du marché»). */
  objets: readonly string[];
  /** What a projet does: infinitive clauses («former les agents du service de l'état civil»). */
  actions: readonly string[];
  /** What it gave, once ended: whole sentences. */
  resultats: readonly string[];
}

/** A thématique of first level. */
export interface FamilleThematique {
  slug: string;
  nom: string;
  nomEn: string;
  /** Objectifs de développement durable it serves, the main one first. */
  odd: readonly number[];
  /** Why one acts: whole sentences about the place. */
  contextes: readonly string[];
  /** Services of a French collectivité that take part, with their article. */
  services: readonly string[];
  enfants: readonly TextesThematique[];
}
