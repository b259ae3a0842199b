import Type from 'typebox';
import { Identifiant, Nullable, strictObject } from './commun.ts';
import { Filtres } from './filtres.ts';

export const TitreAlbum = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
export const TexteAlbum = Nullable(Type.String({ maxLength: 2000 }));
/** A page of the Atlas: nothing that could lead elsewhere. */
export const AdresseCarte = Type.String({
  pattern:
    '^/(atlas|recherche|pays|regions|departements|collectivites|partenaires|thematiques|projets)([/?][^\\s\\\\]*)?$',
  maxLength: 2000,
  description: 'La page qui rouvre la carte, depuis la racine du site',
});

const CompteDeTerritoire = strictObject({ code: Type.String(), nombre: Type.Integer() });

/** What a map showed one day. */
export const Instantane = strictObject({
  projets: Type.Integer(),
  collectivites: Type.Integer(),
  partenaires: Type.Integer(),
  pays: Type.Array(CompteDeTerritoire, { description: 'Projets par pays, le plus fourni d’abord' }),
  departements: Type.Array(CompteDeTerritoire),
});
export type Instantane = Type.Static<typeof Instantane>;

export const CarteEnregistree = strictObject({
  id: Type.Integer(),
  titre: Type.String(),
  note: Nullable(Type.String()),
  adresse: Type.String(),
  filtres: Filtres,
  instantane: Instantane,
  enregistreeLe: Type.String({ format: 'date-time' }),
  version: Type.Integer(),
});
export type CarteEnregistree = Type.Static<typeof CarteEnregistree>;

const albumProperties = {
  titre: Type.String(),
  description: Nullable(Type.String()),
  modifieLe: Type.String({ format: 'date-time' }),
};

export const ResumeAlbum = strictObject({
  id: Type.Integer(),
  ...albumProperties,
  nombreCartes: Type.Integer(),
  partage: Type.Boolean(),
  vignettes: Type.Array(Instantane, { description: 'Les premières cartes, quatre au plus' }),
});
export type ResumeAlbum = Type.Static<typeof ResumeAlbum>;

export const FicheAlbum = strictObject({
  id: Type.Integer(),
  ...albumProperties,
  version: Type.Integer(),
  partage: Nullable(Type.String({ description: 'Le secret de son adresse partagée' })),
  cartes: Type.Array(CarteEnregistree),
});
export type FicheAlbum = Type.Static<typeof FicheAlbum>;

export const AlbumPartage = strictObject({ ...albumProperties, cartes: Type.Array(CarteEnregistree) });
export type AlbumPartage = Type.Static<typeof AlbumPartage>;

const Changement = strictObject({
  total: Type.Integer(),
  projets: Type.Array(strictObject({ id: Type.Integer(), titre: Type.String() }), {
    description: 'Les premiers, cinquante au plus',
  }),
});

/** What changed in a map since it was saved. */
export const EvolutionCarte = strictObject({
  aujourdhui: Instantane,
  ajoutes: Nullable(Changement),
  retires: Nullable(Changement),
});
export type EvolutionCarte = Type.Static<typeof EvolutionCarte>;

/** A map to keep; the same `cle` sent again is the same map. */
export const NouvelleCarte = strictObject({
  cle: Type.String({ format: 'uuid' }),
  albumId: Nullable(Identifiant),
  titre: TitreAlbum,
  note: TexteAlbum,
  adresse: AdresseCarte,
  filtres: Filtres,
});
export type NouvelleCarte = Type.Static<typeof NouvelleCarte>;
