import { formatLigne } from '../../exports/cellules.ts';

/** The least that a line of the table of projets says, but for its identity. */
export const MINIMUM = {
  numero: '',
  titre: 'Un titre',
  resume: 'Un résumé',
  type_cooperation: 'jumelage',
  statut: 'en_cours',
};

/** A line that says everything. */
export const COMPLET = {
  numero: 'P-000007',
  titre: 'Eau à Kayes',
  resume: 'Un puits',
  objectifs: 'Boire',
  description: 'Des lignes\nsur "deux" lignes, avec des virgules',
  type_cooperation: 'cooperation_decentralisee',
  statut: 'en_cours',
  annee_debut: '2009',
  annee_fin: '2012',
  date_signature: '2009-05-17',
  budget_total: '120000',
  odd: '6 | 17',
  chef_de_file: 'commune:84050',
  collectivites_associees: 'departement:84 | epci:200040681',
  partenaires: 'Kayes:ML:14.4367:-11.445:commune:exacte:ML-1:127368:https\\://kayes.example',
  pays: 'ML',
  thematiques: 'culture | patrimoine',
  operateurs: 'cites-unies:Cités unies France:CUF',
  financements: 'maee:2009:15000 | afd:2010',
  contacts: 'Chargée de mission:Direction des relations internationales::mission@gordes.example:04 00 00 00 00:acteurs',
  documents: `Convention:convention.pdf:application/pdf:1234:${'ab'.repeat(32)}:documents/ab/ab.pdf:fr:2020-01-02T03\\:04\\:05.000Z`,
  verifications: '2026-03-12T09\\:30\\:00.000Z:prefecture:Préfecture de Vaucluse',
  source: 'atlas',
  cle_source: 'kayes',
  version: '3',
  cree_le: '2020-01-02T03:04:05.678Z',
  modifie_le: '2021-01-02T03:04:05.678Z',
};

/** A file of the profile `atlas`: a header, then lines that give their cells by column and are `MINIMUM` elsewhere. */
export function table(...lignes: Partial<Record<string, string>>[]): string {
  return formatTable(lignes.map((ligne) => ({ ...MINIMUM, ...ligne })));
}

/** A header and lines; a line that lacks a column has it empty. */
export function formatTable(lignes: readonly Partial<Record<string, string>>[], separateur = ','): string {
  const colonnes = [...new Set(lignes.flatMap((ligne) => Object.keys(ligne)))];
  const cellules = lignes.map((ligne) => colonnes.map((colonne) => ligne[colonne] ?? ''));
  return [colonnes, ...cellules].map((ligne) => formatLigne(ligne, separateur)).join('');
}
