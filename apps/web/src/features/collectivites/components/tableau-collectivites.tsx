import type { ResumeCollectivite } from '@atlas/contracts';
import { Link } from 'react-router';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { toCollectivite, toDepartement, toRegion } from '../../../lib/chemins.ts';
import { Tableau } from '../../../ui/tableau.tsx';
import { vocabulaire } from '../../commun/vocabulaire.ts';
import { textes } from '../textes.ts';

/** A page of collectivités: who, of which kind, where, how much. */
export function TableauCollectivites({
  titre,
  collectivites,
}: {
  titre: string;
  collectivites: readonly ResumeCollectivite[];
}) {
  const t = useTextes(textes);
  const v = useTextes(vocabulaire);
  const { nombre } = useFormats();
  return (
    <Tableau
      titre={titre}
      lignes={collectivites}
      toCle={({ id }) => id}
      colonnes={[
        {
          cle: 'nom',
          titre: t.nom,
          entete: true,
          toCellule: ({ id, nom }) => <Link to={toCollectivite(id)}>{nom}</Link>,
        },
        { cle: 'projets', titre: t.projets, numerique: true, toCellule: ({ projets }) => nombre(projets) },
        { cle: 'type', titre: t.type, toCellule: ({ type }) => v.typeCollectivite[type] },
        {
          cle: 'departement',
          titre: t.departement,
          toCellule: ({ departement }) =>
            departement && <Link to={toDepartement(departement.code)}>{departement.nom}</Link>,
        },
        {
          cle: 'region',
          titre: t.region,
          toCellule: ({ region }) => region && <Link to={toRegion(region.code)}>{region.nom}</Link>,
        },
        {
          cle: 'population',
          titre: t.population,
          numerique: true,
          toCellule: ({ population }) => (population > 0 ? nombre(population) : ''),
        },
      ]}
    />
  );
}
