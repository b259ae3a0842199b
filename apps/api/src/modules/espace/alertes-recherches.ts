import type { PrismaClient } from '@atlas/prisma';
import { Ronde } from '../../veille/ronde.ts';
import type { CreateLien } from '../comptes/comptes.service.ts';
import type { IndexProjets } from '../recherche/index-projets.ts';
import { alertRecherche, findRechercheAAlerter } from './alertes.repository.ts';

export interface OptionsAlertes {
  prisma: PrismaClient;
  createLien: CreateLien;
  /** The index of projets, holding what is committed; fails while it is not loaded. */
  readIndex(): Promise<() => IndexProjets>;
  /** An alert could not be made: it will be tried again. */
  onError(error: unknown): void;
}

/** Tells what is new in the saved searches, one after another. */
export class AlertesRecherches extends Ronde {
  constructor({ prisma, createLien, readIndex, onError }: OptionsAlertes) {
    super({
      findNext: (now, apres) => findRechercheAAlerter(prisma, now, apres),
      treat: async (id, now) => alertRecherche({ prisma, createLien, index: await readIndex() }, { id, now }),
      onError,
    });
  }
}
