-- CreateTable
CREATE TABLE "fichier" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" INTEGER,
    "nom" TEXT NOT NULL,
    "type_mime" TEXT NOT NULL,
    "taille" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "cle_stockage" TEXT NOT NULL,
    "depose_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "fichier_pkey" PRIMARY KEY ("id")
);

-- Written by hand: each document that is there keeps its bytes, as a file of no organisation.
ALTER TABLE document ADD COLUMN fichier_id UUID NOT NULL DEFAULT gen_random_uuid(), ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
INSERT INTO fichier (id, nom, type_mime, taille, sha256, cle_stockage, depose_le)
  SELECT fichier_id, nom_fichier, type_mime, taille, sha256, cle_stockage, cree_le FROM document;
ALTER TABLE document ALTER COLUMN fichier_id DROP DEFAULT, DROP COLUMN nom_fichier, DROP COLUMN type_mime,
  DROP COLUMN taille, DROP COLUMN sha256, DROP COLUMN cle_stockage;

-- CreateTable
CREATE TABLE "depot" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" INTEGER NOT NULL,
    "taille" INTEGER NOT NULL,
    "cle_stockage" TEXT NOT NULL,
    "commence_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "depot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "version_document" (
    "document_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "fichier_id" UUID NOT NULL,
    "remplacee_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "version_document_pkey" PRIMARY KEY ("document_id","version")
);

-- CreateIndex
CREATE INDEX "fichier_cle_stockage_idx" ON "fichier"("cle_stockage");

-- CreateIndex
CREATE UNIQUE INDEX "fichier_organisation_id_sha256_nom_key" ON "fichier"("organisation_id", "sha256", "nom");

-- CreateIndex
CREATE INDEX "depot_organisation_id_idx" ON "depot"("organisation_id");

-- CreateIndex
CREATE INDEX "version_document_fichier_id_idx" ON "version_document"("fichier_id");

-- CreateIndex
CREATE INDEX "document_fichier_id_idx" ON "document"("fichier_id");

-- AddForeignKey
ALTER TABLE "fichier" ADD CONSTRAINT "fichier_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "depot" ADD CONSTRAINT "depot_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_fichier_id_fkey" FOREIGN KEY ("fichier_id") REFERENCES "fichier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_document" ADD CONSTRAINT "version_document_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_document" ADD CONSTRAINT "version_document_fichier_id_fkey" FOREIGN KEY ("fichier_id") REFERENCES "fichier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what Prisma's schema cannot say.

-- The forms of projets and collectivités have documents from now on: those that are kept get the ones of today.
CREATE FUNCTION pg_temp.documents_de(fiche objet_fiche, numero integer) RETURNS jsonb LANGUAGE sql AS $$
  SELECT jsonb_build_object('documents', coalesce(jsonb_agg(
    jsonb_build_object('id', id, 'fichier', fichier_id, 'titre', titre, 'langue', langue) ORDER BY id), '[]'))
  FROM document
  WHERE (fiche = 'projet' AND projet_id = numero) OR (fiche = 'collectivite' AND collectivite_id = numero)
$$;
UPDATE mise_a_jour SET proposition = proposition || pg_temp.documents_de(objet, objet_id),
  base = base || pg_temp.documents_de(objet, objet_id)
  WHERE objet <> 'partenaire';
ALTER TABLE version_fiche DISABLE TRIGGER version_fiche_ajouts;
UPDATE version_fiche SET contenu = contenu || pg_temp.documents_de(objet, objet_id) WHERE objet <> 'partenaire';
ALTER TABLE version_fiche ENABLE TRIGGER version_fiche_ajouts;

-- Whether a file still serves in a proposal or in the history of a record (see the purge).
CREATE INDEX mise_a_jour_documents ON mise_a_jour
  USING gin (((proposition -> 'documents') || coalesce(base -> 'documents', '[]')) jsonb_path_ops);
CREATE INDEX version_fiche_documents ON version_fiche USING gin ((contenu -> 'documents') jsonb_path_ops);
ALTER TABLE fichier ADD CONSTRAINT fichier_taille CHECK (taille >= 0);
