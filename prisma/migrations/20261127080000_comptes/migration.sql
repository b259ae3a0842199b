-- CreateEnum
CREATE TYPE "langue" AS ENUM ('fr', 'en');

-- CreateEnum
CREATE TYPE "role_membre" AS ENUM ('gestionnaire', 'redacteur');

-- CreateEnum
CREATE TYPE "etat_rattachement" AS ENUM ('demande', 'invite', 'actif', 'refuse', 'retire');

-- CreateEnum
CREATE TYPE "usage_jeton" AS ENUM ('confirmation', 'mot_de_passe', 'invitation');

-- CreateTable
CREATE TABLE "compte" (
    "id" SERIAL NOT NULL,
    "courriel" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "langue" "langue" NOT NULL DEFAULT 'fr',
    "mot_de_passe" TEXT,
    "sujet_proconnect" TEXT,
    "courriel_confirme_le" TIMESTAMPTZ(3),
    "desactive_le" TIMESTAMPTZ(3),
    "totp_secret" TEXT,
    "totp_active_le" TIMESTAMPTZ(3),
    "totp_dernier_pas" INTEGER,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "connecte_le" TIMESTAMPTZ(3),

    CONSTRAINT "compte_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" SERIAL NOT NULL,
    "type" "type_acteur" NOT NULL,
    "nom" TEXT NOT NULL,
    "nom_normalise" TEXT NOT NULL,
    "siren" TEXT,
    "collectivite_id" INTEGER,
    "code_departement" TEXT,
    "code_region" TEXT,
    "pays" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "financeur_id" INTEGER,
    "publication_directe" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rattachement" (
    "id" SERIAL NOT NULL,
    "compte_id" INTEGER NOT NULL,
    "organisation_id" INTEGER NOT NULL,
    "role" "role_membre" NOT NULL,
    "etat" "etat_rattachement" NOT NULL,
    "message" TEXT,
    "motif" TEXT,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decide_le" TIMESTAMPTZ(3),
    "decide_par_id" INTEGER,

    CONSTRAINT "rattachement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "compte_id" INTEGER NOT NULL,
    "cle" TEXT NOT NULL,
    "cle_precedente" TEXT,
    "tournee_le" TIMESTAMPTZ(3) NOT NULL,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expire_le" TIMESTAMPTZ(3) NOT NULL,
    "appareil" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jeton_courriel" (
    "empreinte" TEXT NOT NULL,
    "usage" "usage_jeton" NOT NULL,
    "compte_id" INTEGER,
    "organisation_id" INTEGER,
    "role" "role_membre",
    "courriel" TEXT,
    "expire_le" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "jeton_courriel_pkey" PRIMARY KEY ("empreinte")
);

-- CreateTable
CREATE TABLE "tentative_connexion" (
    "empreinte" TEXT NOT NULL,
    "echecs" INTEGER NOT NULL,
    "bloque_jusque" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tentative_connexion_pkey" PRIMARY KEY ("empreinte")
);

-- CreateTable
CREATE TABLE "journal_audit" (
    "id" BIGSERIAL NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "compte_id" INTEGER,
    "organisation_id" INTEGER,
    "action" TEXT NOT NULL,
    "objet" TEXT NOT NULL,
    "objet_id" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "journal_audit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "compte_courriel_key" ON "compte"("courriel");

-- CreateIndex
CREATE UNIQUE INDEX "compte_sujet_proconnect_key" ON "compte"("sujet_proconnect");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_collectivite_id_key" ON "organisation"("collectivite_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_financeur_id_key" ON "organisation"("financeur_id");

-- CreateIndex
CREATE INDEX "organisation_nom_normalise_idx" ON "organisation"("nom_normalise");

-- CreateIndex
CREATE INDEX "organisation_siren_idx" ON "organisation"("siren");

-- CreateIndex
CREATE INDEX "rattachement_organisation_id_etat_idx" ON "rattachement"("organisation_id", "etat");

-- CreateIndex
CREATE UNIQUE INDEX "rattachement_compte_id_organisation_id_key" ON "rattachement"("compte_id", "organisation_id");

-- CreateIndex
CREATE INDEX "session_compte_id_idx" ON "session"("compte_id");

-- CreateIndex
CREATE INDEX "session_expire_le_idx" ON "session"("expire_le");

-- CreateIndex
CREATE INDEX "jeton_courriel_compte_id_usage_idx" ON "jeton_courriel"("compte_id", "usage");

-- CreateIndex
CREATE INDEX "jeton_courriel_expire_le_idx" ON "jeton_courriel"("expire_le");

-- CreateIndex
CREATE INDEX "tentative_connexion_bloque_jusque_idx" ON "tentative_connexion"("bloque_jusque");

-- CreateIndex
CREATE INDEX "journal_audit_le_idx" ON "journal_audit"("le" DESC);

-- CreateIndex
CREATE INDEX "journal_audit_objet_objet_id_le_idx" ON "journal_audit"("objet", "objet_id", "le" DESC);

-- CreateIndex
CREATE INDEX "journal_audit_compte_id_le_idx" ON "journal_audit"("compte_id", "le" DESC);

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_collectivite_id_fkey" FOREIGN KEY ("collectivite_id") REFERENCES "collectivite"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_financeur_id_fkey" FOREIGN KEY ("financeur_id") REFERENCES "financeur"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rattachement" ADD CONSTRAINT "rattachement_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rattachement" ADD CONSTRAINT "rattachement_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jeton_courriel" ADD CONSTRAINT "jeton_courriel_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "cle_application" (
    "nom" TEXT NOT NULL,
    "valeur" TEXT NOT NULL,

    CONSTRAINT "cle_application_pkey" PRIMARY KEY ("nom")
);

-- Written by hand: what Prisma's schema cannot say.

ALTER TABLE compte ADD CONSTRAINT compte_courriel_minuscule CHECK (courriel = lower(courriel));
-- An account acts for one organisation at a time.
CREATE UNIQUE INDEX rattachement_un_actif ON rattachement (compte_id) WHERE etat = 'actif';
-- One préfecture a département or a région, one ambassade a country.
CREATE UNIQUE INDEX organisation_prefecture_departement ON organisation (code_departement) WHERE type = 'prefecture' AND code_departement IS NOT NULL;
CREATE UNIQUE INDEX organisation_prefecture_region ON organisation (code_region) WHERE type = 'prefecture' AND code_departement IS NULL;
CREATE UNIQUE INDEX organisation_ambassade ON organisation ((pays[1])) WHERE type = 'ambassade';

-- The journal is only ever added to.
CREATE FUNCTION refuser_modification() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the rows of % are only ever added', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER journal_audit_ajouts BEFORE UPDATE OR DELETE ON journal_audit FOR EACH ROW EXECUTE FUNCTION refuser_modification();

-- The organisations that the référentiels and the inventory imply: each collectivité, the préfecture of each département
-- and région of today, the ambassade of each country where France has one, the ministères and opérateurs that finance.
-- Called after data were loaded; what is there already stays as it is.
CREATE FUNCTION creer_organisations() RETURNS void LANGUAGE sql AS $$
  INSERT INTO organisation (type, nom, nom_normalise, siren, collectivite_id, code_departement, code_region)
    SELECT 'collectivite', c.nom, c.nom_normalise, c.siren, c.id, c.code_departement, c.code_region FROM collectivite c
    ON CONFLICT DO NOTHING;
  INSERT INTO organisation (type, nom, nom_normalise, code_departement)
    SELECT 'prefecture', 'Préfecture : ' || d.nom || ' (' || d.code || ')', lower(unaccent('prefecture ' || replace(d.nom, '-', ' '))), d.code
    FROM departement d ORDER BY d.code
    ON CONFLICT DO NOTHING;
  INSERT INTO organisation (type, nom, nom_normalise, code_region)
    SELECT 'prefecture', 'Préfecture de région : ' || r.nom, lower(unaccent('prefecture de region ' || replace(r.nom, '-', ' '))), r.code
    FROM region r WHERE NOT r.ancienne ORDER BY r.code
    ON CONFLICT DO NOTHING;
  INSERT INTO organisation (type, nom, nom_normalise, pays)
    SELECT DISTINCT ON (y.code) 'ambassade'::type_acteur, 'Ambassade de France : ' || y.nom,
      lower(unaccent('ambassade de france ' || replace(y.nom, '-', ' '))), ARRAY[y.code]
    FROM pays y WHERE EXISTS (SELECT FROM poste_diplomatique p WHERE p.code_pays = y.code AND p.type = 'ambassade')
    ON CONFLICT DO NOTHING;
  INSERT INTO organisation (type, nom, nom_normalise, financeur_id)
    SELECT (CASE f.type WHEN 'etat' THEN 'ministere' ELSE 'operateur' END)::type_acteur, f.nom, lower(unaccent(f.nom)), f.id
    FROM financeur f WHERE f.type IN ('etat', 'operateur_etat') ORDER BY f.id
    ON CONFLICT DO NOTHING;
  INSERT INTO organisation (type, nom, nom_normalise)
    SELECT 'administration', 'Administration de l’Atlas', 'administration de l atlas'
    WHERE NOT EXISTS (SELECT FROM organisation WHERE type = 'administration');
$$;

-- What signs the short keys of sessions: as random as two random identifiers, the same for every instance.
INSERT INTO cle_application (nom, valeur)
  VALUES ('sessions', encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'));
