import type { ResumePartenaire } from '@atlas/contracts';
import { Link } from 'react-router';
import { useFormats, useNomLocal, useTextes } from '../../../i18n/index.ts';
import { toPartenaire, toPays } from '../../../lib/chemins.ts';
import { Tableau } from '../../../ui/tableau.tsx';
import { vocabulaire } from '../../commun/vocabulaire.ts';
import { textes } from '../textes.ts';

/** A page of partenaires: who, where, how much. */
export function TableauPartenaires({
  titre,
  partenaires,
}: {
  titre: string;
  partenaires: readonly ResumePartenaire[];
}) {
  const t = useTextes(textes);
  const v = useTextes(vocabulaire);
  const { nombre } = useFormats();
  const nomLocal = useNomLocal();
  return (
    <Tableau
      titre={titre}
      lignes={partenaires}
      toCle={({ id }) => id}
      colonnes={[
        {
          cle: 'nom',
          titre: t.nom,
          entete: true,
          toCellule: ({ id, nom }) => <Link to={toPartenaire(id)}>{nom}</Link>,
        },
        { cle: 'projets', titre: t.projets, numerique: true, toCellule: ({ projets }) => nombre(projets) },
        {
          cle: 'pays',
          titre: t.pays,
          toCellule: ({ pays }) => <Link to={toPays(pays.code)}>{nomLocal(pays.nom, pays.nomEn)}</Link>,
        },
        { cle: 'subdivision', titre: t.subdivision, toCellule: ({ subdivision }) => subdivision?.nom },
        { cle: 'niveau', titre: t.niveau, toCellule: ({ niveau }) => v.niveauPartenaire[niveau] },
        {
          cle: 'population',
          titre: t.population,
          numerique: true,
          toCellule: ({ population }) => (population === null ? '' : nombre(population)),
        },
      ]}
    />
  );
}
