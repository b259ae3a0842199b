import Type from 'typebox';
import { FILTRES } from '../vocabulaire.ts';
import { Nullable, OneOf, strictObject } from './commun.ts';

const critereProperties = {
  filtre: OneOf(FILTRES, 'Celui de la recherche'),
  valeur: Type.String({ description: 'Telle que le filtre la prend' }),
  libelle: Type.String(),
  libelleEn: Nullable(Type.String()),
};

/** One of the things that ambiguous words may mean. */
const ChoixCritere = strictObject({
  ...critereProperties,
  precision: Type.String({ description: 'Ce qui le distingue : «Commune, La Réunion»' }),
  precisionEn: Type.String({ description: 'La même, en anglais' }),
});

const Critere = strictObject({
  ...critereProperties,
  debut: Type.Integer({ description: 'Place des mots dans la phrase, en unités UTF-16' }),
  fin: Type.Integer({ description: 'Place qui suit le dernier de ces mots' }),
  choix: Type.Array(ChoixCritere, {
    description:
      'Vide quand les mots ne disent qu’une chose ; sinon tout ce qu’ils peuvent dire, le sens retenu d’abord',
  }),
});

/** What a phrase says, as criteria of a search. */
export const Interpretation = strictObject({
  criteres: Type.Array(Critere, { description: 'Dans l’ordre de la phrase' }),
  reste: Type.String({ description: 'Ce qui n’a pas été compris, à chercher comme mots-clés' }),
});
export type Interpretation = Type.Static<typeof Interpretation>;
