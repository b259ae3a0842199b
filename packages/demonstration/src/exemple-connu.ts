import type { Demonstration } from './generate-demonstration.ts';
import type { ProjetRow, Referentiels } from './types.ts';

/** INSEE code of Rhône-Alpes, a région until 2016, and of the one that took it over. */
const RHONE_ALPES = '82';
const AUVERGNE_RHONE_ALPES = '84';

/**
 * The projets that answer the known example, judged row by row and not by the database: a collectivité of Rhône-Alpes
 * (one of its départements, or the région that took it over), in India, in patrimoine, with a line of the MAEE in 2009
 * or any line of the AFD. In the order of their identifiers.
 */
export function listExempleConnu(
  demonstration: Demonstration,
  { departements }: Pick<Referentiels, 'departements'>,
): ProjetRow[] {
  const codes = new Set(
    departements.filter(({ codeAncienneRegion }) => codeAncienneRegion === RHONE_ALPES).map(({ code }) => code),
  );
  const rhonalpines = new Set<number>();
  for (const { id, codeDepartement, codeRegion } of demonstration.collectivites) {
    if (codeDepartement === null ? codeRegion === AUVERGNE_RHONE_ALPES : codes.has(codeDepartement))
      rhonalpines.add(id);
  }
  const patrimoine = demonstration.thematiques.find(({ slug }) => slug === 'patrimoine');
  const themes = new Set(
    demonstration.thematiques
      .filter(({ id, parentId }) => [id, parentId].includes(patrimoine?.id ?? 0))
      .map(({ id }) => id),
  );
  const idOf = (slug: string) => demonstration.financeurs.find((financeur) => financeur.slug === slug)?.id;
  const maee = idOf('maee');
  const afd = idOf('afd');
  const answers = (projet: ProjetRow) =>
    projet.pays.includes('IN') &&
    projet.collectivites.some(({ collectiviteId }) => rhonalpines.has(collectiviteId)) &&
    projet.thematiques.some((id) => themes.has(id)) &&
    projet.financements.some(
      ({ financeurId, annee }) => (financeurId === maee && annee === 2009) || financeurId === afd,
    );
  return [...demonstration.projets].filter(answers);
}
