import type { ProjetTable } from '../../exports/projet-table.ts';
import type { Constat, Proposition } from '../proposition.ts';
import type { Contexte } from './contexte.ts';

/** Why a projet, once whole, cannot be written: one constat a reason, none when it can. */
export function checkProjet(projet: ProjetTable, proposition: Proposition, contexte: Contexte): Constat[] {
  const constats: Constat[] = [];
  const refuse = (champ: keyof ProjetTable, motif: string, precision?: string) =>
    constats.push({ ligne: proposition.ligne, ...proposition.origine(champ), motif, precision });

  const { anneeDebut, anneeFin } = projet;
  if (anneeDebut !== null && anneeFin !== null && anneeFin < anneeDebut) {
    refuse('anneeFin', 'Année de fin antérieure au début', `${anneeDebut}-${anneeFin}`);
  }
  for (const slug of projet.thematiques) {
    if (!contexte.thematiques.has(slug)) refuse('thematiques', 'Thématique inconnue', slug);
  }
  const dePartenaires = new Set(projet.partenaires.map(({ codePays }) => codePays));
  for (const code of projet.pays) {
    if (!contexte.pays.has(code) && !dePartenaires.has(code)) refuse('pays', 'Pays inconnu', code);
  }
  for (const partenaire of projet.partenaires) {
    const { nom, codePays, codeSubdivision } = partenaire;
    if (!contexte.pays.has(codePays)) refuse('partenaires', 'Pays inconnu', `${nom} : ${codePays}`);
    if (codeSubdivision !== null && !contexte.subdivisions.has(codeSubdivision)) {
      refuse('partenaires', 'Subdivision inconnue', `${nom} : ${codeSubdivision}`);
    }
  }
  const lignes = new Set<string>();
  for (const { financeur, annee } of projet.financements) {
    if (!contexte.financeurs.has(financeur)) refuse('financements', 'Financeur inconnu', financeur);
    const ligne = `${financeur}:${annee}`;
    if (lignes.has(ligne)) refuse('financements', 'Deux financements du même financeur la même année', ligne);
    lignes.add(ligne);
  }
  const operateurs = projet.operateurs.map(({ slug }) => slug);
  if (new Set(operateurs).size < operateurs.length) refuse('operateurs', 'Opérateur nommé deux fois');
  return constats;
}
