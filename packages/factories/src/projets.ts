import type { Prisma, PrismaClient } from '@atlas/prisma';

/** What a projet is tied to, by the ids, codes of rows that exist already. */
export interface LiensProjet {
  /** Ids; the first one is chef de file. */
  collectivites?: number[];
  partenaires?: number[];
  /** Codes. */
  pays?: string[];
  thematiques?: number[];
  operateurs?: number[];
  financements?: { financeurId: number; annee: number; montant?: number | null }[];
}

export type ProjetGiven = Partial<Omit<Prisma.ProjetUncheckedCreateInput, keyof LiensProjet>> & LiensProjet;

let numero = 0;

/** A projet under way of coopération décentralisée, unless told otherwise, with its links. */
export async function createProjet(prisma: PrismaClient, given: ProjetGiven = {}) {
  const {
    collectivites = [],
    partenaires = [],
    pays = [],
    thematiques = [],
    operateurs = [],
    financements = [],
    ...own
  } = given;
  numero++;
  return prisma.projet.create({
    data: {
      numero: `P-${String(numero).padStart(6, '0')}`,
      titre: `Projet ${numero}`,
      resume: '',
      typeCooperation: 'cooperation_decentralisee',
      statut: 'en_cours',
      source: 'test',
      ...own,
      collectivites: {
        create: collectivites.map((collectiviteId, rang) => ({
          collectiviteId,
          role: rang === 0 ? 'chef_de_file' : 'associee',
        })),
      },
      partenaires: { create: partenaires.map((partenaireId) => ({ partenaireId })) },
      pays: { create: pays.map((codePays) => ({ codePays })) },
      thematiques: { create: thematiques.map((thematiqueId) => ({ thematiqueId })) },
      operateurs: { create: operateurs.map((operateurId) => ({ operateurId })) },
      financements: { create: financements },
    },
  });
}
