export { createCollectivite, createPartenaire } from './acteurs.ts';
export { createProjet, type LiensProjet, type ProjetGiven } from './projets.ts';
export {
  createCommune,
  createDepartement,
  createFinanceur,
  createPays,
  createRegion,
  createThematique,
} from './referentiels.ts';
