-- CreateEnum
CREATE TYPE "etat_campagne" AS ENUM ('preparee', 'ouverte', 'close');

-- CreateTable
CREATE TABLE "campagne" (
    "id" SERIAL NOT NULL,
    "titre" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "debut" DATE NOT NULL,
    "fin" DATE NOT NULL,
    "etat" "etat_campagne" NOT NULL DEFAULT 'preparee',
    "regions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "departements" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "pays" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "acteurs" "type_acteur"[],
    "objets" "objet_fiche"[],
    "termines" BOOLEAN NOT NULL DEFAULT false,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cree_par_id" INTEGER,
    "ouverte_le" TIMESTAMPTZ(3),
    "close_le" TIMESTAMPTZ(3),

    CONSTRAINT "campagne_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campagne_fiche" (
    "campagne_id" INTEGER NOT NULL,
    "objet" "objet_fiche" NOT NULL,
    "objet_id" INTEGER NOT NULL,
    "departements" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "regions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "pays" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "organisations" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "verifiee_le" TIMESTAMPTZ(3),

    CONSTRAINT "campagne_fiche_pkey" PRIMARY KEY ("campagne_id","objet","objet_id")
);

-- CreateTable
CREATE TABLE "campagne_relance" (
    "campagne_id" INTEGER NOT NULL,
    "jour" DATE NOT NULL,
    "automatique" BOOLEAN NOT NULL,
    "organisations" INTEGER NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campagne_relance_pkey" PRIMARY KEY ("campagne_id","jour")
);

-- CreateIndex
CREATE INDEX "campagne_etat_fin_idx" ON "campagne"("etat", "fin");

-- CreateIndex
CREATE INDEX "campagne_fiche_organisations_idx" ON "campagne_fiche" USING GIN ("organisations");

-- AddForeignKey
ALTER TABLE "campagne" ADD CONSTRAINT "campagne_cree_par_id_fkey" FOREIGN KEY ("cree_par_id") REFERENCES "compte"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campagne_fiche" ADD CONSTRAINT "campagne_fiche_campagne_id_fkey" FOREIGN KEY ("campagne_id") REFERENCES "campagne"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campagne_relance" ADD CONSTRAINT "campagne_relance_campagne_id_fkey" FOREIGN KEY ("campagne_id") REFERENCES "campagne"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what Prisma's schema cannot say.

ALTER TABLE campagne ADD CONSTRAINT campagne_jours CHECK (debut <= fin);
ALTER TABLE campagne ADD CONSTRAINT campagne_etats CHECK (
  (ouverte_le IS NULL) = (etat = 'preparee') AND (close_le IS NULL) = (etat <> 'close'));

-- The fiches that are still to be verified, by what they are: what the trigger below looks for.
CREATE INDEX campagne_fiche_a_verifier ON campagne_fiche (objet, objet_id) WHERE verifiee_le IS NULL;

-- Whoever says that a record is right, in whatever way, says it in the campaigns that are open then; those that are over
-- stay as they ended. In the same transaction, so that the figures of a campaign are those of its verifications.
CREATE FUNCTION noter_verification_campagne() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE campagne_fiche f SET verifiee_le = v.le
  FROM (
    SELECT c.id AS campagne_id, d.objet, d.objet_id, min(n.verifie_le) AS le
    FROM nouvelles n JOIN campagne c ON c.etat = 'ouverte' AND n.verifie_le >= c.ouverte_le
      CROSS JOIN LATERAL (VALUES ('projet'::objet_fiche, n.projet_id), ('collectivite', n.collectivite_id)) AS d (objet, objet_id)
    WHERE d.objet_id IS NOT NULL GROUP BY c.id, d.objet, d.objet_id
  ) v
  WHERE f.campagne_id = v.campagne_id AND f.objet = v.objet AND f.objet_id = v.objet_id AND f.verifiee_le IS NULL;
  RETURN NULL;
END
$$;
CREATE TRIGGER verification_campagnes AFTER INSERT ON verification
  REFERENCING NEW TABLE AS nouvelles FOR EACH STATEMENT EXECUTE FUNCTION noter_verification_campagne();
