-- CreateEnum
CREATE TYPE "genre_referentiel" AS ENUM ('thematique', 'financeur', 'operateur');

-- AlterTable
ALTER TABLE "financeur" ADD COLUMN     "actif" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "operateur" ADD COLUMN     "actif" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "thematique" ADD COLUMN     "actif" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "version_referentiel" (
    "genre" "genre_referentiel" NOT NULL,
    "entree_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "contenu" JSONB NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "auteur_id" INTEGER,

    CONSTRAINT "version_referentiel_pkey" PRIMARY KEY ("genre","entree_id","version")
);
