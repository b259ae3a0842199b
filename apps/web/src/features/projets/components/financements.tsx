import type { FicheProjet } from '@atlas/contracts';
import { Link } from 'react-router';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { toRecherche } from '../../../lib/chemins.ts';
import { GraphiqueAnnees } from '../../../ui/graphique-annees.tsx';
import { Section } from '../../../ui/section.tsx';
import { Tableau } from '../../../ui/tableau.tsx';
import { sumMontants } from '../montants.ts';
import { textes } from '../textes.ts';
import styles from './financements.module.css';

/** Who paid how much, which year: the lines, and their sum by year. */
export function Financements({ projet: { financements } }: { projet: FicheProjet }) {
  const t = useTextes(textes);
  const { euros, eurosCourts } = useFormats();
  if (financements.length === 0) {
    return (
      <Section id="financements" titre={t.financements}>
        <p>{t.aucunFinancement}</p>
      </Section>
    );
  }
  const total = sumMontants(financements);
  const publics = financements.flatMap(({ annee, montant }) => (montant === null ? [] : [{ annee, valeur: montant }]));
  const parAnnee = [...Map.groupBy(publics, ({ annee }) => annee)].map(([annee, lignes]) => ({
    annee,
    valeur: lignes.reduce((somme, { valeur }) => somme + valeur, 0),
  }));
  return (
    <Section
      id="financements"
      titre={t.financements}
      resume={
        total > 0
          ? t.financementsResume(financements.length, euros(total))
          : t.financementsSansMontant(financements.length)
      }
    >
      <div className={styles.colonnes}>
        <Tableau
          titre={t.lignesFinancement}
          lignes={financements}
          toCle={({ financeur, annee }) => `${financeur.slug}:${annee}`}
          colonnes={[
            { cle: 'annee', titre: t.annee, toCellule: ({ annee }) => annee },
            {
              cle: 'financeur',
              titre: t.financeur,
              entete: true,
              toCellule: ({ financeur }) => (
                <Link to={toRecherche({ financeur: [financeur.slug] })}>
                  {financeur.sigle === null ? financeur.nom : `${financeur.nom} (${financeur.sigle})`}
                </Link>
              ),
            },
            {
              cle: 'montant',
              titre: t.montant,
              numerique: true,
              toCellule: ({ montant }) => (montant === null ? t.montantNonPublic : euros(montant)),
            },
          ]}
        />
        {parAnnee.length > 1 && (
          <GraphiqueAnnees
            titre={t.financementsGraphique}
            serie={parAnnee}
            toMesure={euros}
            toCourt={eurosCourts}
            colonnes={{ annee: t.annee, valeur: t.montant }}
          />
        )}
      </div>
    </Section>
  );
}
