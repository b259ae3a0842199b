import { generateDemonstration } from '@atlas/demonstration';
import { readReferentiels } from '../src/donnees/load-demonstration.ts';
import { Annuaire } from '../src/modules/recherche/annuaire.ts';
import type { FicheProjetIndexee } from '../src/modules/recherche/schema.ts';
import { toFicheIndexee } from '../src/modules/recherche/to-fiche-indexee.ts';

/** The projets of the demonstration data at a scale, as the engine takes them, written one by one as they are read. */
export function createCorpus(echelle: number): { annuaire: Annuaire; fiches: Iterable<FicheProjetIndexee> } {
  const referentiels = readReferentiels();
  const demonstration = generateDemonstration({ echelle, referentiels });
  const slugs = new Map(demonstration.thematiques.map(({ id, slug }) => [id, slug]));
  const byCode = <T extends { code: string }>(lignes: readonly T[]) =>
    new Map(lignes.map((ligne) => [ligne.code, ligne]));
  const annuaire = new Annuaire({
    regions: byCode(referentiels.regions.map((region) => ({ ...region, nomEn: null }))),
    departements: byCode(referentiels.departements.map((departement) => ({ ...departement, nomEn: null }))),
    pays: byCode(referentiels.pays),
    thematiques: new Map(
      demonstration.thematiques.map(({ id, slug, nom, nomEn, parentId }) => [
        id,
        { slug, nom, nomEn, parent: parentId === null ? null : (slugs.get(parentId) ?? null) },
      ]),
    ),
    financeurs: new Map(demonstration.financeurs.map(({ id, slug, nom, sigle }) => [id, { slug, nom: sigle ?? nom }])),
  });
  let id = 0;
  for (const ligne of demonstration.collectivites) {
    annuaire.putCollectivite({ ...ligne, id: ++id, exacte: ligne.precision === 'exacte' });
  }
  id = 0;
  for (const ligne of demonstration.partenaires) {
    annuaire.putPartenaire({ ...ligne, id: ++id, exacte: ligne.precision === 'exacte' });
  }
  function* listFiches() {
    for (const projet of demonstration.projets) {
      const { financements, collectivites, modifieLe, ...ligne } = projet;
      yield toFicheIndexee(
        {
          ...ligne,
          modifieLe: Date.parse(modifieLe),
          collectivites: collectivites.map(({ collectiviteId }) => collectiviteId),
          montantFinance: financements.reduce((somme, { montant }) => somme + (montant ?? 0), 0),
          financements: financements.map(({ financeurId, annee }) => ({ financeur: financeurId, annee })),
        },
        annuaire,
      );
    }
  }
  return { annuaire, fiches: { [Symbol.iterator]: listFiches } };
}
