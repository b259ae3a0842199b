import { normalizeNom, slugifyNom } from '@atlas/geodonnees';
import type { Prisma, PrismaClient } from '@atlas/prisma';

/** A position for rows whose position does not matter. */
const AT_ZERO = { longitude: 0, latitude: 0 } as const;

/** A région of today, unless `ancienne`. */
export function createRegion(
  prisma: PrismaClient,
  region: Partial<Prisma.RegionUncheckedCreateInput> & { code: string },
) {
  const nom = region.nom ?? `Région ${region.code}`;
  return prisma.region.create({ data: { nom, slug: slugifyNom(nom), ...AT_ZERO, precision: 'region', ...region } });
}

/** A département; its régions exist already. */
export function createDepartement(
  prisma: PrismaClient,
  departement: Partial<Prisma.DepartementUncheckedCreateInput> & { code: string },
) {
  return prisma.departement.create({
    data: { nom: `Département ${departement.code}`, ...AT_ZERO, precision: 'departement', ...departement },
  });
}

/** A commune of a département that exists already. */
export function createCommune(
  prisma: PrismaClient,
  commune: Partial<Prisma.CommuneUncheckedCreateInput> & { code: string; nom: string; codeDepartement: string },
) {
  const nomNormalise = normalizeNom(commune.nom);
  return prisma.commune.create({ data: { nomNormalise, ...AT_ZERO, precision: 'exacte', ...commune } });
}

/** A country, in Africa unless told otherwise. */
export function createPays(prisma: PrismaClient, pays: Partial<Prisma.PaysUncheckedCreateInput> & { code: string }) {
  const nom = pays.nom ?? `Pays ${pays.code}`;
  return prisma.pays.create({
    data: {
      nom,
      nomEn: nom,
      codeAlpha3: `${pays.code}X`,
      continent: 'afrique',
      ...AT_ZERO,
      precision: 'pays',
      ...pays,
    },
  });
}

/** A thématique, of the first level unless it has a `parentId`. */
export function createThematique(
  prisma: PrismaClient,
  thematique: Partial<Prisma.ThematiqueUncheckedCreateInput> & { slug: string },
) {
  const nom = thematique.nom ?? thematique.slug;
  return prisma.thematique.create({ data: { nom, nomEn: nom, ordre: 0, ...thematique } });
}

/** A financeur of the State, unless told otherwise. */
export function createFinanceur(
  prisma: PrismaClient,
  financeur: Partial<Prisma.FinanceurUncheckedCreateInput> & { slug: string },
) {
  return prisma.financeur.create({ data: { nom: financeur.slug.toUpperCase(), type: 'etat', ...financeur } });
}
