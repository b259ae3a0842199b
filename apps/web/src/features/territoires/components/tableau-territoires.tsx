import { useQueryState } from 'nuqs';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { EtatVide } from '../../../ui/etats.tsx';
import { type Colonne, Tableau } from '../../../ui/tableau.tsx';
import { textes } from '../textes.ts';
import { TRIS_TERRITOIRES, urlTerritoires } from '../url-state.ts';

interface LigneTerritoire {
  code: string;
  nom: string;
  projets: number;
  collectivites: number;
  partenaires?: number;
}

interface TableauTerritoiresProps<T> {
  titre: string;
  lignes: readonly T[];
  colonnes: readonly Colonne<T>[];
}

/** A list of territories in the order of the address: by name, or by a number from most to least. */
export function TableauTerritoires<T extends LigneTerritoire>({ titre, lignes, colonnes }: TableauTerritoiresProps<T>) {
  const t = useTextes(textes);
  const { comparer } = useFormats();
  const [tri, setTri] = useQueryState('tri', urlTerritoires.tri);
  if (lignes.length === 0) {
    return (
      <EtatVide titre={t.aucunResultat}>
        <p>{t.aucunResultatSuite}</p>
      </EtatVide>
    );
  }
  const ordonnees = lignes.toSorted(
    (a, b) => (tri === 'nom' ? 0 : (b[tri] ?? 0) - (a[tri] ?? 0)) || comparer(a.nom, b.nom),
  );
  return (
    <Tableau
      titre={titre}
      colonnes={colonnes}
      lignes={ordonnees}
      toCle={({ code }) => code}
      tri={{
        cle: tri,
        triables: TRIS_TERRITOIRES,
        onTrier: (cle) => void setTri(TRIS_TERRITOIRES.find((choix) => choix === cle) ?? null),
        libelle: t.trierPar,
      }}
    />
  );
}
