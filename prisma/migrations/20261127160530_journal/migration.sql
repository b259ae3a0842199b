-- DropIndex
DROP INDEX "journal_audit_action_id_idx";

-- DropIndex
DROP INDEX "journal_audit_compte_id_le_idx";

-- DropIndex
DROP INDEX "journal_audit_le_idx";

-- DropIndex
DROP INDEX "journal_audit_objet_objet_id_le_idx";

-- DropIndex
DROP INDEX "journal_audit_organisation_id_id_idx";

-- CreateIndex
CREATE INDEX "journal_audit_le_id_idx" ON "journal_audit"("le" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "journal_audit_objet_le_id_idx" ON "journal_audit"("objet", "le" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "journal_audit_objet_action_le_id_idx" ON "journal_audit"("objet", "action", "le" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "journal_audit_objet_objet_id_le_id_idx" ON "journal_audit"("objet", "objet_id", "le" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "journal_audit_compte_id_le_id_idx" ON "journal_audit"("compte_id", "le" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "journal_audit_organisation_id_le_id_idx" ON "journal_audit"("organisation_id", "le" DESC, "id" DESC);

-- Written by hand: what Prisma's schema cannot say.

-- Nor is the journal emptied at once.
CREATE TRIGGER journal_audit_entier BEFORE TRUNCATE ON journal_audit FOR EACH STATEMENT EXECUTE FUNCTION refuser_modification();
