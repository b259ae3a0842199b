import type { Bilan } from '@atlas/contracts';
import { useNomLocal, useTextes } from '../../../i18n/index.ts';
import { toCollectivite, toDepartement, toPartenaire, toPays, toRegion } from '../../../lib/chemins.ts';
import { ListeBarres } from '../../../ui/liste-barres.tsx';
import { Section } from '../../../ui/section.tsx';
import { textes } from '../textes.ts';
import styles from './colonnes.module.css';

export type NomClassement = keyof Bilan['classements'];

const CHEMINS: Record<NomClassement, (cle: string) => string> = {
  pays: toPays,
  regions: toRegion,
  departements: toDepartement,
  collectivites: toCollectivite,
  partenaires: toPartenaire,
};

/** Rows of a ranking before the reader asks for the others. */
export const LIGNES_COURTES = 5;

/** Who cooperates with whom: the rankings that make sense for a sheet, each row leading to its own. */
export function Classements({ bilan, montres }: { bilan: Bilan; montres: readonly NomClassement[] }) {
  const t = useTextes(textes);
  const nomLocal = useNomLocal();
  const titres: Record<NomClassement, string> = {
    pays: t.lesPays,
    regions: t.lesRegions,
    departements: t.lesDepartements,
    collectivites: t.lesCollectivites,
    partenaires: t.lesPartenaires,
  };
  const presents = montres.filter((nom) => bilan.classements[nom].length > 0);
  if (presents.length === 0) return null;
  return (
    <Section id="acteurs" titre={t.qui}>
      <div className={styles.colonnes}>
        {presents.map((nom) => (
          <ListeBarres
            key={nom}
            titre={titres[nom]}
            courte={LIGNES_COURTES}
            barres={bilan.classements[nom].map(({ cle, libelle, libelleEn, projets }) => ({
              cle,
              libelle: nomLocal(libelle, libelleEn),
              valeur: projets,
              vers: CHEMINS[nom](cle),
              mesure: t.nProjets(projets),
            }))}
          />
        ))}
      </div>
    </Section>
  );
}
