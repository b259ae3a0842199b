import { CHIFFRES, type Chiffres } from './chiffres.ts';
import { toCollectiviteRow } from './lignes/collectivites.ts';
import { listContacts } from './lignes/contacts.ts';
import { listDocuments } from './lignes/documents.ts';
import { Partenaires } from './lignes/partenaires.ts';
import { listPostes } from './lignes/postes.ts';
import { idOfTheme, Projets } from './lignes/projets.ts';
import { listVerifications } from './lignes/verifications.ts';
import type { Collectivite } from './plan/collectivites.ts';
import { createPlan, TYPES } from './plan/plan.ts';
import { FAMILLES, THEMES } from './textes/thematiques.ts';
import type {
  CollectiviteRow,
  ContactRow,
  DocumentRow,
  FinanceurRow,
  OperateurRow,
  PartenaireRow,
  PosteDiplomatiqueRow,
  ProjetRow,
  Referentiels,
  ThematiqueRow,
  TypeCooperation,
  VerificationRow,
} from './types.ts';
import { TOUS_LES_FINANCEURS } from './vocabulaire/financeurs.ts';
import { OPERATEURS } from './vocabulaire/operateurs.ts';

/**
 * The whole data set. Vocabularies and actors of few rows are lists; the others are iterables that write each row when it
 * is asked for, and may be read several times. Identifiers follow one another from 1 in each.
 */
export interface Demonstration {
  chiffres: Chiffres;
  thematiques: readonly ThematiqueRow[];
  financeurs: readonly FinanceurRow[];
  operateurs: readonly OperateurRow[];
  postes: readonly PosteDiplomatiqueRow[];
  collectivites: Iterable<CollectiviteRow>;
  partenaires: Iterable<PartenaireRow>;
  projets: Iterable<ProjetRow>;
  contacts: Iterable<ContactRow>;
  documents: Iterable<DocumentRow>;
  verifications: Iterable<VerificationRow>;
}

export interface DemonstrationOptions {
  /** A whole number from 1 to 100. */
  echelle: number;
  referentiels: Referentiels;
}

/** An iterable over a function that starts a new sequence each time. */
function iterate<T>(start: () => Iterator<T>): Iterable<T> {
  return { [Symbol.iterator]: start };
}

function* mapRanks<T>(nombre: number, rowOf: (rang: number) => T): Generator<T> {
  for (let rang = 0; rang < nombre; rang++) yield rowOf(rang);
}

function listThematiques(): ThematiqueRow[] {
  const parents = FAMILLES.map(({ slug, nom, nomEn }, rang) => ({
    id: rang + 1,
    slug,
    nom,
    nomEn,
    ordre: rang + 1,
    parentId: null,
  }));
  const enfants = THEMES.map((theme) => ({
    id: idOfTheme(theme),
    slug: theme.textes.slug,
    nom: theme.textes.nom,
    nomEn: theme.textes.nomEn,
    ordre: theme.famille.enfants.indexOf(theme.textes) + 1,
    parentId: FAMILLES.indexOf(theme.famille) + 1,
  }));
  return [...parents, ...enfants];
}

/**
 * Generates the demonstration data set: invented rows between real places. Deterministic: the same scale and the same
 * référentiels give the same rows. At scale 1 it has exactly the figures of the real Atlas (`CHIFFRES`). At scale N it has
 * N times the projets, contacts and documents; N times the collectivités up to all the communes and EPCI there are; N
 * times the partenaires as long as the towns of the référentiel give new ones (about 320,000 at scale 100), always in 140
 * countries. Beyond the plan (some tens of bytes a projet), memory does not grow with the scale.
 *
 * No row names a person; addresses and telephone numbers are of the ranges kept for fiction.
 * @throws RangeError when the scale is not a whole number from 1 to 100.
 */
export function generateDemonstration({ echelle, referentiels }: DemonstrationOptions): Demonstration {
  const plan = createPlan(referentiels, echelle);
  const partenaires = new Partenaires(plan, referentiels);
  const projets = new Projets(plan, partenaires, referentiels);
  const postes = listPostes(referentiels);
  const countOf = (type: TypeCooperation) => plan.projets.types.reduce((n, t) => n + (TYPES[t] === type ? 1 : 0), 0);
  const chiffres: Chiffres = {
    collectivites: plan.collectivites.length,
    partenaires: partenaires.nombre,
    pays: new Set(plan.partenaires.pays).size,
    jumelages: countOf('jumelage'),
    accordsAmitie: countOf('accord_amitie'),
    transfrontalieres: countOf('cooperation_transfrontaliere'),
    cooperations: countOf('cooperation_decentralisee'),
    autresActions: countOf('autre_action'),
    contacts: CHIFFRES.contacts * echelle,
    documents: CHIFFRES.documents * echelle,
  };
  return {
    chiffres,
    thematiques: listThematiques(),
    financeurs: TOUS_LES_FINANCEURS,
    operateurs: OPERATEURS,
    postes,
    collectivites: iterate(() =>
      mapRanks(plan.collectivites.length, (rang) => toCollectiviteRow(plan.collectivites[rang] as Collectivite)),
    ),
    partenaires: iterate(() => mapRanks(partenaires.nombre, (rang) => partenaires.rowOf(rang))),
    projets: iterate(() => mapRanks(projets.nombre, (rang) => projets.rowOf(rang))),
    contacts: iterate(() => listContacts(plan, partenaires, projets, postes)),
    documents: iterate(() => listDocuments(plan, projets)),
    verifications: iterate(() => listVerifications(plan, partenaires, projets, referentiels)),
  };
}
