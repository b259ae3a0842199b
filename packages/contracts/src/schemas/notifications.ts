import Type, { type Static } from 'typebox';
import { strictObject } from './commun.ts';

export const Notification = strictObject({
  id: Type.Integer(),
  titre: Type.String({ description: 'Ce qui est arrivé, en une ligne' }),
  detail: Type.String({ description: 'La suite, en une phrase ou deux' }),
  chemin: Type.String({ description: 'La page qui en parle' }),
  creeLe: Type.String({ format: 'date-time' }),
  lue: Type.Boolean(),
});
export type Notification = Static<typeof Notification>;

export const NonLues = strictObject({ nonLues: Type.Integer() });
