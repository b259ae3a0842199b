import type { Annuaire } from './annuaire.ts';
import type { LigneProjet } from './lignes.repository.ts';
import type { FicheProjetIndexee } from './schema.ts';

/** How much a word weighs by where it stands. */
const POIDS = { titre: 8, noms: 4, nomsAnglais: 2, resume: 2, corps: 1 };

/** The values that are there. */
const known = <T>(valeurs: readonly (T | null | undefined)[]): T[] =>
  valeurs.filter((valeur): valeur is T => valeur !== null && valeur !== undefined);

/** A projet as the engine takes it: every value it answers for, parents and both generations of régions included. */
export function toFicheIndexee(ligne: LigneProjet, annuaire: Annuaire): FicheProjetIndexee {
  const { vocabulaires } = annuaire;
  const collectivites = known(ligne.collectivites.map((id) => annuaire.collectivites.get(id)));
  const partenaires = known(ligne.partenaires.map((id) => annuaire.partenaires.get(id)));
  const pays = known(ligne.pays.map((code) => vocabulaires.pays.get(code)));
  const thematiques = known(ligne.thematiques.map((id) => vocabulaires.thematiques.get(id)));
  const regions = collectivites.flatMap(({ regionsActuelles, anciennesRegions }) => [
    ...regionsActuelles,
    ...anciennesRegions,
  ]);
  const departements = known(collectivites.map(({ codeDepartement }) => codeDepartement));
  const villes = [
    ...collectivites.filter(({ type }) => type === 'commune'),
    ...partenaires.filter(({ niveau }) => niveau === 'commune'),
  ];
  const noms = [
    ...collectivites,
    ...known(departements.map((code) => vocabulaires.departements.get(code))),
    ...known([...new Set(regions)].map((code) => vocabulaires.regions.get(code))),
    ...partenaires,
    ...pays,
    ...thematiques,
  ].map(({ nom }) => nom);
  const nomsAnglais = known([...pays, ...thematiques].map(({ nomEn }) => nomEn));
  return {
    id: ligne.id,
    valeurs: {
      typeCooperation: [ligne.typeCooperation],
      statut: [ligne.statut],
      thematique: thematiques.flatMap(({ slug, parent }) => (parent === null ? [slug] : [slug, parent])),
      continent: pays.map(({ continent }) => continent),
      pays: ligne.pays,
      region: regions,
      departement: departements,
      collectivite: ligne.collectivites.map(String),
      typeCollectivite: collectivites.map(({ type }) => type),
      partenaire: ligne.partenaires.map(String),
      financeur: toValeursFinanceur(ligne, annuaire),
      ville: villes.map(({ nomNormalise }) => nomNormalise),
    },
    mesure: ligne.montantFinance,
    periode: { debut: ligne.anneeDebut, fin: ligne.anneeFin },
    textes: [
      { texte: ligne.titre, poids: POIDS.titre },
      { texte: noms.join(' ; '), poids: POIDS.noms },
      { texte: nomsAnglais.join(' ; '), poids: POIDS.nomsAnglais },
      { texte: ligne.resume, poids: POIDS.resume },
      { texte: ligne.objectifs, poids: POIDS.corps },
      { texte: ligne.description, poids: POIDS.corps },
    ],
    tris: {
      recents: ligne.anneeDebut,
      anciens: ligne.anneeDebut,
      titre: ligne.titre,
      modifies: ligne.modifieLe,
    },
  };
}

/** A line counts for its financeur, and for its financeur in its year: `maee` and `maee:2009`. */
function toValeursFinanceur({ financements }: LigneProjet, { vocabulaires }: Annuaire): string[] {
  return financements.flatMap(({ financeur, annee }) => {
    const slug = vocabulaires.financeurs.get(financeur)?.slug;
    return slug === undefined ? [] : [slug, `${slug}:${annee}`];
  });
}
