import {
  controlerFiche,
  type Difference,
  type FicheMiseAJour,
  FORMULAIRES,
  type Formulaire,
  type FormulaireDe,
  isEqual,
  isModifiable,
  isVide,
  listChamps,
  type MiseAJourVisee,
  type ObjetFiche,
  PERMISSIONS_SUR_OBJET,
  type ResumeMiseAJour,
  type Utilisateur,
} from '@atlas/contracts';
import type { Prisma } from '@atlas/prisma';
import { orNotFound } from '../../http/problem.ts';
import { describeFichiers, listFichiers } from './fiches/documents.ts';
import type { Tx } from './fiches/fiche.ts';
import { ficheOf } from './fiches/index.ts';
import { followFormulaires, fromJson } from './historique.ts';
import { listNoms } from './noms.ts';

const ORGANISATION = { select: { id: true, nom: true, type: true } } as const;
const COMPTE = { select: { nom: true } } as const;
export const RESUME = { organisation: ORGANISATION } satisfies Prisma.MiseAJourInclude;
const ENTIERE = {
  ...RESUME,
  auteur: COMPTE,
  decideur: COMPTE,
  avis: { orderBy: { le: 'asc' }, include: { organisation: ORGANISATION } },
  messages: { orderBy: { id: 'asc' }, include: { auteur: COMPTE, organisation: ORGANISATION } },
} satisfies Prisma.MiseAJourInclude;

export type LigneMiseAJour = Prisma.MiseAJourGetPayload<{ include: typeof RESUME }>;
type LigneEntiere = Prisma.MiseAJourGetPayload<{ include: typeof ENTIERE }>;

/** A proposal as the permissions about it see it. */
export function toVisee(ligne: LigneMiseAJour): MiseAJourVisee {
  const { soumiseLe, organisationId, valideur, collectivites, departements, regions, pays, financeurs } = ligne;
  const portee = { collectivites, departements, regions, pays, financeurs };
  return { wasSubmitted: soumiseLe !== null, organisationId, valideur, portee };
}

/** A proposal; with `verrou`, nobody else changes it before the end of `tx`. @throws HttpProblem 404 */
export async function findMiseAJour(tx: Tx, id: number, verrou = false): Promise<LigneMiseAJour> {
  if (verrou) await tx.$executeRaw`SELECT FROM mise_a_jour WHERE id = ${id} FOR UPDATE`;
  const ligne = await tx.miseAJour.findUnique({ where: { id }, include: RESUME });
  return followPartenaires(tx, orNotFound(ligne, `Aucune mise à jour ne porte le numéro ${id}.`));
}

/** A proposal whose forms name the partenaires of today: those that were merged since are the ones that stay. */
async function followPartenaires<L extends LigneMiseAJour>(tx: Tx, ligne: L): Promise<L> {
  if (ligne.objet !== 'projet') return ligne;
  const avant = ligne.base === null ? [] : [fromJson(ligne.base)];
  const [proposition, base] = await followFormulaires(tx, [fromJson(ligne.proposition), ...avant]);
  return {
    ...ligne,
    proposition: toJsonValue(proposition as Formulaire),
    base: base === undefined ? null : toJsonValue(base),
  };
}

const toJsonValue = (formulaire: Formulaire): Prisma.JsonValue => formulaire as unknown as Prisma.JsonValue;

const toIso = (date: Date | null): string | null => date?.toISOString() ?? null;

export function toResume(ligne: LigneMiseAJour): ResumeMiseAJour {
  const { id, objet, objetId, titre, etat, organisation, valideur, modifieLe, soumiseLe, aRelire } = ligne;
  return {
    id,
    objet,
    objetId,
    titre,
    etat,
    organisation,
    valideur,
    modifieeLe: modifieLe.toISOString(),
    soumiseLe: toIso(soumiseLe),
    aRelire,
  };
}

/** What must be right before a form is submitted, and what is advised: its own checks, and what it names that is gone. */
export async function listConstats(tx: Tx, objet: ObjetFiche, formulaire: Formulaire) {
  const inconnus = await ficheOf(objet).findInconnus(tx, formulaire as FormulaireDe[ObjetFiche]);
  return [...controlerFiche(objet, formulaire), ...inconnus.map((inconnu) => ({ ...inconnu, bloquant: true }))];
}

/** The forms of a proposal: proposed, as the record was, and as it is. */
async function readFormulaires(tx: Tx, { objet, objetId, base, proposition }: LigneMiseAJour) {
  const courante = objetId === null ? null : await ficheOf(objet).read(tx, objetId);
  const formulaires = [fromJson(proposition), base === null ? null : fromJson(base), courante?.formulaire ?? null];
  return { courante, formulaires: formulaires.filter((formulaire) => formulaire !== null) };
}

/** The files that a proposal names, and those of its record. */
export const listFichiersNommes = async (tx: Tx, ligne: LigneMiseAJour): Promise<string[]> =>
  listFichiers((await readFormulaires(tx, ligne)).formulaires);

/** A proposal whole, as one user sees it. @throws HttpProblem 404 */
export async function describeMiseAJour(tx: Tx, id: number, utilisateur: Utilisateur): Promise<FicheMiseAJour> {
  const trouvee = await tx.miseAJour.findUnique({ where: { id }, include: ENTIERE });
  const ligne = await followPartenaires(tx, orNotFound(trouvee, `Aucune mise à jour ne porte le numéro ${id}.`));
  const { objet, etat, version, motif, organisation } = ligne;
  const proposition = fromJson(ligne.proposition);
  const { courante, formulaires } = await readFormulaires(tx, ligne);
  const visee = toVisee(ligne);
  const isOpen = isModifiable(etat) || etat === 'soumise';
  return {
    ...toResume(ligne),
    version,
    versionFiche: courante?.version ?? null,
    auteur: { nom: ligne.auteur?.nom ?? organisation.nom, organisation },
    motif,
    decideur: ligne.decideur === null ? null : { nom: ligne.decideur.nom, organisation: null },
    decideeLe: toIso(ligne.decideeLe),
    proposition,
    differences: listDifferences(ligne, proposition, isOpen ? (courante?.formulaire ?? null) : null),
    constats: isOpen ? await listConstats(tx, objet, proposition) : [],
    noms: await listNoms(tx, formulaires),
    fichiers: await describeFichiers(tx, formulaires),
    avis: ligne.avis.map(({ organisation: de, favorable, message, le }) => ({
      organisation: de,
      favorable,
      message,
      le: le.toISOString(),
    })),
    messages: ligne.messages.map(({ auteur, organisation: de, message, le }) => ({
      auteur: { nom: auteur?.nom ?? de.nom, organisation: de },
      message,
      le: le.toISOString(),
    })),
    droits: {
      ecrire: isModifiable(etat) && PERMISSIONS_SUR_OBJET.ecrireMiseAJour(utilisateur, visee),
      decider: etat === 'soumise' && PERMISSIONS_SUR_OBJET.deciderMiseAJour(utilisateur, visee),
      relire: ligne.aRelire && PERMISSIONS_SUR_OBJET.deciderMiseAJour(utilisateur, visee),
      donnerAvis: etat === 'soumise' && PERMISSIONS_SUR_OBJET.donnerAvis(utilisateur, visee),
    },
  };
}

/**
 * What changes field by field, in the order of the form; while it is open, with what the record says today where that
 * changed since. Of a new record, what is filled in.
 */
function listDifferences(
  { objet, base }: LigneEntiere,
  proposition: Formulaire,
  courante: Formulaire | null,
): Difference[] {
  const avant = base === null ? null : fromJson(base);
  const champsOf = (formulaire: Formulaire | null) => (formulaire ?? {}) as unknown as Record<string, unknown>;
  const [depuis, vers, actuels] = [champsOf(avant), champsOf(proposition), champsOf(courante)];
  const changes = new Set(listChamps(avant, proposition));
  return Object.keys(FORMULAIRES[objet].properties)
    .filter((champ) => changes.has(champ) && (avant !== null || !isVide(vers[champ])))
    .map((champ) => ({
      champ,
      avant: depuis[champ] ?? null,
      apres: vers[champ] ?? null,
      ...(courante !== null && avant !== null && !isEqual(actuels[champ], depuis[champ])
        ? { courante: actuels[champ] ?? null }
        : {}),
    }));
}
