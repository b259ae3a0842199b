import type {
  Constat,
  FormulaireCollectivite,
  FormulaireDe,
  FormulairePartenaire,
  FormulaireProjet,
} from '../schemas/mises-a-jour.ts';
import type { ObjetFiche } from '../vocabulaire.ts';

/** The bounds of a year, as the database checks them. */
const ANNEE_MIN = 1800;
const ANNEE_MAX = 2200;
const RESUME_COURT = 40;

class Constats {
  readonly liste: Constat[] = [];
  block(champ: string, message: string): void {
    this.liste.push({ champ, message, bloquant: true });
  }
  advise(champ: string, message: string): void {
    this.liste.push({ champ, message, bloquant: false });
  }
}

/** What is to be said of a form before it is submitted: what blocks, and what is advised. The same in the page and the API. */
export function controlerFiche<O extends ObjetFiche>(objet: O, formulaire: FormulaireDe[O]): Constat[] {
  const constats = new Constats();
  CONTROLES[objet](formulaire, constats);
  return constats.liste;
}

const CONTROLES: { [O in ObjetFiche]: (formulaire: FormulaireDe[O], constats: Constats) => void } = {
  projet: controlerProjet,
  collectivite: controlerCollectivite,
  partenaire: controlerPartenaire,
};

function controlerProjet(projet: FormulaireProjet, constats: Constats): void {
  if (projet.titre.trim().length < 5) constats.block('titre', 'Donnez un titre d’au moins cinq caractères.');
  if (projet.resume.trim() === '') constats.block('resume', 'Résumez le projet en quelques phrases.');
  else if (projet.resume.trim().length < RESUME_COURT)
    constats.advise('resume', 'Un résumé un peu plus long aide à comprendre le projet.');
  controlerAnnees(projet, constats);
  if (projet.collectivites.length === 0)
    constats.block('collectivites', 'Indiquez au moins une collectivité française.');
  const chefs = projet.collectivites.filter(({ role }) => role === 'chef_de_file');
  if (projet.collectivites.length > 0 && chefs.length !== 1)
    constats.block('collectivites', 'Désignez une collectivité chef de file, et une seule.');
  if (hasDoubles(projet.collectivites.map(({ id }) => id)))
    constats.block('collectivites', 'Une collectivité est citée deux fois.');
  if (projet.partenaires.length === 0 && projet.pays.length === 0)
    constats.block('partenaires', 'Indiquez au moins une collectivité partenaire, ou un pays.');
  if (projet.thematiques.length === 0) constats.block('thematiques', 'Choisissez au moins une thématique.');
  controlerFinancements(projet, constats);
  controlerDocuments(projet.documents, constats);
  controlerContacts(projet.contacts, constats);
  if (projet.contacts.length === 0)
    constats.advise('contacts', 'Un contact permet aux autres collectivités de vous joindre.');
}

function controlerAnnees({ anneeDebut, anneeFin, statut, dateSignature }: FormulaireProjet, constats: Constats): void {
  const isHors = (annee: number | null) => annee !== null && (annee < ANNEE_MIN || annee > ANNEE_MAX);
  if (isHors(anneeDebut))
    constats.block('anneeDebut', `L’année doit être comprise entre ${ANNEE_MIN} et ${ANNEE_MAX}.`);
  if (isHors(anneeFin)) constats.block('anneeFin', `L’année doit être comprise entre ${ANNEE_MIN} et ${ANNEE_MAX}.`);
  if (anneeDebut !== null && anneeFin !== null && anneeFin < anneeDebut)
    constats.block('anneeFin', 'La fin précède le début.');
  if (anneeDebut === null)
    constats.advise('anneeDebut', 'Sans année de début, le projet n’apparaît pas dans les recherches par période.');
  if (statut === 'termine' && anneeFin === null)
    constats.advise('anneeFin', 'Le projet est terminé : en quelle année ?');
  if (dateSignature === null) return;
  if (!isJour(dateSignature)) constats.block('dateSignature', 'Ce jour n’existe pas.');
  else if (isHors(Number(dateSignature.slice(0, 4))))
    constats.block('dateSignature', `L’année doit être comprise entre ${ANNEE_MIN} et ${ANNEE_MAX}.`);
}

function isJour(texte: string): boolean {
  const jour = new Date(`${texte}T00:00:00Z`);
  return !Number.isNaN(jour.getTime()) && jour.toISOString().startsWith(texte);
}

function controlerFinancements({ financements, budgetTotal }: FormulaireProjet, constats: Constats): void {
  for (const { annee } of financements) {
    if (annee === null || annee < 1900 || annee > ANNEE_MAX)
      constats.block('financements', 'Chaque financement a une année, entre 1900 et 2200.');
  }
  if (hasDoubles(financements.map(({ financeur, annee }) => `${financeur} ${annee}`))) {
    constats.block('financements', 'Un financeur n’a qu’une ligne par année : additionnez les montants.');
  }
  const somme = financements.reduce((total, { montant }) => total + (montant ?? 0), 0);
  if (budgetTotal !== null && somme > budgetTotal)
    constats.advise('budgetTotal', 'Les financements dépassent le budget total.');
}

/** What was emptied is kept as nothing. */
const isVide = (texte: string | null): texte is null => texte === null || texte.trim() === '';

function controlerContacts(contacts: FormulaireProjet['contacts'], constats: Constats): void {
  for (const { fonction, courriel, telephone } of contacts) {
    if (fonction.trim() === '') constats.block('contacts', 'Indiquez la fonction de chaque contact.');
    if (!isVide(courriel) && !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/.test(courriel.trim()))
      constats.block('contacts', 'Une adresse électronique est mal formée.');
    if (isVide(courriel) && isVide(telephone))
      constats.advise('contacts', 'Un contact sans adresse ni téléphone ne peut être joint.');
  }
}

function controlerDocuments(documents: FormulaireProjet['documents'], constats: Constats): void {
  if (documents.some(({ titre }) => titre.trim() === ''))
    constats.block('documents', 'Donnez un titre à chaque document.');
  if (hasDoubles(documents.flatMap(({ id }) => id ?? [])))
    constats.block('documents', 'Un document est cité deux fois.');
  if (hasDoubles(documents.map(({ fichier }) => fichier)))
    constats.advise('documents', 'Le même fichier est donné deux fois.');
}

function controlerSite(siteWeb: string | null, constats: Constats): void {
  if (isVide(siteWeb)) return;
  if (!URL.canParse(siteWeb) || !['http:', 'https:'].includes(new URL(siteWeb).protocol))
    constats.block('siteWeb', 'Une adresse de site commence par https://.');
}

function controlerCollectivite({ siteWeb, documents, contacts }: FormulaireCollectivite, constats: Constats): void {
  controlerSite(siteWeb, constats);
  controlerDocuments(documents, constats);
  controlerContacts(contacts, constats);
}

function controlerPartenaire(partenaire: FormulairePartenaire, constats: Constats): void {
  if (partenaire.nom.trim().length < 2) constats.block('nom', 'Donnez le nom de la collectivité partenaire.');
  if (partenaire.codePays === null) constats.block('codePays', 'Choisissez son pays.');
  if (partenaire.longitude === null || partenaire.latitude === null)
    constats.block('longitude', 'Placez-la sur la carte.');
  controlerSite(partenaire.siteWeb, constats);
  controlerContacts(partenaire.contacts, constats);
}

const hasDoubles = (valeurs: readonly unknown[]): boolean => new Set(valeurs).size < valeurs.length;
