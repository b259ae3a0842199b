import { useFormats } from '../../../i18n/index.ts';
import { toType } from '../../commun/types-fichier.ts';
import { useFichiersNommes } from '../fichiers-nommes.tsx';

/** A file that a form names: its name, to read it by where it may be read, its type and its size. */
export function FichierNomme({ id }: { id: string }) {
  const { find, adresseOf } = useFichiersNommes();
  const { taille } = useFormats();
  const fichier = find(id);
  if (fichier === undefined) return null;
  const adresse = adresseOf(id);
  return (
    <span>
      {adresse === undefined ? (
        fichier.nom
      ) : (
        <a href={adresse} download={fichier.nom}>
          {fichier.nom}
        </a>
      )}
      {` (${toType(fichier.typeMime, fichier.nom)}, ${taille(fichier.taille)})`}
    </span>
  );
}
