-- CreateEnum
CREATE TYPE "etat_execution" AS ENUM ('en_cours', 'terminee', 'refusee', 'annulee', 'interrompue');

-- CreateTable
CREATE TABLE "fichier_importe" (
    "id" SERIAL NOT NULL,
    "profil" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "taille" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "cle_stockage" TEXT,
    "envoye_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "compte_id" INTEGER,

    CONSTRAINT "fichier_importe_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "execution_import" (
    "id" SERIAL NOT NULL,
    "fichier_id" INTEGER NOT NULL,
    "a_blanc" BOOLEAN NOT NULL,
    "etat" "etat_execution" NOT NULL DEFAULT 'en_cours',
    "part" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "lignes" INTEGER NOT NULL DEFAULT 0,
    "decompte" JSONB NOT NULL DEFAULT '{}',
    "message" TEXT,
    "annulation" BOOLEAN NOT NULL DEFAULT false,
    "commencee_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "vue_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finie_le" TIMESTAMPTZ(3),
    "compte_id" INTEGER,

    CONSTRAINT "execution_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "constat_import" (
    "execution_id" INTEGER NOT NULL,
    "rang" INTEGER NOT NULL,
    "is_refus" BOOLEAN NOT NULL,
    "ligne" INTEGER NOT NULL,
    "colonne" TEXT NOT NULL,
    "valeur" TEXT NOT NULL,
    "motif" TEXT NOT NULL,
    "precision" TEXT NOT NULL,

    CONSTRAINT "constat_import_pkey" PRIMARY KEY ("execution_id","rang")
);

-- CreateIndex
CREATE INDEX "fichier_importe_envoye_le_idx" ON "fichier_importe"("envoye_le");

-- CreateIndex
CREATE INDEX "execution_import_fichier_id_id_idx" ON "execution_import"("fichier_id", "id" DESC);

-- CreateIndex
CREATE INDEX "execution_import_etat_idx" ON "execution_import"("etat");

-- AddForeignKey
ALTER TABLE "execution_import" ADD CONSTRAINT "execution_import_fichier_id_fkey" FOREIGN KEY ("fichier_id") REFERENCES "fichier_importe"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "constat_import" ADD CONSTRAINT "constat_import_execution_id_fkey" FOREIGN KEY ("execution_id") REFERENCES "execution_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;
