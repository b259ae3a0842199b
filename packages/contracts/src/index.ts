import { acteursEndpoints } from './endpoints/acteurs.ts';
import { administrationEndpoints } from './endpoints/administration.ts';
import { albumsEndpoints } from './endpoints/albums.ts';
import { campagnesEndpoints } from './endpoints/campagnes.ts';
import { comptesEndpoints } from './endpoints/comptes.ts';
import { confirmationsEndpoints } from './endpoints/confirmations.ts';
import { devEndpoints } from './endpoints/dev.ts';
import { documentsEndpoints } from './endpoints/documents.ts';
import { donneesPersonnellesEndpoints } from './endpoints/donnees-personnelles.ts';
import { espaceEndpoints } from './endpoints/espace.ts';
import { exportsEndpoints } from './endpoints/exports.ts';
import { fusionsEndpoints } from './endpoints/fusions.ts';
import { importsEndpoints } from './endpoints/imports.ts';
import { misesAJourEndpoints } from './endpoints/mises-a-jour.ts';
import { notificationsEndpoints } from './endpoints/notifications.ts';
import { organisationsEndpoints } from './endpoints/organisations.ts';
import { projetsEndpoints } from './endpoints/projets.ts';
import { rechercheEndpoints } from './endpoints/recherche.ts';
import { recherchesEnregistreesEndpoints } from './endpoints/recherches-enregistrees.ts';
import { referentielsEndpoints } from './endpoints/referentiels.ts';
import { signalementsEndpoints } from './endpoints/signalements.ts';
import { systemeEndpoints } from './endpoints/systeme.ts';
import { territoiresEndpoints } from './endpoints/territoires.ts';

/** Every endpoint of the API. A declared one without a handler does not compile (see `registerEndpoints` in the API). */
export const contrat = {
  ...systemeEndpoints,
  ...rechercheEndpoints,
  ...projetsEndpoints,
  ...documentsEndpoints,
  ...exportsEndpoints,
  ...acteursEndpoints,
  ...territoiresEndpoints,
  ...comptesEndpoints,
  ...organisationsEndpoints,
  ...misesAJourEndpoints,
  ...confirmationsEndpoints,
  ...notificationsEndpoints,
  ...signalementsEndpoints,
  ...campagnesEndpoints,
  ...administrationEndpoints,
  ...referentielsEndpoints,
  ...donneesPersonnellesEndpoints,
  ...importsEndpoints,
  ...fusionsEndpoints,
  ...albumsEndpoints,
  ...recherchesEnregistreesEndpoints,
  ...espaceEndpoints,
  ...devEndpoints,
};
export type Contrat = typeof contrat;

export { cleanOrganisation, controlerOrganisation, isSiren, PORTEES_PAR_TYPE } from './administration.ts';
export { findAdresse } from './adresses.ts';
export { controlerCampagne, controlerJours, type RefusCampagne } from './campagnes.ts';
export type { Acces, CorpsOf, Endpoint, Methode, ParamsOf, QueryOf, ReponseOf } from './endpoint.ts';
export type { ExecutionImport, Import } from './endpoints/imports.ts';
export type { RechercheEnregistree } from './endpoints/recherches-enregistrees.ts';
export * from './journal.ts';
export * from './libelles.ts';
export * from './mises-a-jour/index.ts';
export * from './permissions/index.ts';
export type { ChiffresCles, Suggestion } from './schemas/accueil.ts';
export type {
  CompteAdministre,
  InvitationEnCours,
  LigneJournal,
  OrganisationAdministree,
  OrganisationSaisie,
} from './schemas/administration.ts';
export type {
  AlbumPartage,
  CarteEnregistree,
  EvolutionCarte,
  FicheAlbum,
  Instantane,
  NouvelleCarte,
  ResumeAlbum,
} from './schemas/albums.ts';
export type {
  Avancement,
  Campagne,
  CampagneSaisie,
  FicheDeCampagne,
  OrganisationDeCampagne,
  PorteeCampagne,
  TableauDeCampagne,
} from './schemas/campagnes.ts';
export type { CarteEvolution, CarteLiens, CartePoints, CarteUnites } from './schemas/carte.ts';
export { Probleme } from './schemas/commun.ts';
export type { CompteConnecte, FicheOrganisation, Membre, OrganisationTrouvee } from './schemas/comptes.ts';
export type { ExportPdf, FichierEnvoye, NouvelExport } from './schemas/espace.ts';
export type { CritereExport, Geometrie, ObjetGeojson, Provenance } from './schemas/exports.ts';
export { CollectionGeojson, EnveloppeProjets } from './schemas/exports.ts';
export type { Facettes, Filtres, ValeurFacette } from './schemas/filtres.ts';
export type { Doublon, FusionPartenaire, LiensPartenaire, PartenaireCompare } from './schemas/fusions.ts';
export type { Interpretation } from './schemas/interpretation.ts';
export type {
  Constat,
  Difference,
  FicheMiseAJour,
  Fichier,
  Formulaire,
  FormulaireCollectivite,
  FormulaireDe,
  FormulairePartenaire,
  FormulaireProjet,
  ResumeMiseAJour,
} from './schemas/mises-a-jour.ts';
export { FORMULAIRES } from './schemas/mises-a-jour.ts';
export type { Notification } from './schemas/notifications.ts';
export type { FicheProjet, ProjetExporte, ProjetTrouve, ResumeProjet } from './schemas/projets.ts';
export type { RecettePdf } from './schemas/recettes-pdf.ts';
export type { Entree, EntreeSaisie, VersionEntree } from './schemas/referentiels.ts';
export type { Signalement } from './schemas/signalements.ts';
export type {
  Bilan,
  FicheCollectivite,
  FicheDepartement,
  FichePartenaire,
  FichePays,
  FicheRegion,
  FicheThematique,
  ResumeCollectivite,
  ResumeFinanceur,
  ResumePartenaire,
  ResumePays,
  ResumeTerritoire,
  ResumeThematique,
} from './schemas/territoires.ts';
export * from './vocabulaire.ts';
export {
  acteursEndpoints,
  administrationEndpoints,
  albumsEndpoints,
  campagnesEndpoints,
  comptesEndpoints,
  confirmationsEndpoints,
  devEndpoints,
  documentsEndpoints,
  donneesPersonnellesEndpoints,
  espaceEndpoints,
  exportsEndpoints,
  fusionsEndpoints,
  importsEndpoints,
  misesAJourEndpoints,
  notificationsEndpoints,
  organisationsEndpoints,
  projetsEndpoints,
  rechercheEndpoints,
  recherchesEnregistreesEndpoints,
  referentielsEndpoints,
  signalementsEndpoints,
  systemeEndpoints,
  territoiresEndpoints,
};
