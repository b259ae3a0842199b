import type { Bilan } from '@atlas/contracts';
import type { PrecisionPosition } from '@atlas/contracts/vocabulaire';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { toCollectivite, toDepartement, toPartenaire, toPays, toRegion, toThematique } from '../../lib/chemins.ts';
import { collectiviteQuery } from '../collectivites/queries.ts';
import { partenaireQuery } from '../partenaires/queries.ts';
import { departementQuery, paysQuery, regionQuery } from '../territoires/queries.ts';
import { thematiqueQuery } from '../thematiques/queries.ts';
import type { Selection, TypeSelection } from './url-state.ts';

/** What the panel says of any selection, from its sheet. */
export interface FicheSelection {
  selection: Selection;
  nom: string;
  nomEn: string | null;
  /** Where it is: «Rhône», «Sénégal». */
  lieu: { nom: string; nomEn: string | null } | null;
  bilan: Bilan;
  precision: PrecisionPosition | null;
  /** Address of its sheet. */
  chemin: string;
}

/** The ranking of what is on the other side, and the type of its rows. */
export function contreparties({ selection, bilan }: FicheSelection): {
  type: TypeSelection;
  lignes: Bilan['classements']['pays'];
} {
  const { pays, regions, collectivites, partenaires } = bilan.classements;
  switch (selection.type) {
    case 'pays':
      return { type: 'region', lignes: regions };
    case 'collectivite':
      return { type: 'partenaire', lignes: partenaires };
    case 'partenaire':
      return { type: 'collectivite', lignes: collectivites };
    default:
      return { type: 'pays', lignes: pays };
  }
}

async function loadFiche(client: QueryClient, selection: Selection): Promise<FicheSelection> {
  const { type, cle } = selection;
  const commun = { selection, nomEn: null, lieu: null, precision: null };
  switch (type) {
    case 'pays': {
      const { nom, nomEn, bilan } = await client.ensureQueryData(paysQuery(cle));
      return { ...commun, nom, nomEn, bilan, chemin: toPays(cle) };
    }
    case 'region':
    case 'ancienne_region': {
      const { nom, bilan } = await client.ensureQueryData(regionQuery(cle));
      return { ...commun, nom, bilan, chemin: toRegion(cle) };
    }
    case 'departement': {
      const { nom, region, bilan } = await client.ensureQueryData(departementQuery(cle));
      const lieu = region && { nom: region.nom, nomEn: null };
      return { ...commun, nom, lieu, bilan, chemin: toDepartement(cle) };
    }
    case 'collectivite': {
      const { nom, departement, bilan, precision } = await client.ensureQueryData(collectiviteQuery(cle));
      const lieu = departement && { nom: departement.nom, nomEn: null };
      return { ...commun, nom, lieu, bilan, precision, chemin: toCollectivite(cle) };
    }
    case 'partenaire': {
      const { nom, pays, bilan, precision } = await client.ensureQueryData(partenaireQuery(cle));
      return { ...commun, nom, lieu: pays, bilan, precision, chemin: toPartenaire(cle) };
    }
    case 'thematique': {
      const { nom, nomEn, bilan } = await client.ensureQueryData(thematiqueQuery(cle));
      return { ...commun, nom, nomEn, bilan, chemin: toThematique(cle) };
    }
    default:
      throw new Error(`A ${type} has no sheet`);
  }
}

/** The sheet of a selection, shared with the page of the sheet itself. */
export const ficheSelectionQuery = (selection: Selection) =>
  queryOptions({
    queryKey: ['explorer', 'fiche', selection.type, selection.cle],
    queryFn: ({ client }) => loadFiche(client, selection),
  });
