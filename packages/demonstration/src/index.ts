export { CHIFFRES, type Chiffres, checkEchelle, ECHELLE_MAX } from './chiffres.ts';
export { renderDocument } from './documents/rendu.ts';
export { listExempleConnu } from './exemple-connu.ts';
export { type Demonstration, type DemonstrationOptions, generateDemonstration } from './generate-demonstration.ts';
export type * from './types.ts';
