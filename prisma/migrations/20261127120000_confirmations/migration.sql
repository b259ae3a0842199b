-- CreateTable
CREATE TABLE "confirmation_partenaire" (
    "id" SERIAL NOT NULL,
    "projet_id" INTEGER NOT NULL,
    "partenaire_id" INTEGER NOT NULL,
    "empreinte" TEXT NOT NULL,
    "langue" TEXT NOT NULL,
    "demandeur_id" INTEGER,
    "demandee_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expire_le" TIMESTAMPTZ(3) NOT NULL,
    "reponse_le" TIMESTAMPTZ(3),
    "exact" BOOLEAN,
    "message" TEXT,

    CONSTRAINT "confirmation_partenaire_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "confirmation_partenaire_empreinte_key" ON "confirmation_partenaire"("empreinte");

-- CreateIndex
CREATE INDEX "confirmation_partenaire_projet_id_reponse_le_idx" ON "confirmation_partenaire"("projet_id", "reponse_le" DESC);

-- CreateIndex
CREATE INDEX "confirmation_partenaire_partenaire_id_idx" ON "confirmation_partenaire"("partenaire_id");

-- AddForeignKey
ALTER TABLE "confirmation_partenaire" ADD CONSTRAINT "confirmation_partenaire_projet_id_fkey" FOREIGN KEY ("projet_id") REFERENCES "projet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation_partenaire" ADD CONSTRAINT "confirmation_partenaire_partenaire_id_fkey" FOREIGN KEY ("partenaire_id") REFERENCES "partenaire"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: a sheet says that its partner confirmed it, so what is kept of it is made anew.
CREATE TRIGGER changements_update AFTER UPDATE ON confirmation_partenaire REFERENCING NEW TABLE AS nouvelles OLD TABLE AS anciennes
  FOR EACH STATEMENT EXECUTE FUNCTION noter_changements('du_projet');
CREATE TRIGGER changements_delete AFTER DELETE ON confirmation_partenaire REFERENCING OLD TABLE AS anciennes
  FOR EACH STATEMENT EXECUTE FUNCTION noter_changements('du_projet');
