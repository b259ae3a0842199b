-- CreateEnum
CREATE TYPE "objet_fiche" AS ENUM ('projet', 'collectivite', 'partenaire');

-- CreateEnum
CREATE TYPE "etat_mise_a_jour" AS ENUM ('brouillon', 'soumise', 'a_corriger', 'validee', 'rejetee', 'retiree');

-- CreateTable
CREATE TABLE "mise_a_jour" (
    "id" SERIAL NOT NULL,
    "objet" "objet_fiche" NOT NULL,
    "objet_id" INTEGER,
    "titre" TEXT NOT NULL,
    "etat" "etat_mise_a_jour" NOT NULL DEFAULT 'brouillon',
    "proposition" JSONB NOT NULL,
    "base" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "auteur_id" INTEGER,
    "organisation_id" INTEGER NOT NULL,
    "valideur" "type_acteur" NOT NULL,
    "collectivites" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "departements" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "regions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "pays" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "financeurs" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "a_relire" BOOLEAN NOT NULL DEFAULT false,
    "motif" TEXT,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "modifie_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "soumise_le" TIMESTAMPTZ(3),
    "decidee_le" TIMESTAMPTZ(3),
    "decideur_id" INTEGER,

    CONSTRAINT "mise_a_jour_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "avis_mise_a_jour" (
    "mise_a_jour_id" INTEGER NOT NULL,
    "organisation_id" INTEGER NOT NULL,
    "favorable" BOOLEAN NOT NULL,
    "message" TEXT NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "avis_mise_a_jour_pkey" PRIMARY KEY ("mise_a_jour_id","organisation_id")
);

-- CreateTable
CREATE TABLE "message_mise_a_jour" (
    "id" SERIAL NOT NULL,
    "mise_a_jour_id" INTEGER NOT NULL,
    "auteur_id" INTEGER,
    "organisation_id" INTEGER NOT NULL,
    "message" TEXT NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_mise_a_jour_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "version_fiche" (
    "objet" "objet_fiche" NOT NULL,
    "objet_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "contenu" JSONB NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "auteur_id" INTEGER,
    "organisation_id" INTEGER,
    "mise_a_jour_id" INTEGER,
    "motif" TEXT,

    CONSTRAINT "version_fiche_pkey" PRIMARY KEY ("objet","objet_id","version")
);

-- CreateTable
CREATE TABLE "signalement" (
    "id" SERIAL NOT NULL,
    "objet" "objet_fiche" NOT NULL,
    "objet_id" INTEGER NOT NULL,
    "message" TEXT NOT NULL,
    "courriel" TEXT,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "traite_le" TIMESTAMPTZ(3),

    CONSTRAINT "signalement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mise_a_jour_organisation_id_etat_modifie_le_idx" ON "mise_a_jour"("organisation_id", "etat", "modifie_le" DESC);

-- CreateIndex
CREATE INDEX "mise_a_jour_etat_valideur_soumise_le_idx" ON "mise_a_jour"("etat", "valideur", "soumise_le");

-- CreateIndex
CREATE INDEX "mise_a_jour_objet_objet_id_idx" ON "mise_a_jour"("objet", "objet_id");

-- CreateIndex
CREATE INDEX "message_mise_a_jour_mise_a_jour_id_le_idx" ON "message_mise_a_jour"("mise_a_jour_id", "le");

-- CreateIndex
CREATE INDEX "signalement_objet_objet_id_idx" ON "signalement"("objet", "objet_id");

-- CreateIndex
CREATE INDEX "signalement_cree_le_idx" ON "signalement"("cree_le");

-- AddForeignKey
ALTER TABLE "mise_a_jour" ADD CONSTRAINT "mise_a_jour_auteur_id_fkey" FOREIGN KEY ("auteur_id") REFERENCES "compte"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mise_a_jour" ADD CONSTRAINT "mise_a_jour_decideur_id_fkey" FOREIGN KEY ("decideur_id") REFERENCES "compte"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mise_a_jour" ADD CONSTRAINT "mise_a_jour_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "avis_mise_a_jour" ADD CONSTRAINT "avis_mise_a_jour_mise_a_jour_id_fkey" FOREIGN KEY ("mise_a_jour_id") REFERENCES "mise_a_jour"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "avis_mise_a_jour" ADD CONSTRAINT "avis_mise_a_jour_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_mise_a_jour" ADD CONSTRAINT "message_mise_a_jour_mise_a_jour_id_fkey" FOREIGN KEY ("mise_a_jour_id") REFERENCES "mise_a_jour"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_mise_a_jour" ADD CONSTRAINT "message_mise_a_jour_auteur_id_fkey" FOREIGN KEY ("auteur_id") REFERENCES "compte"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_mise_a_jour" ADD CONSTRAINT "message_mise_a_jour_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what Prisma's schema cannot say.

-- Whoever is concerned by a proposal finds it by what is in their scope.
CREATE INDEX mise_a_jour_pays ON mise_a_jour USING gin (pays);
CREATE INDEX mise_a_jour_departements ON mise_a_jour USING gin (departements);
CREATE TRIGGER version_fiche_ajouts BEFORE UPDATE ON version_fiche FOR EACH ROW EXECUTE FUNCTION refuser_modification();
