import Type, { type Static } from 'typebox';
import { OBJETS_FICHE, SUITES_SIGNALEMENT } from '../vocabulaire.ts';
import { Nullable, OneOf, strictObject } from './commun.ts';
import { RefOrganisation } from './comptes.ts';

export const Signalement = strictObject({
  id: Type.Integer(),
  objet: OneOf(OBJETS_FICHE),
  objetId: Type.Integer(),
  titre: Type.String({ description: 'De la fiche' }),
  message: Type.String(),
  reponseAttendue: Type.Boolean({
    description: 'Qui l’a fait a laissé une adresse, que personne ne voit, pour la réponse',
  }),
  creeLe: Type.String({ format: 'date-time' }),
  traitement: Nullable(
    strictObject({
      suite: OneOf(SUITES_SIGNALEMENT),
      reponse: Type.String({ description: 'Ce qui a été fait' }),
      le: Type.String({ format: 'date-time' }),
      organisation: Nullable(RefOrganisation),
    }),
  ),
});
export type Signalement = Static<typeof Signalement>;
