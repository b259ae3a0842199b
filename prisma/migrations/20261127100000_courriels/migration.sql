-- CreateEnum
CREATE TYPE "etat_courriel" AS ENUM ('en_attente', 'envoye', 'abandonne');

-- CreateTable
CREATE TABLE "courriel" (
    "id" SERIAL NOT NULL,
    "destinataire" TEXT NOT NULL,
    "langue" TEXT NOT NULL,
    "modele" TEXT NOT NULL,
    "donnees" JSONB,
    "etat" "etat_courriel" NOT NULL DEFAULT 'en_attente',
    "tentatives" INTEGER NOT NULL DEFAULT 0,
    "prochain_essai_le" TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds'::text, now()),
    "verrou_jusque" TIMESTAMPTZ(3),
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "envoye_le" TIMESTAMPTZ(3),
    "derniere_erreur" TEXT,

    CONSTRAINT "courriel_pkey" PRIMARY KEY ("id")
);

-- The next mail to send: only those that wait are in it, so it stays small whatever was sent.
CREATE INDEX courriel_a_envoyer ON courriel (prochain_essai_le, id) WHERE etat = 'en_attente';
-- Those to forget.
CREATE INDEX courriel_a_oublier ON courriel (coalesce(envoye_le, cree_le)) WHERE etat <> 'en_attente';

-- What waits to be sent is told to the instances when its transaction commits.
CREATE FUNCTION annoncer_courriels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('atlas_courriels', '');
  RETURN NULL;
END
$$;
CREATE TRIGGER annonce_insert AFTER INSERT ON courriel FOR EACH STATEMENT EXECUTE FUNCTION annoncer_courriels();
