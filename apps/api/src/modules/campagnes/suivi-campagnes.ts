import type { PrismaClient } from '@atlas/prisma';
import { Ronde } from '../../veille/ronde.ts';
import type { CreateLien } from '../comptes/comptes.service.ts';
import { findCampagneOuverte, suivreCampagne } from './relances.service.ts';

export interface OptionsSuivi {
  prisma: PrismaClient;
  createLien: CreateLien;
  /** What was due could not be done: it will be tried again. */
  onError(error: unknown): void;
}

/** Reminds and closes in time, one campaign after another. */
export class SuiviCampagnes extends Ronde {
  constructor({ prisma, createLien, onError }: OptionsSuivi) {
    super({
      findNext: (_now, apres) => findCampagneOuverte(prisma, apres),
      treat: (id, now) => suivreCampagne(prisma, { id, now }, createLien),
      onError,
    });
  }
}
