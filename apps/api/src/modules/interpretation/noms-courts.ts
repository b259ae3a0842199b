import type { Nomme } from './interpretation.repository.ts';

/** «Communauté d'agglomération du Grand Annecy»: what is said is «Grand Annecy». */
const GROUPEMENT =
  /^(?:Métropole|Communauté (?:d['’]agglomération|de communes|urbaine)) (?:du |de la |de l['’]|de |d['’])?(.+)$/u;
/** Of these, what is left is still a name, and not words such as «deux rives» or «la forêt». */
const NOM_DE_GROUPEMENT = /^Grand \p{Lu}|\p{Lu}\S* (?:Agglo|Agglomération|Métropole)$/u;

/** What is said of a part of a country: «État du Kerala», «Communauté autonome de Catalogne», «Région Wallonie». */
const PARTIES: Readonly<Record<string, RegExp>> = {
  etat_federe: /^(?:État|Land|Province) (?:des |du |de la |de l['’]|de |d['’])?(.+)$/u,
  region: /^(?:Communauté autonome (?:du |de la |de )|Région )(\p{Lu}\S+)$/u,
};

function toNomCourt({ filtre, genre, libelle }: Nomme): string | undefined {
  if (filtre === 'partenaire') return PARTIES[genre ?? '']?.exec(libelle)?.[1];
  if (filtre !== 'collectivite' || genre !== 'epci') return undefined;
  const court = GROUPEMENT.exec(libelle)?.[1];
  return court !== undefined && NOM_DE_GROUPEMENT.test(court) ? court : undefined;
}

/** The name by which an actor is spoken of, without its kind, where nothing else has that name; in the order given. */
export function listNomsCourts(nommes: readonly Nomme[]): (string | undefined)[] {
  const courts = nommes.map(toNomCourt);
  const usages = new Map<string, number>();
  for (const nom of [...nommes.flatMap(({ noms }) => noms), ...courts]) {
    if (nom !== undefined) usages.set(nom, (usages.get(nom) ?? 0) + 1);
  }
  return courts.map((nom) => (nom !== undefined && usages.get(nom) === 1 ? nom : undefined));
}
