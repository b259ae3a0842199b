-- CreateEnum
CREATE TYPE "suite_signalement" AS ENUM ('corrige', 'sans_suite');

-- CreateEnum
CREATE TYPE "envoi_notifications" AS ENUM ('immediat', 'quotidien', 'application');

-- AlterTable
ALTER TABLE "compte" ADD COLUMN     "envoi_notifications" "envoi_notifications" NOT NULL DEFAULT 'immediat',
ADD COLUMN     "resume_le" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "signalement" ADD COLUMN     "collectivites" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "departements" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "financeurs" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "langue" "langue" NOT NULL DEFAULT 'fr',
ADD COLUMN     "organisation_id" INTEGER,
ADD COLUMN     "pays" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "regions" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "reponse" TEXT,
ADD COLUMN     "suite" "suite_signalement",
ADD COLUMN     "titre" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "traite_par_id" INTEGER;

-- CreateTable
CREATE TABLE "notification" (
    "id" SERIAL NOT NULL,
    "compte_id" INTEGER NOT NULL,
    "modele" TEXT NOT NULL,
    "donnees" JSONB NOT NULL,
    "chemin" TEXT NOT NULL,
    "envoi" "envoi_notifications" NOT NULL,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lue_le" TIMESTAMPTZ(3),
    "envoyee_le" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notification_compte_id_id_idx" ON "notification"("compte_id", "id" DESC);

-- CreateIndex
CREATE INDEX "notification_cree_le_idx" ON "notification"("cree_le");

-- AddForeignKey
ALTER TABLE "signalement" ADD CONSTRAINT "signalement_traite_par_id_fkey" FOREIGN KEY ("traite_par_id") REFERENCES "compte"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signalement" ADD CONSTRAINT "signalement_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: few notifications are unread, and fewer wait for a summary, however many there are.
CREATE INDEX notification_non_lue ON notification (compte_id) WHERE lue_le IS NULL;
CREATE INDEX notification_a_resumer ON notification (compte_id, cree_le)
  WHERE envoi = 'quotidien' AND envoyee_le IS NULL AND lue_le IS NULL;
-- What is still to be answered, the oldest first.
CREATE INDEX signalement_ouvert ON signalement (cree_le, id) WHERE traite_le IS NULL;
