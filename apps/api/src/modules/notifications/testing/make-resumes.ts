import { argv } from 'node:process';
import { findRunningDatabase } from '@atlas/postgres';
import { createPrismaClient } from '@atlas/prisma';
import { ResumesDuJour } from '../resumes-du-jour.ts';

/*
 * Makes the summaries of the next day, in the database of an Atlas that runs: what journeys do not wait for.
 * node make-resumes.ts DATA_DIR ADDRESS
 */
const [, , dataDir = '', adresse = ''] = argv;
const databaseUrl = findRunningDatabase(dataDir);
if (databaseUrl === undefined) throw new Error(`no Atlas runs on ${dataDir}`);
const prisma = createPrismaClient(databaseUrl);
const resumes = new ResumesDuJour({
  prisma,
  createLien: (chemin) => new URL(chemin, adresse).href,
  onError: (error) => {
    throw error;
  },
});
await resumes.run(new Date(Date.now() + 24 * 3600 * 1000));
await prisma.$disconnect();
