import { Groupes } from '@atlas/recherche';
import type { Annuaire } from './annuaire.ts';
import type { MoteurProjets } from './schema.ts';

/** How actors and countries are grouped, each in `Groupes` that are kept while nobody moves. */
export interface Situations {
  /** Of collectivités: their région of today. */
  region: Groupes;
  /** Their régions of before 2016: several for a région itself. */
  ancienneRegion: Groupes;
  departement: Groupes;
  typeCollectivite: Groupes;
  /** Their région of today or, overseas where there is none, their département behind a prefix. */
  regionOuDepartement: Groupes;
  /** Of partenaires. */
  paysDuPartenaire: Groupes;
  continentDuPartenaire: Groupes;
  /** Of countries. */
  continent: Groupes;
  /** Each value a group of its own. */
  pays: Groupes;
  thematique: Groupes;
}

/** Before the code of a département that stands for itself. */
export const PREFIXE_DEPARTEMENT = 'departement:';

const known = (cle: string | null | undefined): string[] => (cle ? [cle] : []);

/** The groups of an index, none of them sorted yet. */
export function createSituations({ dimensions }: MoteurProjets, annuaire: Annuaire): Situations {
  const collectivites = (list: (collectivite: ReturnType<typeof find>) => readonly string[]) =>
    new Groupes(dimensions.collectivite, (cle) => list(find(cle)));
  const find = (cle: string) => annuaire.collectivites.get(Number(cle));
  const paysOf = (cle: string) => annuaire.partenaires.get(Number(cle))?.codePays;
  const continentOf = (code: string | undefined) => known(annuaire.vocabulaires.pays.get(code ?? '')?.continent);
  return {
    region: collectivites((c) => c?.regionsActuelles ?? []),
    ancienneRegion: collectivites((c) => c?.anciennesRegions ?? []),
    departement: collectivites((c) => known(c?.codeDepartement)),
    typeCollectivite: collectivites((c) => known(c?.type)),
    regionOuDepartement: collectivites((c) =>
      known(c?.codeRegion ?? (c?.codeDepartement ? `${PREFIXE_DEPARTEMENT}${c.codeDepartement}` : null)),
    ),
    paysDuPartenaire: new Groupes(dimensions.partenaire, (cle) => known(paysOf(cle))),
    continentDuPartenaire: new Groupes(dimensions.partenaire, (cle) => continentOf(paysOf(cle))),
    continent: new Groupes(dimensions.pays, continentOf),
    pays: new Groupes(dimensions.pays, known),
    thematique: new Groupes(dimensions.thematique, known),
  };
}
