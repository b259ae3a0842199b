import type { Bilan } from '@atlas/contracts';
import { useFormats, useTextes } from '../../i18n/index.ts';
import type { Chiffre } from '../../ui/chiffres.tsx';
import { textes } from './textes.ts';

type NomChiffre = 'projets' | 'collectivites' | 'partenaires' | 'pays' | 'montant';

/** The big figures of a sheet, in the order asked for; an amount of nothing is left out. */
export function useChiffresBilan(bilan: Bilan, montres: readonly NomChiffre[]): Chiffre[] {
  const t = useTextes(textes);
  const { nombre, eurosCourts } = useFormats();
  const chiffres: Record<NomChiffre, Chiffre> = {
    projets: {
      libelle: t.projetsSeuls(bilan.projets),
      valeur: nombre(bilan.projets),
      precision: t.nEnCours(bilan.projetsEnCours),
    },
    collectivites: { libelle: t.collectivitesFrancaises(bilan.collectivites), valeur: nombre(bilan.collectivites) },
    partenaires: { libelle: t.collectivitesPartenaires(bilan.partenaires), valeur: nombre(bilan.partenaires) },
    pays: { libelle: t.paysSeul(bilan.pays), valeur: nombre(bilan.pays) },
    montant: { libelle: t.financementsConnus, valeur: eurosCourts(bilan.montantFinance) },
  };
  return montres.filter((nom) => nom !== 'montant' || bilan.montantFinance > 0).map((nom) => chiffres[nom]);
}
