import { LIBELLES_STATUT, LIBELLES_TYPE_COOPERATION, type ProjetExporte } from '@atlas/contracts';
import type { ColonnePdf } from '@atlas/contracts/vocabulaire';
import type { Contexte } from '../contexte.ts';
import type { Colonne } from '../feuille/tableau.ts';

/** Public money that a projet is known to have had, in euros; 0 when no amount is known. */
export const sumMontants = ({ financements }: ProjetExporte): number =>
  financements.reduce((somme, { montant }) => somme + (montant ?? 0), 0);

/** The columns of a table of results, in the order that was chosen. */
export function toColonnes(choisies: readonly ColonnePdf[], contexte: Contexte): Colonne<ProjetExporte>[] {
  const toutes = defineColonnes(contexte);
  return choisies.map((nom) => ({ titre: contexte.t.colonnes[nom], ...toutes[nom] }));
}

function defineColonnes({
  langue,
  formats,
  nomLocal,
}: Contexte): Record<ColonnePdf, Omit<Colonne<ProjetExporte>, 'titre'>> {
  const listNoms = (noms: readonly { nom: string }[]) => noms.map(({ nom }) => nom).join(', ');
  return {
    titre: { part: 30, graisse: 'grasse', lignesMax: 3, read: ({ titre }) => titre },
    collectivites: { part: 20, lignesMax: 3, read: ({ collectivites }) => listNoms(collectivites) },
    partenaires: { part: 20, lignesMax: 3, read: ({ partenaires }) => listNoms(partenaires) },
    pays: { part: 13, read: ({ pays }) => pays.map(({ nom, nomEn }) => nomLocal(nom, nomEn)).join(', ') },
    periode: { part: 11, read: ({ anneeDebut, anneeFin }) => formats.periode(anneeDebut, anneeFin) },
    thematiques: {
      part: 18,
      lignesMax: 3,
      read: ({ thematiques }) => thematiques.map(({ nom, nomEn }) => nomLocal(nom, nomEn)).join(', '),
    },
    typeCooperation: { part: 15, read: ({ typeCooperation }) => LIBELLES_TYPE_COOPERATION[typeCooperation][langue] },
    statut: { part: 10, read: ({ statut }) => LIBELLES_STATUT[statut][langue] },
    montant: {
      part: 11,
      droite: true,
      read: (projet) => {
        const montant = sumMontants(projet);
        return montant === 0 ? '' : formats.euros(montant);
      },
    },
  };
}
