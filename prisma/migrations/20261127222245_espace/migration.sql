-- CreateEnum
CREATE TYPE "alerte_recherche" AS ENUM ('aucune', 'hebdomadaire', 'mensuelle');

-- CreateEnum
CREATE TYPE "mode_envoi" AS ENUM ('piece_jointe', 'lien');

-- AlterTable
ALTER TABLE "recherche_enregistree" ADD COLUMN     "alerte" "alerte_recherche" NOT NULL DEFAULT 'aucune',
ADD COLUMN     "alerte_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "annonces" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- CreateTable
CREATE TABLE "export_pdf" (
    "id" SERIAL NOT NULL,
    "compte_id" INTEGER,
    "cle" UUID NOT NULL,
    "titre" TEXT NOT NULL,
    "nom_fichier" TEXT NOT NULL,
    "recette" JSONB NOT NULL,
    "pages" INTEGER NOT NULL,
    "taille" INTEGER NOT NULL,
    "sha256" TEXT,
    "cle_stockage" TEXT NOT NULL,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "export_pdf_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "envoi_export" (
    "id" SERIAL NOT NULL,
    "compte_id" INTEGER NOT NULL,
    "export_id" INTEGER,
    "mode" "mode_envoi" NOT NULL,
    "destinataires" INTEGER NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "empreinte" TEXT,
    "expire_le" TIMESTAMPTZ(3),
    "telechargements" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "envoi_export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "adresse_refusee" (
    "empreinte" TEXT NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "adresse_refusee_pkey" PRIMARY KEY ("empreinte")
);

-- CreateIndex
CREATE INDEX "export_pdf_compte_id_cree_le_idx" ON "export_pdf"("compte_id", "cree_le" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "export_pdf_compte_id_cle_key" ON "export_pdf"("compte_id", "cle");

-- CreateIndex
CREATE UNIQUE INDEX "envoi_export_empreinte_key" ON "envoi_export"("empreinte");

-- CreateIndex
CREATE INDEX "envoi_export_compte_id_le_idx" ON "envoi_export"("compte_id", "le" DESC);

-- CreateIndex
CREATE INDEX "envoi_export_export_id_le_idx" ON "envoi_export"("export_id", "le" DESC);

-- CreateIndex
CREATE INDEX "recherche_enregistree_alerte_alerte_le_idx" ON "recherche_enregistree"("alerte", "alerte_le");

-- AddForeignKey
ALTER TABLE "export_pdf" ADD CONSTRAINT "export_pdf_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "envoi_export" ADD CONSTRAINT "envoi_export_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "envoi_export" ADD CONSTRAINT "envoi_export_export_id_fkey" FOREIGN KEY ("export_id") REFERENCES "export_pdf"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What signs the links by which mails are refused: they last as long as the mails that hold them.
INSERT INTO cle_application (nom, valeur)
  VALUES ('desabonnements', encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'));
