-- CreateTable
CREATE TABLE "album" (
    "id" SERIAL NOT NULL,
    "compte_id" INTEGER NOT NULL,
    "titre" TEXT NOT NULL,
    "description" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "partage" TEXT,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "modifie_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "supprime_le" TIMESTAMPTZ(3),

    CONSTRAINT "album_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "carte_enregistree" (
    "id" SERIAL NOT NULL,
    "album_id" INTEGER NOT NULL,
    "compte_id" INTEGER NOT NULL,
    "cle" UUID NOT NULL,
    "rang" INTEGER NOT NULL,
    "titre" TEXT NOT NULL,
    "note" TEXT,
    "adresse" TEXT NOT NULL,
    "filtres" JSONB NOT NULL,
    "projets" INTEGER[],
    "instantane" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "enregistree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "supprimee_le" TIMESTAMPTZ(3),

    CONSTRAINT "carte_enregistree_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "album_partage_key" ON "album"("partage");

-- CreateIndex
CREATE INDEX "album_compte_id_modifie_le_idx" ON "album"("compte_id", "modifie_le" DESC);

-- CreateIndex
CREATE INDEX "carte_enregistree_album_id_rang_idx" ON "carte_enregistree"("album_id", "rang");

-- CreateIndex
CREATE UNIQUE INDEX "carte_enregistree_compte_id_cle_key" ON "carte_enregistree"("compte_id", "cle");

-- AddForeignKey
ALTER TABLE "album" ADD CONSTRAINT "album_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carte_enregistree" ADD CONSTRAINT "carte_enregistree_album_id_fkey" FOREIGN KEY ("album_id") REFERENCES "album"("id") ON DELETE CASCADE ON UPDATE CASCADE;
