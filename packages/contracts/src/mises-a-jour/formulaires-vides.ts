import type { FormulaireDe } from '../schemas/mises-a-jour.ts';
import type { ObjetFiche } from '../vocabulaire.ts';
import { controlerFiche } from './controles.ts';

/** The form of each kind of record with nothing filled in: what a new one starts from, and is compared with. */
export const FORMULAIRES_VIDES: { readonly [O in ObjetFiche]: FormulaireDe[O] } = {
  projet: {
    titre: '',
    resume: '',
    objectifs: '',
    description: '',
    typeCooperation: 'cooperation_decentralisee',
    statut: 'en_cours',
    anneeDebut: null,
    anneeFin: null,
    dateSignature: null,
    budgetTotal: null,
    odd: [],
    thematiques: [],
    collectivites: [],
    partenaires: [],
    pays: [],
    operateurs: [],
    financements: [],
    documents: [],
    contacts: [],
  },
  collectivite: { siteWeb: null, documents: [], contacts: [] },
  partenaire: {
    nom: '',
    niveau: 'commune',
    codePays: null,
    population: null,
    longitude: null,
    latitude: null,
    siteWeb: null,
    contacts: [],
  },
};

/** True of what says nothing. */
export const isVide = (valeur: unknown): boolean =>
  valeur === null || valeur === '' || (Array.isArray(valeur) && valeur.length === 0);

/** The fields of a new record that whoever decides may leave out: nothing that it needs. */
export function listFacultatifs<O extends ObjetFiche>(objet: O, formulaire: FormulaireDe[O]): string[] {
  const countBloquants = (essai: FormulaireDe[O]) =>
    controlerFiche(objet, essai).filter(({ bloquant }) => bloquant).length;
  const reference = countBloquants(formulaire);
  return Object.entries(FORMULAIRES_VIDES[objet]).flatMap(([champ, vide]) =>
    isVide(vide) && countBloquants({ ...formulaire, [champ]: vide }) <= reference ? [champ] : [],
  );
}
