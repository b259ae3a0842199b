import type { ProjetTrouve } from '@atlas/contracts';
import type { TriProjets } from '@atlas/contracts/vocabulaire';
import { Link } from 'react-router';
import { useFormats, useNomLocal, useTextes } from '../../../i18n/index.ts';
import { toProjet } from '../../../lib/chemins.ts';
import { Surligne } from '../../../ui/surligne.tsx';
import { type Colonne, Tableau } from '../../../ui/tableau.tsx';
import { vocabulaire } from '../../commun/vocabulaire.ts';
import { textes } from '../textes.ts';

/** Names a cell shows before it says how many more there are. */
const NOMS_MAX = 3;

const listNoms = (noms: readonly string[]): string =>
  noms.length <= NOMS_MAX ? noms.join(', ') : `${noms.slice(0, NOMS_MAX).join(', ')} +${noms.length - NOMS_MAX}`;

interface TableauResultatsProps {
  projets: readonly ProjetTrouve[];
  tri: TriProjets;
  onTri: (tri: TriProjets) => void;
}

/** The results as a table, a row each; ordered by title or by period. */
export function TableauResultats({ projets, tri, onTri }: TableauResultatsProps) {
  const t = useTextes(textes);
  const v = useTextes(vocabulaire);
  const { periode } = useFormats();
  const nomLocal = useNomLocal();
  const colonnes: Colonne<ProjetTrouve>[] = [
    {
      cle: 'titre',
      titre: t.tableau.projet,
      entete: true,
      toCellule: ({ id, titre, surlignage }) => (
        <Link to={toProjet(id)} lang="fr">
          <Surligne texte={titre} passages={surlignage?.titre ?? []} />
        </Link>
      ),
    },
    { cle: 'type', titre: t.tableau.type, toCellule: ({ typeCooperation }) => v.typeCooperation[typeCooperation] },
    {
      cle: 'recents',
      titre: t.tableau.periode,
      toCellule: ({ anneeDebut, anneeFin }) => periode(anneeDebut, anneeFin),
    },
    {
      cle: 'collectivites',
      titre: t.tableau.collectivites,
      toCellule: ({ collectivites }) => listNoms(collectivites.map(({ nom }) => nom)),
    },
    {
      cle: 'partenaires',
      titre: t.tableau.partenaires,
      toCellule: ({ partenaires }) => listNoms(partenaires.map(({ nom }) => nom)),
    },
    {
      cle: 'pays',
      titre: t.tableau.pays,
      toCellule: ({ pays }) => listNoms(pays.map(({ nom, nomEn }) => nomLocal(nom, nomEn))),
    },
    {
      cle: 'thematiques',
      titre: t.tableau.thematiques,
      toCellule: ({ thematiques }) => listNoms(thematiques.map(({ nom, nomEn }) => nomLocal(nom, nomEn))),
    },
  ];
  return (
    <Tableau
      titre={t.tableau.titre}
      colonnes={colonnes}
      lignes={projets}
      toCle={({ id }) => id}
      tri={{
        cle: tri,
        triables: ['titre', 'recents'],
        onTrier: (cle) => onTri(cle === 'titre' ? 'titre' : 'recents'),
        libelle: t.tableau.trierPar,
      }}
    />
  );
}
