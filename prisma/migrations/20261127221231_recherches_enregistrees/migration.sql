-- CreateTable
CREATE TABLE "recherche_enregistree" (
    "id" SERIAL NOT NULL,
    "compte_id" INTEGER NOT NULL,
    "nom" TEXT NOT NULL,
    "filtres" JSONB NOT NULL,
    "tri" TEXT,
    "projets" INTEGER[],
    "total" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "vue_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "supprimee_le" TIMESTAMPTZ(3),

    CONSTRAINT "recherche_enregistree_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "recherche_enregistree_compte_id_id_idx" ON "recherche_enregistree"("compte_id", "id" DESC);

-- AddForeignKey
ALTER TABLE "recherche_enregistree" ADD CONSTRAINT "recherche_enregistree_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;
