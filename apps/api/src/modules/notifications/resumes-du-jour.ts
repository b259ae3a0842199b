import type { PrismaClient } from '@atlas/prisma';
import { Ronde } from '../../veille/ronde.ts';
import type { CreateLien } from '../comptes/comptes.service.ts';
import { createResume, findCompteAResumer } from './resumes.repository.ts';

export interface OptionsResumes {
  prisma: PrismaClient;
  createLien: CreateLien;
  /** A summary could not be made: it will be tried again. */
  onError(error: unknown): void;
}

/** Makes the summaries of the day, one account after another. */
export class ResumesDuJour extends Ronde {
  constructor({ prisma, createLien, onError }: OptionsResumes) {
    super({
      findNext: (now, apres) => findCompteAResumer(prisma, now, apres),
      treat: (compteId, now) => createResume(prisma, { compteId, now }, createLien),
      onError,
    });
  }
}
