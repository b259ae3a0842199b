import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FicheMiseAJour, FormulaireProjet } from '@atlas/contracts';
import { createProjet, createThematique } from '@atlas/factories';
import type { PrismaClient } from '@atlas/prisma';
import { test } from '@atlas/prisma/testing';
import { expect } from 'vitest';
import { createCompte } from '../../testing/acteurs.ts';
import { createMonde } from '../../testing/monde.ts';
import { hashMotDePasse } from '../comptes/mot-de-passe.ts';

/** How often the server is killed. Twenty by hand, before what writes is changed. */
const ARRETS = Number(process.env.ARRETS ?? 3);
const ECRIVAINS = 4;
const MOT_DE_PASSE = 'une phrase assez longue';
const SERVER = fileURLToPath(new URL('../../server.ts', import.meta.url));

interface Serveur {
  address: string;
  /** Ends it as a power cut does: nothing is finished, nothing is said. */
  kill(): Promise<void>;
}

async function start(databaseUrl: string, dataDir: string): Promise<Serveur> {
  const child: ChildProcessWithoutNullStreams = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', SERVER],
    {
      env: {
        ...{ PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'warn', DEMONSTRATION: 'non' },
        ...{ DATA_DIR: dataDir, DATABASE_URL: databaseUrl },
      },
    },
  );
  const kill = async () => {
    if (child.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit');
  };
  let output = '';
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  for await (const chunk of child.stdout) {
    output += chunk;
    const address = output.match(/prêt : (\S+)/)?.[1];
    if (address) return { address, kill };
  }
  throw new Error(`the server ended before it was ready: ${output}`);
}

/** The cookies of a session that is opened as the pages do. */
async function connect(address: string, courriel: string): Promise<string> {
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ courriel, motDePasse: MOT_DE_PASSE }),
  });
  expect(response.status).toBe(200);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** An agent who connects by a password. */
async function createAgent(prisma: PrismaClient, organisation: object): Promise<string> {
  const { id: organisationId } = await prisma.organisation.findFirstOrThrow({ where: organisation });
  const { id: compteId, courriel } = await createCompte(prisma, { motDePasse: await hashMotDePasse(MOT_DE_PASSE) });
  await prisma.rattachement.create({ data: { compteId, organisationId, role: 'redacteur', etat: 'actif' } });
  return courriel;
}

/** What the server said that it had kept, the latest of each proposal. */
type Accuses = Map<number, FicheMiseAJour>;

/** Answers before a kill: some proposals are validated, others are anywhere on their way. */
const REPONSES = 40;

/** Proposes changes to a projet, and new projets, one after the other until the server is gone. */
async function write(
  address: string,
  { redacteur, valideur }: { redacteur: string; valideur: string },
  { projetId, partenaireId, note }: { projetId: number; partenaireId: number; note: (fiche: FicheMiseAJour) => void },
): Promise<void> {
  const ask = async (cookie: string, path: string, corps: object, method = 'POST'): Promise<FicheMiseAJour> => {
    const response = await fetch(`${address}/api${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(corps),
    });
    const said = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${said}`);
    const fiche = JSON.parse(said) as FicheMiseAJour;
    note(fiche);
    return fiche;
  };
  for (let tour = 0; ; tour++) {
    const isNouveau = tour % 3 === 2;
    let maj = await ask(redacteur, '/mises-a-jour', { objet: 'projet', objetId: isNouveau ? null : projetId });
    const path = `/mises-a-jour/${maj.id}`;
    const proposition: FormulaireProjet = {
      ...(maj.proposition as FormulaireProjet),
      ...{ titre: `Proposition ${maj.id}`, resume: 'Un résumé.', thematiques: ['essai'], partenaires: [partenaireId] },
    };
    maj = await ask(redacteur, path, { version: maj.version, proposition }, 'PUT');
    maj = await ask(redacteur, `${path}/soumission`, { version: maj.version });
    const { version, versionFiche } = maj;
    await ask(valideur, `${path}/decision`, { decision: 'valider', version, versionFiche });
  }
}

/** What was said to be kept and is not, or not as it was said. */
async function listPerdus(prisma: PrismaClient, accuses: Accuses): Promise<string[]> {
  const lignes = await prisma.miseAJour.findMany();
  const parId = new Map(lignes.map((ligne) => [ligne.id, ligne]));
  return [...accuses.values()].flatMap(({ id, version, etat, proposition }) => {
    const ligne = parId.get(id);
    if (ligne === undefined || ligne.version < version) return [`${id}: ${etat} ${version} was lost`];
    // What was written after it was answered no more may be there.
    if (ligne.version > version) return [];
    const isSame =
      ligne.etat === etat && (ligne.proposition as { titre: string }).titre === (proposition as FormulaireProjet).titre;
    return isSame ? [] : [`${id}: ${etat} became ${ligne.etat}`];
  });
}

/** The proposals and the records of which only a part was written. */
async function listMoities(prisma: PrismaClient): Promise<string[]> {
  const lignes = await prisma.miseAJour.findMany();
  const versions = await prisma.versionFiche.findMany({ where: { miseAJourId: { not: null } } });
  const projets = await prisma.projet.findMany({ include: { verifications: true } });
  const mails = await prisma.courriel.count({ where: { modele: 'mise-a-jour-validee' } });
  const validees = lignes.filter(({ etat }) => etat === 'validee');
  const faux = [
    ...lignes
      .filter(
        ({ id, etat }) =>
          versions.filter(({ miseAJourId }) => miseAJourId === id).length !== Number(etat === 'validee'),
      )
      .map(({ id, etat }) => `${id}: ${etat}, against its versions`),
    ...validees.filter(({ objetId }) => objetId === null).map(({ id }) => `${id}: validated, of no projet`),
    ...(mails === validees.length ? [] : [`${mails} mails of ${validees.length} validations`]),
  ];
  for (const { id, version, titre, source, verifications } of projets) {
    const siennes = validees.filter(({ objetId }) => objetId === id);
    const attendue = siennes.length + (source === 'atlas' ? 0 : 1);
    if (version !== attendue || verifications.length !== siennes.length)
      faux.push(`projet ${id}: version ${version}, ${verifications.length} verifications, ${siennes.length} proposals`);
    const contenu = versions.find((une) => une.objetId === id && une.version === version)?.contenu;
    if (siennes.length > 0 && (contenu as { titre: string } | undefined)?.titre !== titre)
      faux.push(`projet ${id}: not as its last version`);
  }
  return faux;
}

test('a server that is killed while it writes loses nothing that it acknowledged, and leaves no half', async ({
  databaseUrl,
  prisma,
  annotate,
}) => {
  const monde = await createMonde(prisma);
  await createThematique(prisma, { slug: 'essai', nom: 'Essai' });
  await prisma.$executeRaw`SELECT creer_organisations()`;
  const redacteur = await createAgent(prisma, { collectiviteId: monde.lyon.id });
  const valideur = await createAgent(prisma, { type: 'prefecture', codeDepartement: '69' });
  const projets = await Promise.all(
    Array.from({ length: ECRIVAINS }, () =>
      createProjet(prisma, {
        titre: 'Un projet',
        collectivites: [monde.lyon.id],
        partenaires: [monde.dakar.id],
        pays: ['SN'],
      }),
    ),
  );
  const dataDir = mkdtempSync(join(tmpdir(), 'atlas-arret-'));
  const accuses: Accuses = new Map();
  let serveur = await start(databaseUrl, dataDir);
  try {
    const cookies = {
      redacteur: await connect(serveur.address, redacteur),
      valideur: await connect(serveur.address, valideur),
    };
    for (let arret = 0; arret < ARRETS; arret++) {
      const { address } = serveur;
      const voulues = REPONSES + arret;
      let reponses = 0;
      let suffire = () => {};
      const assez = new Promise<void>((resolve) => {
        suffire = resolve;
      });
      const note = (fiche: FicheMiseAJour) => {
        accuses.set(fiche.id, fiche);
        if (++reponses === voulues) suffire();
      };
      const fins = Promise.allSettled(
        projets.map(({ id: projetId }) => write(address, cookies, { projetId, partenaireId: monde.dakar.id, note })),
      );
      await Promise.race([assez, fins]);
      await serveur.kill();
      // Only the end of the server ends them: `fetch` fails with a TypeError.
      for (const fin of (await fins) ?? [])
        expect(fin).toMatchObject({ status: 'rejected', reason: expect.any(TypeError) });
      serveur = await start(databaseUrl, dataDir);
      expect(await listPerdus(prisma, accuses)).toEqual([]);
      expect(await listMoities(prisma)).toEqual([]);
    }
    const validees = [...accuses.values()].filter(({ etat }) => etat === 'validee');
    expect(validees.length).toBeGreaterThan(ARRETS);
    expect(accuses.size).toBeGreaterThan(validees.length);
    await annotate(`${ARRETS} kills, ${accuses.size} proposals acknowledged, ${validees.length} of them validated`);
  } finally {
    await serveur.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
}, 600_000);
