import { useTextes } from '../../../i18n/index.ts';
import { ListeDeroulante } from '../../../ui/champs.tsx';
import { textes } from '../textes.ts';
import { TRIS_ACTEURS, type TriActeurs } from '../url-state.ts';

/** The order of a list of actors. */
export function ChoixTriActeurs({ tri, onChange }: { tri: TriActeurs; onChange: (tri: TriActeurs) => void }) {
  const t = useTextes(textes);
  return (
    <ListeDeroulante
      libelle={t.trier}
      valeur={tri}
      options={TRIS_ACTEURS.map((valeur) => ({ valeur, libelle: t.trisActeurs[valeur] }))}
      onChange={(valeur) => onChange(TRIS_ACTEURS.find((choix) => choix === valeur) ?? 'projets')}
    />
  );
}
