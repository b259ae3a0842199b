-- AlterEnum
ALTER TYPE "usage_jeton" ADD VALUE 'donnees_personnelles';

-- AlterTable
ALTER TABLE "contact" ADD COLUMN     "conserver_jusque" DATE NOT NULL DEFAULT (CURRENT_DATE + '3 years'::interval);

-- CreateIndex
CREATE INDEX "contact_conserver_jusque_idx" ON "contact"("conserver_jusque");
