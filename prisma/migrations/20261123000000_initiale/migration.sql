-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "precision_position" AS ENUM ('exacte', 'ancienne_commune', 'epci', 'departement', 'region', 'subdivision', 'pays');

-- CreateEnum
CREATE TYPE "continent" AS ENUM ('afrique', 'amerique', 'asie', 'europe', 'oceanie');

-- CreateEnum
CREATE TYPE "type_financeur" AS ENUM ('etat', 'operateur_etat', 'union_europeenne', 'agence_eau', 'organisation_internationale', 'autre');

-- CreateEnum
CREATE TYPE "type_poste" AS ENUM ('ambassade', 'consulat_general', 'representation');

-- CreateEnum
CREATE TYPE "type_collectivite" AS ENUM ('commune', 'departement', 'region', 'epci', 'autre');

-- CreateEnum
CREATE TYPE "niveau_partenaire" AS ENUM ('commune', 'intercommunalite', 'departement', 'region', 'etat_federe', 'autre');

-- CreateEnum
CREATE TYPE "type_cooperation" AS ENUM ('cooperation_decentralisee', 'jumelage', 'accord_amitie', 'cooperation_transfrontaliere', 'autre_action');

-- CreateEnum
CREATE TYPE "statut_projet" AS ENUM ('en_preparation', 'en_cours', 'termine', 'suspendu');

-- CreateEnum
CREATE TYPE "role_collectivite" AS ENUM ('chef_de_file', 'associee');

-- CreateEnum
CREATE TYPE "visibilite_contact" AS ENUM ('publique', 'acteurs');

-- CreateEnum
CREATE TYPE "type_acteur" AS ENUM ('collectivite', 'prefecture', 'ambassade', 'ministere', 'operateur', 'administration');

-- CreateTable
CREATE TABLE "region" (
    "code" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "ancienne" BOOLEAN NOT NULL DEFAULT false,
    "siren" TEXT,
    "population" INTEGER NOT NULL DEFAULT 0,
    "longitude" DOUBLE PRECISION NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "precision" "precision_position" NOT NULL,

    CONSTRAINT "region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "departement" (
    "code" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "code_region" TEXT,
    "code_ancienne_region" TEXT,
    "code_chef_lieu" TEXT,
    "siren" TEXT,
    "population" INTEGER NOT NULL DEFAULT 0,
    "longitude" DOUBLE PRECISION NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "precision" "precision_position" NOT NULL,

    CONSTRAINT "departement_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "epci" (
    "siren" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "code_departement" TEXT NOT NULL,
    "population" INTEGER NOT NULL DEFAULT 0,
    "longitude" DOUBLE PRECISION NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "precision" "precision_position" NOT NULL,

    CONSTRAINT "epci_pkey" PRIMARY KEY ("siren")
);

-- CreateTable
CREATE TABLE "commune" (
    "code" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "nom_normalise" TEXT NOT NULL,
    "code_departement" TEXT NOT NULL,
    "code_epci" TEXT,
    "siren" TEXT,
    "population" INTEGER NOT NULL DEFAULT 0,
    "longitude" DOUBLE PRECISION NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "precision" "precision_position" NOT NULL,

    CONSTRAINT "commune_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ancienne_commune" (
    "code" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "nom_normalise" TEXT NOT NULL,
    "code_commune" TEXT NOT NULL,

    CONSTRAINT "ancienne_commune_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "pays" (
    "code" TEXT NOT NULL,
    "code_alpha3" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "nom_en" TEXT NOT NULL,
    "continent" "continent" NOT NULL,
    "capitale" TEXT,
    "population" INTEGER NOT NULL DEFAULT 0,
    "longitude" DOUBLE PRECISION NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "precision" "precision_position" NOT NULL,

    CONSTRAINT "pays_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "subdivision" (
    "code" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "code_pays" TEXT NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "precision" "precision_position" NOT NULL,

    CONSTRAINT "subdivision_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "thematique" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "nom_en" TEXT NOT NULL,
    "ordre" INTEGER NOT NULL,
    "parent_id" INTEGER,

    CONSTRAINT "thematique_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "financeur" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "sigle" TEXT,
    "type" "type_financeur" NOT NULL,

    CONSTRAINT "financeur_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "operateur" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "sigle" TEXT,
    "site_web" TEXT,

    CONSTRAINT "operateur_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poste_diplomatique" (
    "id" SERIAL NOT NULL,
    "type" "type_poste" NOT NULL,
    "nom" TEXT NOT NULL,
    "code_pays" TEXT NOT NULL,
    "ville" TEXT NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "precision" "precision_position" NOT NULL,
    "site_web" TEXT,

    CONSTRAINT "poste_diplomatique_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collectivite" (
    "id" SERIAL NOT NULL,
    "type" "type_collectivite" NOT NULL,
    "nom" TEXT NOT NULL,
    "nom_normalise" TEXT NOT NULL,
    "code_insee" TEXT,
    "siren" TEXT,
    "code_departement" TEXT,
    "code_region" TEXT,
    "population" INTEGER NOT NULL DEFAULT 0,
    "longitude" DOUBLE PRECISION NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "precision" "precision_position" NOT NULL,
    "site_web" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "modifie_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "collectivite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partenaire" (
    "id" SERIAL NOT NULL,
    "nom" TEXT NOT NULL,
    "nom_normalise" TEXT NOT NULL,
    "niveau" "niveau_partenaire" NOT NULL,
    "code_pays" TEXT NOT NULL,
    "code_subdivision" TEXT,
    "population" INTEGER,
    "longitude" DOUBLE PRECISION NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "precision" "precision_position" NOT NULL,
    "site_web" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "modifie_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partenaire_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "projet" (
    "id" SERIAL NOT NULL,
    "numero" TEXT NOT NULL,
    "titre" TEXT NOT NULL,
    "resume" TEXT NOT NULL,
    "objectifs" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "type_cooperation" "type_cooperation" NOT NULL,
    "statut" "statut_projet" NOT NULL,
    "annee_debut" INTEGER,
    "annee_fin" INTEGER,
    "date_signature" DATE,
    "budget_total" INTEGER,
    "odd" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "source" TEXT NOT NULL,
    "cle_source" TEXT,
    "recherche" tsvector,
    "version" INTEGER NOT NULL DEFAULT 1,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "modifie_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "projet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "projet_collectivite" (
    "projet_id" INTEGER NOT NULL,
    "collectivite_id" INTEGER NOT NULL,
    "role" "role_collectivite" NOT NULL,

    CONSTRAINT "projet_collectivite_pkey" PRIMARY KEY ("projet_id","collectivite_id")
);

-- CreateTable
CREATE TABLE "projet_partenaire" (
    "projet_id" INTEGER NOT NULL,
    "partenaire_id" INTEGER NOT NULL,

    CONSTRAINT "projet_partenaire_pkey" PRIMARY KEY ("projet_id","partenaire_id")
);

-- CreateTable
CREATE TABLE "projet_pays" (
    "projet_id" INTEGER NOT NULL,
    "code_pays" TEXT NOT NULL,

    CONSTRAINT "projet_pays_pkey" PRIMARY KEY ("projet_id","code_pays")
);

-- CreateTable
CREATE TABLE "projet_thematique" (
    "projet_id" INTEGER NOT NULL,
    "thematique_id" INTEGER NOT NULL,

    CONSTRAINT "projet_thematique_pkey" PRIMARY KEY ("projet_id","thematique_id")
);

-- CreateTable
CREATE TABLE "projet_operateur" (
    "projet_id" INTEGER NOT NULL,
    "operateur_id" INTEGER NOT NULL,

    CONSTRAINT "projet_operateur_pkey" PRIMARY KEY ("projet_id","operateur_id")
);

-- CreateTable
CREATE TABLE "financement" (
    "id" SERIAL NOT NULL,
    "projet_id" INTEGER NOT NULL,
    "financeur_id" INTEGER NOT NULL,
    "annee" INTEGER NOT NULL,
    "montant" INTEGER,

    CONSTRAINT "financement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" SERIAL NOT NULL,
    "fonction" TEXT NOT NULL,
    "service" TEXT,
    "nom" TEXT,
    "courriel" TEXT,
    "telephone" TEXT,
    "visibilite" "visibilite_contact" NOT NULL,
    "collectivite_id" INTEGER,
    "partenaire_id" INTEGER,
    "projet_id" INTEGER,
    "poste_id" INTEGER,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" SERIAL NOT NULL,
    "titre" TEXT NOT NULL,
    "nom_fichier" TEXT NOT NULL,
    "type_mime" TEXT NOT NULL,
    "taille" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "cle_stockage" TEXT NOT NULL,
    "langue" TEXT NOT NULL DEFAULT 'fr',
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "projet_id" INTEGER,
    "collectivite_id" INTEGER,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" SERIAL NOT NULL,
    "verifie_le" TIMESTAMPTZ(3) NOT NULL,
    "type_acteur" "type_acteur" NOT NULL,
    "organisme" TEXT NOT NULL,
    "projet_id" INTEGER,
    "collectivite_id" INTEGER,
    "partenaire_id" INTEGER,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "etat_donnees" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL DEFAULT 1,
    "mis_a_jour_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "echelle" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "etat_donnees_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "region_slug_key" ON "region"("slug");

-- CreateIndex
CREATE INDEX "departement_code_region_idx" ON "departement"("code_region");

-- CreateIndex
CREATE INDEX "departement_code_ancienne_region_idx" ON "departement"("code_ancienne_region");

-- CreateIndex
CREATE INDEX "epci_code_departement_idx" ON "epci"("code_departement");

-- CreateIndex
CREATE INDEX "commune_nom_normalise_idx" ON "commune"("nom_normalise");

-- CreateIndex
CREATE INDEX "commune_code_departement_idx" ON "commune"("code_departement");

-- CreateIndex
CREATE INDEX "commune_code_epci_idx" ON "commune"("code_epci");

-- CreateIndex
CREATE INDEX "ancienne_commune_nom_normalise_idx" ON "ancienne_commune"("nom_normalise");

-- CreateIndex
CREATE INDEX "ancienne_commune_code_commune_idx" ON "ancienne_commune"("code_commune");

-- CreateIndex
CREATE UNIQUE INDEX "pays_code_alpha3_key" ON "pays"("code_alpha3");

-- CreateIndex
CREATE INDEX "pays_continent_idx" ON "pays"("continent");

-- CreateIndex
CREATE INDEX "subdivision_code_pays_idx" ON "subdivision"("code_pays");

-- CreateIndex
CREATE UNIQUE INDEX "thematique_slug_key" ON "thematique"("slug");

-- CreateIndex
CREATE INDEX "thematique_parent_id_idx" ON "thematique"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "financeur_slug_key" ON "financeur"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "operateur_slug_key" ON "operateur"("slug");

-- CreateIndex
CREATE INDEX "poste_diplomatique_code_pays_idx" ON "poste_diplomatique"("code_pays");

-- CreateIndex
CREATE INDEX "collectivite_code_departement_idx" ON "collectivite"("code_departement");

-- CreateIndex
CREATE INDEX "collectivite_code_region_idx" ON "collectivite"("code_region");

-- CreateIndex
CREATE INDEX "collectivite_nom_normalise_idx" ON "collectivite"("nom_normalise");

-- CreateIndex
CREATE UNIQUE INDEX "collectivite_type_code_insee_key" ON "collectivite"("type", "code_insee");

-- CreateIndex
CREATE UNIQUE INDEX "collectivite_siren_key" ON "collectivite"("siren");

-- CreateIndex
CREATE INDEX "partenaire_code_pays_nom_normalise_idx" ON "partenaire"("code_pays", "nom_normalise");

-- CreateIndex
CREATE INDEX "partenaire_code_subdivision_idx" ON "partenaire"("code_subdivision");

-- CreateIndex
CREATE INDEX "partenaire_nom_normalise_idx" ON "partenaire"("nom_normalise");

-- CreateIndex
CREATE UNIQUE INDEX "projet_numero_key" ON "projet"("numero");

-- CreateIndex
CREATE INDEX "projet_type_cooperation_idx" ON "projet"("type_cooperation");

-- CreateIndex
CREATE INDEX "projet_statut_idx" ON "projet"("statut");

-- CreateIndex
CREATE INDEX "projet_annee_debut_annee_fin_idx" ON "projet"("annee_debut", "annee_fin");

-- CreateIndex
CREATE INDEX "projet_modifie_le_idx" ON "projet"("modifie_le" DESC);

-- CreateIndex
CREATE INDEX "projet_recherche_idx" ON "projet" USING GIN ("recherche");

-- CreateIndex
CREATE UNIQUE INDEX "projet_source_cle_source_key" ON "projet"("source", "cle_source");

-- CreateIndex
CREATE INDEX "projet_collectivite_collectivite_id_projet_id_idx" ON "projet_collectivite"("collectivite_id", "projet_id");

-- CreateIndex
CREATE INDEX "projet_partenaire_partenaire_id_projet_id_idx" ON "projet_partenaire"("partenaire_id", "projet_id");

-- CreateIndex
CREATE INDEX "projet_pays_code_pays_projet_id_idx" ON "projet_pays"("code_pays", "projet_id");

-- CreateIndex
CREATE INDEX "projet_thematique_thematique_id_projet_id_idx" ON "projet_thematique"("thematique_id", "projet_id");

-- CreateIndex
CREATE INDEX "projet_operateur_operateur_id_projet_id_idx" ON "projet_operateur"("operateur_id", "projet_id");

-- CreateIndex
CREATE INDEX "financement_financeur_id_annee_projet_id_idx" ON "financement"("financeur_id", "annee", "projet_id");

-- CreateIndex
CREATE UNIQUE INDEX "financement_projet_id_financeur_id_annee_key" ON "financement"("projet_id", "financeur_id", "annee");

-- CreateIndex
CREATE INDEX "contact_collectivite_id_idx" ON "contact"("collectivite_id");

-- CreateIndex
CREATE INDEX "contact_partenaire_id_idx" ON "contact"("partenaire_id");

-- CreateIndex
CREATE INDEX "contact_projet_id_idx" ON "contact"("projet_id");

-- CreateIndex
CREATE INDEX "contact_poste_id_idx" ON "contact"("poste_id");

-- CreateIndex
CREATE INDEX "document_projet_id_idx" ON "document"("projet_id");

-- CreateIndex
CREATE INDEX "document_collectivite_id_idx" ON "document"("collectivite_id");

-- CreateIndex
CREATE INDEX "verification_projet_id_verifie_le_idx" ON "verification"("projet_id", "verifie_le" DESC);

-- CreateIndex
CREATE INDEX "verification_collectivite_id_verifie_le_idx" ON "verification"("collectivite_id", "verifie_le" DESC);

-- CreateIndex
CREATE INDEX "verification_partenaire_id_verifie_le_idx" ON "verification"("partenaire_id", "verifie_le" DESC);

-- AddForeignKey
ALTER TABLE "departement" ADD CONSTRAINT "departement_code_region_fkey" FOREIGN KEY ("code_region") REFERENCES "region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "departement" ADD CONSTRAINT "departement_code_ancienne_region_fkey" FOREIGN KEY ("code_ancienne_region") REFERENCES "region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "epci" ADD CONSTRAINT "epci_code_departement_fkey" FOREIGN KEY ("code_departement") REFERENCES "departement"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commune" ADD CONSTRAINT "commune_code_departement_fkey" FOREIGN KEY ("code_departement") REFERENCES "departement"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commune" ADD CONSTRAINT "commune_code_epci_fkey" FOREIGN KEY ("code_epci") REFERENCES "epci"("siren") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ancienne_commune" ADD CONSTRAINT "ancienne_commune_code_commune_fkey" FOREIGN KEY ("code_commune") REFERENCES "commune"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subdivision" ADD CONSTRAINT "subdivision_code_pays_fkey" FOREIGN KEY ("code_pays") REFERENCES "pays"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thematique" ADD CONSTRAINT "thematique_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "thematique"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poste_diplomatique" ADD CONSTRAINT "poste_diplomatique_code_pays_fkey" FOREIGN KEY ("code_pays") REFERENCES "pays"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collectivite" ADD CONSTRAINT "collectivite_code_departement_fkey" FOREIGN KEY ("code_departement") REFERENCES "departement"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partenaire" ADD CONSTRAINT "partenaire_code_pays_fkey" FOREIGN KEY ("code_pays") REFERENCES "pays"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partenaire" ADD CONSTRAINT "partenaire_code_subdivision_fkey" FOREIGN KEY ("code_subdivision") REFERENCES "subdivision"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projet_collectivite" ADD CONSTRAINT "projet_collectivite_projet_id_fkey" FOREIGN KEY ("projet_id") REFERENCES "projet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projet_collectivite" ADD CONSTRAINT "projet_collectivite_collectivite_id_fkey" FOREIGN KEY ("collectivite_id") REFERENCES "collectivite"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projet_partenaire" ADD CONSTRAINT "projet_partenaire_projet_id_fkey" FOREIGN KEY ("projet_id") REFERENCES "projet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projet_partenaire" ADD CONSTRAINT "projet_partenaire_partenaire_id_fkey" FOREIGN KEY ("partenaire_id") REFERENCES "partenaire"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projet_pays" ADD CONSTRAINT "projet_pays_projet_id_fkey" FOREIGN KEY ("projet_id") REFERENCES "projet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projet_pays" ADD CONSTRAINT "projet_pays_code_pays_fkey" FOREIGN KEY ("code_pays") REFERENCES "pays"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projet_thematique" ADD CONSTRAINT "projet_thematique_projet_id_fkey" FOREIGN KEY ("projet_id") REFERENCES "projet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projet_thematique" ADD CONSTRAINT "projet_thematique_thematique_id_fkey" FOREIGN KEY ("thematique_id") REFERENCES "thematique"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projet_operateur" ADD CONSTRAINT "projet_operateur_projet_id_fkey" FOREIGN KEY ("projet_id") REFERENCES "projet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projet_operateur" ADD CONSTRAINT "projet_operateur_operateur_id_fkey" FOREIGN KEY ("operateur_id") REFERENCES "operateur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "financement" ADD CONSTRAINT "financement_projet_id_fkey" FOREIGN KEY ("projet_id") REFERENCES "projet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "financement" ADD CONSTRAINT "financement_financeur_id_fkey" FOREIGN KEY ("financeur_id") REFERENCES "financeur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_collectivite_id_fkey" FOREIGN KEY ("collectivite_id") REFERENCES "collectivite"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_partenaire_id_fkey" FOREIGN KEY ("partenaire_id") REFERENCES "partenaire"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_projet_id_fkey" FOREIGN KEY ("projet_id") REFERENCES "projet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_poste_id_fkey" FOREIGN KEY ("poste_id") REFERENCES "poste_diplomatique"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_projet_id_fkey" FOREIGN KEY ("projet_id") REFERENCES "projet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_collectivite_id_fkey" FOREIGN KEY ("collectivite_id") REFERENCES "collectivite"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_projet_id_fkey" FOREIGN KEY ("projet_id") REFERENCES "projet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_collectivite_id_fkey" FOREIGN KEY ("collectivite_id") REFERENCES "collectivite"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_partenaire_id_fkey" FOREIGN KEY ("partenaire_id") REFERENCES "partenaire"("id") ON DELETE CASCADE ON UPDATE CASCADE;
