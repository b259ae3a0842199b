import type { TypeSuggestion } from '@atlas/contracts/vocabulaire';
import { type Requete, toQueryString } from './api.ts';

/** The addresses of the pages, in one place: what links to a page never writes its address. */
export const toPays = (code: string): string => `/pays/${code}`;
export const toRegion = (code: string): string => `/regions/${code}`;
export const toDepartement = (code: string): string => `/departements/${code}`;
export const toCollectivite = (id: number | string): string => `/collectivites/${id}`;
export const toPartenaire = (id: number | string): string => `/partenaires/${id}`;
export const toThematique = (slug: string): string => `/thematiques/${slug}`;
export const toProjet = (id: number | string): string => `/projets/${id}`;
/** The results of a search, by the names of the API's filters. */
export const toRecherche = (filtres: Requete = {}): string => `/recherche${toQueryString(filtres)}`;
/** The page that makes a PDF: of what filters select, or of one sheet (`document`, `id`). */
export const toPdf = (demande: Requete): string => `/pdf${toQueryString(demande)}`;
/** The form of every criterion, filled with these. */
export const toRechercheAvancee = (filtres: Requete = {}): string => `/recherche/avancee${toQueryString(filtres)}`;

/** What the large map can divide the world by. */
type DivisionAtlas = 'pays' | 'region' | 'ancienne_region' | 'departement' | 'collectivite' | 'thematique';

/** The large map, with one thing selected: `toAtlas('pays', 'pays', 'SN')`. */
export const toAtlas = (par: DivisionAtlas, type: DivisionAtlas | 'partenaire', cle: number | string): string =>
  `/atlas${toQueryString({ par, selection: `${type}:${cle}` })}`;

/** The large map of what filters select. */
export const toAtlasFiltre = (filtres: Requete): string => `/atlas${toQueryString(filtres)}`;

const CHEMIN_PAR_TYPE: Record<Exclude<TypeSuggestion, 'commune'>, (cle: string) => string> = {
  pays: toPays,
  region: toRegion,
  ancienne_region: toRegion,
  departement: toDepartement,
  collectivite: toCollectivite,
  partenaire: toPartenaire,
  thematique: toThematique,
  projet: toProjet,
};

/** Where a suggestion leads: its sheet; a commune that acts in no projet has none, its name is searched. */
export function toSuggestion({ type, cle, libelle }: { type: TypeSuggestion; cle: string; libelle: string }): string {
  return type === 'commune' ? toRecherche({ ville: [libelle] }) : CHEMIN_PAR_TYPE[type](cle);
}
