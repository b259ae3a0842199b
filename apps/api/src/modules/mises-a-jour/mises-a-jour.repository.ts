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
import { Prisma, type PrismaClient } from '@atlas/prisma';
import { orNotFound } from '../../http/problem.ts';
import { describeFichiers, listFichiers } from './fiches/documents.ts';
import type { Tx } from './fiches/fiche.ts';
import { ficheOf } from './fiches/index.ts';
import { followFormulaires, fromJson } from './historique.ts';
import { listNoms } from './noms.ts';

const ORGANISATION = { select: { id: true, nom: true, type: true } } as const;
export const RESUME = { organisation: ORGANISATION } satisfies Prisma.MiseAJourInclude;

export type LigneMiseAJour = Prisma.MiseAJourGetPayload<{ include: typeof RESUME }>;

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

type Echanges = Pick<FicheMiseAJour, 'avis' | 'messages'> & { auteur: string | null; decideur: string | null };

/** Who made and decided a proposal, and what was said of it, in one query. */
async function readEchanges(tx: Tx, id: number): Promise<Echanges> {
  const organisation = Prisma.sql`jsonb_build_object('id', o.id, 'nom', o.nom, 'type', o.type)`;
  const le = Prisma.sql`to_char(l.le AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const [echanges] = await tx.$queryRaw<Echanges[]>`
    SELECT auteur.nom AS auteur, decideur.nom AS decideur,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('organisation', ${organisation}, 'favorable', l.favorable,
          'message', l.message, 'le', ${le}) ORDER BY l.le), '[]')
        FROM avis_mise_a_jour l JOIN organisation o ON o.id = l.organisation_id WHERE l.mise_a_jour_id = m.id) AS avis,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('message', l.message, 'le', ${le},
          'auteur', jsonb_build_object('nom', coalesce(c.nom, o.nom), 'organisation', ${organisation})) ORDER BY l.id), '[]')
        FROM message_mise_a_jour l JOIN organisation o ON o.id = l.organisation_id LEFT JOIN compte c ON c.id = l.auteur_id
        WHERE l.mise_a_jour_id = m.id) AS messages
    FROM mise_a_jour m LEFT JOIN compte auteur ON auteur.id = m.auteur_id LEFT JOIN compte decideur ON decideur.id = m.decideur_id
    WHERE m.id = ${id}`;
  return echanges ?? { auteur: null, decideur: null, avis: [], messages: [] };
}

/** A proposal whole, as one user sees it. @throws HttpProblem 404 */
export async function describeMiseAJour(
  prisma: PrismaClient,
  id: number,
  utilisateur: Utilisateur,
): Promise<FicheMiseAJour> {
  const [ligne, { auteur, decideur, avis, messages }] = await Promise.all([
    findMiseAJour(prisma, id),
    readEchanges(prisma, id),
  ]);
  const { objet, etat, version, motif, organisation } = ligne;
  const proposition = fromJson(ligne.proposition);
  const { courante, formulaires } = await readFormulaires(prisma, ligne);
  const visee = toVisee(ligne);
  const isOpen = isModifiable(etat) || etat === 'soumise';
  const [constats, noms, fichiers] = await Promise.all([
    isOpen ? listConstats(prisma, objet, proposition) : [],
    listNoms(prisma, formulaires),
    describeFichiers(prisma, formulaires),
  ]);
  return {
    ...toResume(ligne),
    version,
    versionFiche: courante?.version ?? null,
    auteur: { nom: auteur ?? organisation.nom, organisation },
    motif,
    decideur: decideur === null ? null : { nom: decideur, organisation: null },
    decideeLe: toIso(ligne.decideeLe),
    proposition,
    differences: listDifferences(ligne, proposition, isOpen ? (courante?.formulaire ?? null) : null),
    constats,
    noms,
    fichiers,
    avis,
    messages,
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
  { objet, base }: LigneMiseAJour,
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
