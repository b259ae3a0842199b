import { normalizeNom } from '@atlas/geodonnees';
import type { Prisma, PrismaClient } from '@atlas/prisma';

/** A commune of France that acts abroad, unless told otherwise; its département exists already. */
export function createCollectivite(
  prisma: PrismaClient,
  collectivite: Partial<Prisma.CollectiviteUncheckedCreateInput> = {},
) {
  const nom = collectivite.nom ?? 'Commune sans nom';
  return prisma.collectivite.create({
    data: {
      type: 'commune',
      nom,
      nomNormalise: normalizeNom(nom),
      longitude: 4.85,
      latitude: 45.75,
      precision: 'exacte',
      ...collectivite,
    },
  });
}

/** A town of a country that exists already, unless another level is given. */
export function createPartenaire(
  prisma: PrismaClient,
  partenaire: Partial<Prisma.PartenaireUncheckedCreateInput> & { codePays: string },
) {
  const nom = partenaire.nom ?? 'Ville sans nom';
  return prisma.partenaire.create({
    data: {
      nom,
      nomNormalise: normalizeNom(nom),
      niveau: 'commune',
      longitude: 0,
      latitude: 0,
      precision: 'exacte',
      ...partenaire,
    },
  });
}
