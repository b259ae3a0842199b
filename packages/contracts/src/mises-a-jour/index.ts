/** What a proposed change is made of, pure: its checks, its differences, its states. */
export { controlerFiche } from './controles.ts';
export { type Fusion, isEqual, listChamps, mergeProposition } from './differences.ts';
export { canTransition, isModifiable, TRANSITIONS, type Transition } from './etats.ts';
export { FORMULAIRES_VIDES, isVide, listFacultatifs } from './formulaires-vides.ts';
export { FRAICHEURS, type Fraicheur, fraicheurOf } from './fraicheur.ts';
