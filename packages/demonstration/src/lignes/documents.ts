import { createHash } from 'node:crypto';
import { slugifyNom } from '@atlas/geodonnees';
import { ANNEE_EN_COURS, CHIFFRES, DERNIER_JOUR, GRAINE } from '../chiffres.ts';
import { renderDocument, TITRE_DE_PARTIE } from '../documents/rendu.ts';
import { formatInteger } from '../grammaire/francais.ts';
import type { Collectivite } from '../plan/collectivites.ts';
import type { Plan } from '../plan/plan.ts';
import { apportion } from '../plan/repartition.ts';
import { createRandom, type Random } from '../random.ts';
import type { DocumentRow, ProjetRow } from '../types.ts';
import { TOUS_LES_FINANCEURS } from '../vocabulaire/financeurs.ts';
import { drawInstant, toIso } from './dates.ts';
import type { Projets } from './projets.ts';

/** A document before it has its size and its checksum. */
interface Brouillon {
  titre: string;
  genre: string;
  typeMime: DocumentRow['typeMime'];
  langue: DocumentRow['langue'];
  contenu: string[];
}

const PART_COLLECTIVITES = 0.12;
const LONGUEUR_TITRE_MAX = 180;
const FICHIERS_PAR_DOSSIER = 1000;

/** A table, of the projets that have cofinancing lines. */
const PLAN = 'Plan de financement';

const GENRES: Readonly<Record<ProjetRow['typeCooperation'], readonly string[]>> = {
  cooperation_decentralisee: [
    'Convention de partenariat',
    "Rapport d'activité",
    'Compte rendu de mission',
    'Bilan',
    'Note de présentation',
    'Évaluation',
    PLAN,
  ],
  cooperation_transfrontaliere: ['Convention de partenariat', 'Bilan', 'Note de présentation', PLAN],
  jumelage: ['Charte de jumelage', 'Programme de la rencontre', "Rapport d'activité du comité de jumelage"],
  accord_amitie: ["Accord d'amitié", 'Note de présentation'],
  autre_action: ['Délibération', 'Convention de subvention', 'Bilan'],
};

/** The documents of a plan, most of them of projets; size and checksum are those of `renderDocument`. */
export function* listDocuments(plan: Plan, projets: Projets): Generator<DocumentRow> {
  const total = CHIFFRES.documents * plan.echelle;
  const pourCollectivites = Math.round(total * PART_COLLECTIVITES);
  const random = createRandom(GRAINE, 'documents');
  let id = 1;
  const poids = Uint8Array.from({ length: projets.nombre }, (_, i) => (projets.typeOf(i) === 'jumelage' ? 1 : 6));
  for (const [i, nombre] of apportion(poids, total - pourCollectivites, random).entries()) {
    if (nombre === 0) continue;
    const projet = projets.rowOf(i);
    const possibles = GENRES[projet.typeCooperation].filter(
      (genre) => genre !== PLAN || projet.financements.length > 0,
    );
    const genres = createRandom(GRAINE, 'genres', i).sample(possibles, nombre);
    for (let k = 0; k < nombre; k++) {
      const genre = genres[k % genres.length] as string;
      yield finish(id++, draftOfProjet(projet, genre, random), projet.anneeDebut, random, { projetId: projet.id });
    }
  }
  const parCollectivite = apportion(plan.collectivites.map(weightOf), pourCollectivites, random);
  for (const [rang, nombre] of parCollectivite.entries()) {
    const collectivite = plan.collectivites[rang] as Collectivite;
    for (let k = 0; k < nombre; k++) {
      yield finish(id++, draftOfCollectivite(collectivite, k), 2015, random, { collectiviteId: collectivite.id });
    }
  }
}

function weightOf({ type, population }: Collectivite): number {
  if (type === 'region') return 12;
  if (type === 'departement') return 4;
  return population >= 100_000 ? 4 : population >= 20_000 ? 0.5 : 0;
}

function finish(
  id: number,
  { titre, genre, typeMime, langue, contenu }: Brouillon,
  debut: number,
  random: Random,
  titulaire: Partial<Pick<DocumentRow, 'projetId' | 'collectiviteId'>>,
): DocumentRow {
  const premier = Math.min(Date.UTC(Math.max(debut, 2010), 1, 1), DERNIER_JOUR - 1);
  const creeLe = toIso(drawInstant(random, premier, DERNIER_JOUR));
  const nomFichier = `${slugifyNom(genre)}-${String(id).padStart(4, '0')}.${typeMime === 'text/csv' ? 'csv' : 'pdf'}`;
  const dossier = String(Math.floor(id / FICHIERS_PAR_DOSSIER)).padStart(3, '0');
  const octets = renderDocument({ titre, langue, contenu, creeLe, typeMime });
  return {
    id,
    titre,
    nomFichier,
    typeMime,
    taille: octets.length,
    sha256: createHash('sha256').update(octets).digest('hex'),
    cleStockage: `demonstration/${dossier}/${nomFichier}`,
    langue,
    creeLe,
    projetId: null,
    collectiviteId: null,
    contenu,
    ...titulaire,
  };
}

function shorten(titre: string): string {
  return titre.length <= LONGUEUR_TITRE_MAX
    ? titre
    : `${titre.slice(0, LONGUEUR_TITRE_MAX - 1).replace(/\s+\S*$/, '')}…`;
}

const MOIS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'septembre', 'octobre', 'novembre'];

function draftOfProjet(projet: ProjetRow, genre: string, random: Random): Brouillon {
  const fin = projet.anneeFin ?? ANNEE_EN_COURS;
  const annee = random.integer(projet.anneeDebut, Math.min(fin, ANNEE_EN_COURS));
  const date =
    genre === 'Compte rendu de mission'
      ? ` (${random.pick(MOIS)} ${annee})`
      : /Rapport|Programme/.test(genre)
        ? ` ${annee}`
        : '';
  const titre = shorten(`${genre}${date} – ${projet.titre}`);
  if (genre === PLAN) {
    return { titre, genre, typeMime: 'text/csv', langue: 'fr', contenu: listPlanDeFinancement(projet) };
  }
  return { titre, genre, typeMime: 'application/pdf', langue: 'fr', contenu: writeContenuProjet(projet, genre) };
}

function listPlanDeFinancement({ financements, budgetTotal }: ProjetRow): string[] {
  const noms = new Map(TOUS_LES_FINANCEURS.map(({ id, nom }) => [id, nom]));
  const lignes = financements.map(
    ({ financeurId, annee, montant }) => `"${noms.get(financeurId)}";${annee};${montant ?? ''}`,
  );
  return ['Financeur;Année;Montant en euros', ...lignes, `"Budget total";;${budgetTotal ?? ''}`];
}

function writeContenuProjet(projet: ProjetRow, genre: string): string[] {
  const periode = projet.anneeFin ? `${projet.anneeDebut}-${projet.anneeFin}` : `depuis ${projet.anneeDebut}`;
  const budget = projet.budgetTotal === null ? [] : [`Budget total : ${formatInteger(projet.budgetTotal)} euros.`];
  const chapitres = (texte: string) => texte.split(/\n+/).filter(Boolean);
  return [
    `Projet ${projet.numero} – ${periode}`,
    `${TITRE_DE_PARTIE}${/Convention|Accord|Charte/.test(genre) ? 'Article 1 – Objet' : 'Présentation'}`,
    projet.resume,
    `${TITRE_DE_PARTIE}${/Convention|Accord|Charte/.test(genre) ? 'Article 2 – Engagements' : 'Objectifs'}`,
    ...chapitres(projet.objectifs),
    `${TITRE_DE_PARTIE}${/Convention|Accord|Charte/.test(genre) ? 'Article 3 – Mise en œuvre' : 'Déroulement'}`,
    ...chapitres(projet.description),
    ...budget,
  ];
}

function draftOfCollectivite({ nom, le, de }: Collectivite, rang: number): Brouillon {
  const genre = [
    "Stratégie d'action internationale",
    "Rapport annuel de l'action internationale",
    'Guide des associations de solidarité internationale',
  ][rang % 3] as string;
  const annee = 2016 + ((rang * 3) % 9);
  return {
    titre: `${genre} ${annee}-${annee + 4} – ${nom}`,
    genre,
    typeMime: 'application/pdf',
    langue: 'fr',
    contenu: [
      `${TITRE_DE_PARTIE}Pourquoi agir à l'international`,
      `L'action extérieure ${de} s'appuie sur le code général des collectivités territoriales (articles L. 1115-1 et suivants), qui permet aux collectivités de conclure des conventions avec des autorités locales étrangères, dans le respect des engagements internationaux de la France.`,
      `${TITRE_DE_PARTIE}Priorités`,
      'Trois priorités guident les choix : des partenariats peu nombreux et durables, la réciprocité, et la participation des habitants.',
      "Chaque partenariat fait l'objet d'une convention, d'un budget annuel et d'un bilan présenté à l'assemblée.",
      `${TITRE_DE_PARTIE}Moyens`,
      `Une équipe suit les projets et conseille les associations. ${le.charAt(0).toLocaleUpperCase('fr')}${le.slice(1)} recherche des cofinancements auprès de l'État, de ses opérateurs et de l'Union européenne.`,
    ],
  };
}
