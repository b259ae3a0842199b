import type { Nomme } from './interpretation.repository.ts';

/** «Communauté d'agglomération du Grand Annecy»: what is said is «Grand Annecy». */
const GROUPEMENT =
  /^Communauté (?:d['’]agglomération|de communes|urbaine) (?:des |du |de la |de l['’]|de |d['’])?(.+ .+)$/u;
/** «État du Kerala», «Communauté autonome de Catalogne»: what is said is «Kerala», «Catalogne». */
const SUBDIVISION =
  /^(?:État|Land|Province|Canton|Communauté autonome|Région) (?:des |du |de la |de l['’]|de |d['’])?(.+)$/u;

function toNomCourt({ filtre, genre, libelle }: Nomme): string | undefined {
  if (filtre === 'collectivite' && genre === 'epci') return GROUPEMENT.exec(libelle)?.[1];
  return filtre === 'partenaire' && genre === 'etat_federe' ? SUBDIVISION.exec(libelle)?.[1] : undefined;
}

/** The name by which an actor is spoken of, without its kind, where nothing else has that name; in the order given. */
export function listNomsCourts(nommes: readonly Nomme[]): (string | undefined)[] {
  const courts = nommes.map(toNomCourt);
  const pris = new Map<string, number>();
  for (const nom of [...nommes.flatMap(({ noms }) => noms), ...courts]) {
    if (nom !== undefined) pris.set(nom, (pris.get(nom) ?? 0) + 1);
  }
  return courts.map((nom) => (nom !== undefined && pris.get(nom) === 1 ? nom : undefined));
}
