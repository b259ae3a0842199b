-- CreateTable
CREATE TABLE "fusion_partenaire" (
    "id" SERIAL NOT NULL,
    "garde_id" INTEGER NOT NULL,
    "fusionne_id" INTEGER NOT NULL,
    "nom" TEXT NOT NULL,
    "nom_normalise" TEXT NOT NULL,
    "code_pays" TEXT NOT NULL,
    "contenu" JSONB NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "auteur_id" INTEGER,
    "organisation_id" INTEGER,
    "annulee_le" TIMESTAMPTZ(3),
    "annulee_par_id" INTEGER,

    CONSTRAINT "fusion_partenaire_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partenaires_distincts" (
    "a_id" INTEGER NOT NULL,
    "b_id" INTEGER NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "auteur_id" INTEGER,

    CONSTRAINT "partenaires_distincts_pkey" PRIMARY KEY ("a_id","b_id")
);

-- CreateIndex
CREATE INDEX "fusion_partenaire_garde_id_idx" ON "fusion_partenaire"("garde_id");

-- CreateIndex
CREATE INDEX "fusion_partenaire_code_pays_nom_normalise_idx" ON "fusion_partenaire"("code_pays", "nom_normalise");

-- Written by hand: what Prisma's schema cannot say.

-- A partenaire is merged once, until it is brought back; into another.
CREATE UNIQUE INDEX fusion_partenaire_en_vigueur ON fusion_partenaire (fusionne_id) WHERE annulee_le IS NULL;
ALTER TABLE fusion_partenaire ADD CONSTRAINT fusion_partenaire_deux CHECK (garde_id <> fusionne_id);
ALTER TABLE partenaires_distincts ADD CONSTRAINT partenaires_distincts_ordre CHECK (a_id < b_id);

-- The partenaire that a number leads to today: the one it was merged into, which may have been merged since; else itself.
CREATE FUNCTION partenaire_actuel(numero integer) RETURNS integer LANGUAGE sql STABLE AS $$
  WITH RECURSIVE suite (id, rang) AS (
    SELECT numero, 0
    UNION ALL
    SELECT f.garde_id, s.rang + 1 FROM suite s JOIN fusion_partenaire f ON f.fusionne_id = s.id AND f.annulee_le IS NULL
  )
  SELECT id FROM suite ORDER BY rang DESC LIMIT 1
$$;
