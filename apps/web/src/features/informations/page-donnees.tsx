import { useQuery } from '@tanstack/react-query';
import { useTextes } from '../../i18n/index.ts';
import { chiffresClesQuery } from '../../lib/chiffres-cles.ts';
import { Tableau } from '../../ui/tableau.tsx';
import { PageInformation, PartieDeTexte } from './page-information.tsx';
import { textes } from './textes.ts';

/** Where the data come from, how they are counted, whom to credit. */
export default function PageDonnees() {
  const { donnees, demonstration, sources } = useTextes(textes);
  const { data } = useQuery(chiffresClesQuery());
  return (
    <PageInformation
      titre={donnees.titre}
      parties={donnees.parties}
      avant={data?.demonstration !== false && <PartieDeTexte partie={demonstration} />}
    >
      <h2>{sources.titre}</h2>
      <Tableau
        titre={sources.titre}
        lignes={sources.lignes}
        toCle={({ donnee }) => donnee}
        colonnes={[
          { cle: 'donnee', titre: sources.donnee, entete: true, toCellule: ({ donnee }) => donnee },
          { cle: 'origine', titre: sources.origine, toCellule: ({ origine }) => origine },
          { cle: 'licence', titre: sources.licence, toCellule: ({ licence }) => licence },
        ]}
      />
    </PageInformation>
  );
}
