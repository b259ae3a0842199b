import type { Bilan } from '@atlas/contracts';
import { useNomLocal, useTextes } from '../../../i18n/index.ts';
import type { Requete } from '../../../lib/api.ts';
import { toRecherche, toThematique } from '../../../lib/chemins.ts';
import { type Barre, ListeBarres } from '../../../ui/liste-barres.tsx';
import { Section } from '../../../ui/section.tsx';
import { textes } from '../textes.ts';
import { vocabulaire } from '../vocabulaire.ts';
import { LIGNES_COURTES } from './classements.tsx';
import styles from './colonnes.module.css';

/** On what, of which kind and with whose money; each row leads to the projets it counts. */
export function Repartition({ bilan, filtres }: { bilan: Bilan; filtres: Requete }) {
  const t = useTextes(textes);
  const v = useTextes(vocabulaire);
  const nomLocal = useNomLocal();
  const premiere = bilan.thematiques[0];
  const toBarres = (lignes: Bilan['thematiques'], vers: (cle: string) => string): Barre[] =>
    lignes.map(({ cle, libelle, libelleEn, projets }) => ({
      cle,
      libelle: nomLocal(libelle, libelleEn),
      valeur: projets,
      vers: vers(cle),
      mesure: t.nProjets(projets),
    }));
  const types = bilan.parType
    .filter(({ projets }) => projets > 0)
    .map(({ type, projets }) => ({
      cle: type,
      libelle: v.typeCooperation[type],
      valeur: projets,
      vers: toRecherche({ ...filtres, typeCooperation: [type] }),
      mesure: t.nProjets(projets),
    }));
  return (
    <Section
      id="thematiques"
      titre={t.thematiquesEtFinanceurs}
      resume={premiere && t.thematiqueResume(nomLocal(premiere.libelle, premiere.libelleEn), premiere.projets)}
    >
      <div className={styles.colonnes}>
        {bilan.thematiques.length > 0 && (
          <ListeBarres
            titre={t.parThematique}
            courte={LIGNES_COURTES}
            barres={toBarres(bilan.thematiques, toThematique)}
          />
        )}
        <ListeBarres titre={t.parType} barres={types} />
        {bilan.financeurs.length > 0 && (
          <ListeBarres
            titre={t.parFinanceur}
            courte={LIGNES_COURTES}
            barres={toBarres(bilan.financeurs, (cle) => toRecherche({ ...filtres, financeur: [cle] }))}
          />
        )}
      </div>
    </Section>
  );
}
