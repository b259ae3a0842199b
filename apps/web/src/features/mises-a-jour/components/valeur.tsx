import { useFormats, useTextes } from '../../../i18n/index.ts';
import { vocabulaire } from '../../commun/vocabulaire.ts';
import { textes } from '../textes.ts';
import { DocumentsNommes } from './documents-nommes.tsx';

interface ValeurProps {
  champ: string;
  valeur: unknown;
  /** The value that it comes from, where what changed is to be marked. */
  depuis?: unknown;
  /** What keys are called, by kind (`collectivite:12`). */
  noms: Record<string, string>;
}

/** The kind of record that the keys of a field name. */
const GENRES: Record<string, string> = {
  thematiques: 'thematique',
  partenaires: 'partenaire',
  pays: 'pays',
  codePays: 'pays',
  operateurs: 'operateur',
};

/** The value of a field of a form, as a person reads it. */
export function Valeur({ champ, valeur, depuis, noms }: ValeurProps) {
  const lignes = useLignes()(champ, valeur, noms);
  const t = useTextes(textes);
  if (champ === 'documents' && Array.isArray(valeur) && valeur.length > 0)
    return <DocumentsNommes documents={valeur} depuis={depuis} />;
  if (lignes.length === 0) return <em>{t.rien}</em>;
  if (lignes.length === 1) return <span>{lignes[0]}</span>;
  return (
    <ul className="fr-m-0 fr-pl-2w">
      {lignes.map((ligne) => (
        <li key={ligne}>{ligne}</li>
      ))}
    </ul>
  );
}

function useLignes(): (champ: string, valeur: unknown, noms: Record<string, string>) => string[] {
  const t = useTextes(textes);
  const v = useTextes(vocabulaire);
  const { euros } = useFormats();
  const nommer = (genre: string, cle: unknown, noms: Record<string, string>) =>
    noms[`${genre}:${String(cle)}`] ?? String(cle);
  const fermes: Record<string, Record<string, string>> = {
    typeCooperation: v.typeCooperation,
    statut: v.statut,
    niveau: v.niveauPartenaire,
  };
  return (champ, valeur, noms) => {
    if (valeur === null || valeur === undefined || valeur === '') return [];
    const genre = GENRES[champ];
    if (genre !== undefined) return [valeur].flat().map((cle) => nommer(genre, cle, noms));
    if (champ === 'collectivites') {
      return (valeur as { id: number; role: string }[]).map(
        ({ id, role }) => `${nommer('collectivite', id, noms)}, ${role === 'chef_de_file' ? t.chefDeFile : t.associee}`,
      );
    }
    if (champ === 'financements') {
      return (valeur as { financeur: string; annee: number | null; montant: number | null }[]).map(
        ({ financeur, annee, montant }) =>
          [nommer('financeur', financeur, noms), annee, montant === null ? null : euros(montant)]
            .filter((part) => part !== null)
            .join(', '),
      );
    }
    if (champ === 'contacts') {
      return (valeur as Record<string, string | null>[]).map(({ fonction, service, courriel, telephone, visibilite }) =>
        [fonction, service, courriel, telephone, visibilite === 'acteurs' ? t.acteurs : t.publique]
          .filter(Boolean)
          .join(', '),
      );
    }
    if (champ === 'budgetTotal') return [euros(Number(valeur))];
    const ferme = fermes[champ]?.[String(valeur)];
    if (ferme !== undefined) return [ferme];
    return [valeur].flat().map(String);
  };
}
