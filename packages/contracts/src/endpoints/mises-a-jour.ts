import Type from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import {
  DerniereVerification,
  Identifiant,
  Nullable,
  OneOf,
  paginationProperties,
  strictObject,
} from '../schemas/commun.ts';
import { Courriel, Fait } from '../schemas/comptes.ts';
import { FicheMiseAJour, FormulaireLibre, ResumeMiseAJour, VersionFiche } from '../schemas/mises-a-jour.ts';
import { ETATS_MISE_A_JOUR, FILES_DE_TRAVAIL, OBJETS_FICHE } from '../vocabulaire.ts';

const DOMAINE = 'Mises à jour';
const params = strictObject({ id: Identifiant });
const fiche = strictObject({ objet: OneOf(OBJETS_FICHE), id: Identifiant });
const Version = Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'Celle que l’on a lue' });
const Message = Type.String({ minLength: 3, maxLength: 4000, pattern: '\\S', description: 'message' });

export const misesAJourEndpoints = {
  listMisesAJour: defineEndpoint({
    methode: 'GET',
    chemin: '/mises-a-jour',
    acces: { peut: 'contribuer' },
    resume: 'Les propositions qui concernent son organisation, par file',
    description:
      '`a_traiter` : à valider. `avis` : sur lesquelles donner un avis. `envoyees` et `brouillons` : celles de son organisation. `a_relire` : parues sans attendre.',
    domaine: DOMAINE,
    instantane: true,
    query: strictObject({
      file: OneOf(FILES_DE_TRAVAIL),
      etat: Type.Optional(OneOf(ETATS_MISE_A_JOUR)),
      ...paginationProperties,
    }),
    reponse: strictObject({
      total: Type.Integer(),
      page: Type.Integer(),
      parPage: Type.Integer(),
      misesAJour: Type.Array(ResumeMiseAJour),
    }),
  }),
  getFileDeTravail: defineEndpoint({
    methode: 'GET',
    chemin: '/file-de-travail',
    acces: { peut: 'contribuer' },
    resume: 'Ce qui attend son organisation, en nombres, et les fiches de son périmètre à vérifier',
    domaine: DOMAINE,
    instantane: true,
    reponse: strictObject({
      aTraiter: Type.Integer(),
      avis: Type.Integer(),
      envoyees: Type.Integer(),
      brouillons: Type.Integer(),
      aRelire: Type.Integer(),
      aVerifier: strictObject({
        total: Type.Integer(),
        projets: Type.Array(
          strictObject({ id: Type.Integer(), titre: Type.String(), derniereVerification: DerniereVerification }),
        ),
      }),
    }),
  }),
  createMiseAJour: defineEndpoint({
    methode: 'POST',
    chemin: '/mises-a-jour',
    acces: { peut: 'modifierFiche' },
    resume: 'Commencer une proposition : d’une fiche qui existe, ou d’une nouvelle',
    domaine: DOMAINE,
    instantane: true,
    corps: strictObject({
      objet: OneOf(OBJETS_FICHE),
      objetId: Nullable(Identifiant),
      reprendre: Type.Optional(Type.Integer({ minimum: 1, description: 'La version de la fiche à reprendre' })),
    }),
    reponse: FicheMiseAJour,
  }),
  getMiseAJour: defineEndpoint({
    methode: 'GET',
    chemin: '/mises-a-jour/:id',
    acces: { peut: 'voirMiseAJour' },
    resume: 'Une proposition, champ par champ, avec ses avis et sa discussion',
    domaine: DOMAINE,
    instantane: true,
    params,
    reponse: FicheMiseAJour,
  }),
  saveMiseAJour: defineEndpoint({
    methode: 'PUT',
    chemin: '/mises-a-jour/:id',
    acces: { peut: 'ecrireMiseAJour' },
    resume: 'Garder une proposition telle qu’elle est saisie',
    description: 'Une erreur 409 dit que quelqu’un d’autre l’a changée depuis la version lue.',
    domaine: DOMAINE,
    instantane: true,
    params,
    corps: strictObject({ version: Version, proposition: FormulaireLibre }),
    reponse: FicheMiseAJour,
  }),
  submitMiseAJour: defineEndpoint({
    methode: 'POST',
    chemin: '/mises-a-jour/:id/soumission',
    acces: { peut: 'ecrireMiseAJour' },
    resume: 'La soumettre à qui la valide ; elle paraît aussitôt quand l’organisation en a la confiance',
    domaine: DOMAINE,
    instantane: true,
    params,
    corps: strictObject({ version: Version }),
    reponse: FicheMiseAJour,
  }),
  withdrawMiseAJour: defineEndpoint({
    methode: 'POST',
    chemin: '/mises-a-jour/:id/retrait',
    acces: { peut: 'ecrireMiseAJour' },
    resume: 'La retirer',
    domaine: DOMAINE,
    instantane: true,
    params,
    corps: strictObject({ version: Version }),
    reponse: FicheMiseAJour,
  }),
  decideMiseAJour: defineEndpoint({
    methode: 'POST',
    chemin: '/mises-a-jour/:id/decision',
    acces: { peut: 'deciderMiseAJour' },
    resume: 'La valider, en tout ou en partie, la rejeter ou la renvoyer à corriger',
    description:
      'Une erreur 409 dit que quelqu’un d’autre a décidé, ou que la fiche a changé dans les mêmes champs : relire, puis renvoyer `versionFiche`.',
    domaine: DOMAINE,
    instantane: true,
    params,
    corps: Type.Union([
      strictObject({
        decision: Type.Literal('valider'),
        version: Version,
        versionFiche: Nullable(Version),
        champs: Type.Optional(
          Type.Array(Type.String({ maxLength: 40 }), {
            minItems: 1,
            maxItems: 40,
            description: 'Ceux qui sont retenus ; tous par défaut',
          }),
        ),
      }),
      strictObject({ decision: OneOf(['rejeter', 'corriger']), version: Version, motif: Message }),
    ]),
    reponse: FicheMiseAJour,
  }),
  giveAvis: defineEndpoint({
    methode: 'POST',
    chemin: '/mises-a-jour/:id/avis',
    acces: { peut: 'donnerAvis' },
    resume: 'Donner l’avis de son organisation',
    domaine: DOMAINE,
    instantane: true,
    params,
    corps: strictObject({ favorable: Type.Boolean(), message: Type.String({ maxLength: 4000 }) }),
    reponse: FicheMiseAJour,
  }),
  addMessage: defineEndpoint({
    methode: 'POST',
    chemin: '/mises-a-jour/:id/messages',
    acces: { peut: 'voirMiseAJour' },
    resume: 'Écrire dans la discussion',
    domaine: DOMAINE,
    instantane: true,
    params,
    corps: strictObject({ message: Message }),
    reponse: FicheMiseAJour,
  }),
  verifyFiche: defineEndpoint({
    methode: 'POST',
    chemin: '/fiches/:objet/:id/verification',
    acces: { peut: 'modifierFiche' },
    resume: 'Dire qu’une fiche est toujours exacte, aujourd’hui',
    domaine: DOMAINE,
    instantane: true,
    params: fiche,
    reponse: strictObject({ derniereVerification: DerniereVerification }),
  }),
  reportFiche: defineEndpoint({
    methode: 'POST',
    chemin: '/fiches/:objet/:id/signalement',
    acces: { public: true },
    resume: 'Signaler une erreur à qui tient la fiche',
    domaine: DOMAINE,
    instantane: true,
    parMinute: 10,
    params: fiche,
    corps: strictObject({ message: Message, courriel: Nullable(Courriel) }),
    reponse: Fait,
  }),
  getHistorique: defineEndpoint({
    methode: 'GET',
    chemin: '/fiches/:objet/:id/historique',
    acces: { peut: 'contribuer' },
    resume: 'Qui a changé quoi, quand et pourquoi',
    domaine: DOMAINE,
    instantane: true,
    params: fiche,
    reponse: strictObject({ versions: Type.Array(VersionFiche) }),
  }),
  getVersion: defineEndpoint({
    methode: 'GET',
    chemin: '/fiches/:objet/:id/historique/:version',
    acces: { peut: 'contribuer' },
    resume: 'Une fiche telle qu’elle était à une version',
    domaine: DOMAINE,
    instantane: true,
    params: strictObject({ ...fiche.properties, version: Identifiant }),
    reponse: strictObject({ version: Type.Integer(), contenu: FormulaireLibre }),
  }),
  listRessemblants: defineEndpoint({
    methode: 'GET',
    chemin: '/ressemblances/projets',
    acces: { peut: 'contribuer' },
    resume: 'Les projets qui ressemblent à celui que l’on décrit, avant d’en créer un',
    domaine: DOMAINE,
    instantane: true,
    query: strictObject({
      titre: Type.String({ maxLength: 300, default: '' }),
      collectivite: Type.Optional(Type.Array(Identifiant, { maxItems: 100 })),
      partenaire: Type.Optional(Type.Array(Identifiant, { maxItems: 100 })),
    }),
    reponse: strictObject({
      projets: Type.Array(
        strictObject({
          id: Type.Integer(),
          numero: Type.String(),
          titre: Type.String(),
          raisons: Type.Array(OneOf(['titre', 'collectivite', 'partenaire'])),
        }),
      ),
    }),
  }),
};
