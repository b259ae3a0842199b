import { setImmediate } from 'node:timers/promises';
import {
  LIBELLES_CONTINENT,
  LIBELLES_STATUT,
  LIBELLES_TYPE_COLLECTIVITE,
  LIBELLES_TYPE_COOPERATION,
  type Libelle,
} from '@atlas/contracts';
import { createLexique, type EntreeLexique, type FiltreNomme, type Lexique } from '@atlas/recherche/phrase';
import type { Database } from '../../plugins/database.ts';
import { toPrecision } from '../suggestions/precision.ts';
import { listNommes, type Nomme } from './interpretation.repository.ts';
import { listNomsCourts } from './noms-courts.ts';

/** The closed vocabularies that a phrase may name, with what each is called. */
const VOCABULAIRES: readonly { filtre: FiltreNomme; nature: Libelle; libelles: Record<string, Libelle> }[] = [
  {
    filtre: 'typeCooperation',
    nature: { fr: 'Type de coopération', en: 'Type of cooperation' },
    libelles: LIBELLES_TYPE_COOPERATION,
  },
  { filtre: 'statut', nature: { fr: 'Statut', en: 'Status' }, libelles: LIBELLES_STATUT },
  {
    filtre: 'typeCollectivite',
    nature: { fr: 'Type de collectivité', en: 'Type of authority' },
    libelles: LIBELLES_TYPE_COLLECTIVITE,
  },
  { filtre: 'continent', nature: { fr: 'Continent', en: 'Continent' }, libelles: LIBELLES_CONTINENT },
];

function listEntreesDesVocabulaires(): EntreeLexique[] {
  return VOCABULAIRES.flatMap(({ filtre, nature, libelles }) =>
    Object.entries(libelles).map(([valeur, { fr, en }]) => ({
      filtre,
      valeur,
      libelle: fr,
      libelleEn: en,
      noms: [fr, en],
      precision: nature.fr,
      precisionEn: nature.en,
      poids: 0,
    })),
  );
}

function toEntree(nomme: Nomme, nomCourt: string | undefined): EntreeLexique {
  const { filtre, valeur, libelle, libelleEn, noms, poids } = nomme;
  return {
    ...{ filtre, valeur, libelle, libelleEn, poids },
    noms: nomCourt === undefined ? noms : [...noms, nomCourt],
    precision: toPrecision(nomme, 'fr'),
    precisionEn: toPrecision(nomme, 'en'),
  };
}

/** So many names at a time, some milliseconds: requests are served between. */
const LOT = 1000;

async function loadLexique(db: Database): Promise<Lexique> {
  const nommes = await listNommes(db);
  const nomsCourts = listNomsCourts(nommes);
  const lexique = createLexique(listEntreesDesVocabulaires());
  for (const [indice, nomme] of nommes.entries()) {
    if (indice % LOT === 0) await setImmediate();
    lexique.add(toEntree(nomme, nomsCourts[indice]));
  }
  return lexique;
}

/** The lexicon of the data as they are, read again when their version changes. */
export class LexiqueVivant {
  readonly #db: Database;
  #version: number | undefined;
  #lexique: Promise<Lexique> | undefined;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Those who ask for a version while it is being read wait for one reading; one that fails is not kept. */
  get(version: number): Promise<Lexique> {
    if (this.#lexique && this.#version === version) return this.#lexique;
    const lexique = loadLexique(this.#db);
    this.#version = version;
    this.#lexique = lexique;
    lexique.catch(() => {
      if (this.#lexique === lexique) this.#lexique = undefined;
    });
    return lexique;
  }
}
