-- AlterTable
ALTER TABLE "collectivite" ADD COLUMN     "cessee_le" DATE,
ADD COLUMN     "successeur_id" INTEGER;

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "fermee_le" TIMESTAMPTZ(3),
ADD COLUMN     "successeur_id" INTEGER;

-- CreateIndex
CREATE INDEX "collectivite_successeur_id_idx" ON "collectivite"("successeur_id");

-- CreateIndex
CREATE INDEX "journal_audit_organisation_id_id_idx" ON "journal_audit"("organisation_id", "id" DESC);

-- CreateIndex
CREATE INDEX "journal_audit_action_id_idx" ON "journal_audit"("action", "id" DESC);

-- CreateIndex
CREATE INDEX "organisation_successeur_id_idx" ON "organisation"("successeur_id");

-- AddForeignKey
ALTER TABLE "collectivite" ADD CONSTRAINT "collectivite_successeur_id_fkey" FOREIGN KEY ("successeur_id") REFERENCES "collectivite"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_successeur_id_fkey" FOREIGN KEY ("successeur_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
