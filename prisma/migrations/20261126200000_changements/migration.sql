-- Keywords are searched in the memory of each instance (packages/recherche): the texts of PostgreSQL's own index go.
DROP FUNCTION actualiser_recherche_projets(integer[]);
DROP FUNCTION texte_recherche(text);
DROP INDEX "projet_recherche_idx";
ALTER TABLE "projet" DROP COLUMN "recherche";
DROP TEXT SEARCH CONFIGURATION atlas;
-- The orders of the search results are kept there too.
DROP INDEX projet_recents;
DROP INDEX projet_titre;

-- What each instance reads again when it hears that the data changed: the projets written since the version it has.
CREATE TABLE "changement_projet" (
    "projet_id" INTEGER NOT NULL,
    "version" BIGINT NOT NULL,

    CONSTRAINT "changement_projet_pkey" PRIMARY KEY ("projet_id")
);
CREATE INDEX "changement_projet_version_idx" ON "changement_projet"("version");
ALTER TABLE "etat_donnees" ADD COLUMN "version_rechargement" BIGINT NOT NULL DEFAULT 1;

-- The version of the data in this transaction: grown once, on its first write, and told to who listens when it commits.
CREATE FUNCTION ecrire_version_donnees() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  courante bigint;
BEGIN
  IF current_setting('atlas.version_incrementee', true) IS NOT DISTINCT FROM txid_current()::text THEN
    RETURN (SELECT version FROM etat_donnees WHERE id = 1);
  END IF;
  PERFORM set_config('atlas.version_incrementee', txid_current()::text, true);
  UPDATE etat_donnees SET version = version + 1, mis_a_jour_le = now() WHERE id = 1 RETURNING version INTO courante;
  PERFORM pg_notify('atlas_donnees', courante::text);
  RETURN courante;
END
$$;
CREATE OR REPLACE FUNCTION incrementer_version_donnees() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ecrire_version_donnees();
  RETURN NULL;
END
$$;

-- Everything is to be read again: said once a transaction, after which its other changes need not be noted.
CREATE FUNCTION demander_rechargement() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  courante bigint;
BEGIN
  IF current_setting('atlas.rechargement', true) IS DISTINCT FROM txid_current()::text THEN
    PERFORM set_config('atlas.rechargement', txid_current()::text, true);
    courante := ecrire_version_donnees();
    UPDATE etat_donnees SET version_rechargement = courante WHERE id = 1;
  END IF;
END
$$;

-- Notes the projets that a statement changed. More than this many at once: reading everything again is shorter.
CREATE FUNCTION noter_projets(ids integer[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  lot_max CONSTANT integer := 1000;
  courante bigint;
BEGIN
  IF cardinality(ids) > lot_max THEN
    PERFORM demander_rechargement();
  ELSIF cardinality(ids) > 0 THEN
    -- Locks are taken in one order: the version first, then the projets by number.
    courante := ecrire_version_donnees();
    INSERT INTO changement_projet (projet_id, version)
      SELECT DISTINCT id, courante FROM unnest(ids) id ORDER BY id
      ON CONFLICT (projet_id) DO UPDATE SET version = excluded.version;
  END IF;
END
$$;

-- Fires after each statement on a table that the search reads. Its first argument says what the rows are: `projet`,
-- something `du_projet`, an actor (then the table of its links and its column there), or `tout` for a référentiel.
CREATE FUNCTION noter_changements() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lignes text;
  colonne text;
  ids integer[];
BEGIN
  IF current_setting('atlas.rechargement', true) IS NOT DISTINCT FROM txid_current()::text THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'TRUNCATE' OR TG_ARGV[0] = 'tout' THEN
    PERFORM demander_rechargement();
    RETURN NULL;
  END IF;
  colonne := CASE TG_ARGV[0] WHEN 'du_projet' THEN 'projet_id' ELSE 'id' END;
  lignes := CASE TG_OP
    WHEN 'INSERT' THEN format('SELECT %I AS id FROM nouvelles', colonne)
    WHEN 'DELETE' THEN format('SELECT %I AS id FROM anciennes', colonne)
    ELSE format('SELECT %1$I AS id FROM nouvelles UNION SELECT %1$I FROM anciennes', colonne)
  END;
  IF TG_ARGV[0] = 'acteur' THEN
    lignes := format('SELECT l.projet_id AS id FROM %I l JOIN (%s) a ON a.id = l.%I', TG_ARGV[1], lignes, TG_ARGV[2]);
  END IF;
  EXECUTE format('SELECT array_agg(DISTINCT id) FROM (%s) changes WHERE id IS NOT NULL', lignes) INTO ids;
  PERFORM noter_projets(coalesce(ids, '{}'));
  RETURN NULL;
END
$$;

DO $$
DECLARE
  suivi record;
BEGIN
  FOR suivi IN SELECT * FROM (VALUES
    ('projet', '''projet'''),
    ('projet_collectivite', '''du_projet'''),
    ('projet_partenaire', '''du_projet'''),
    ('projet_pays', '''du_projet'''),
    ('projet_thematique', '''du_projet'''),
    ('financement', '''du_projet'''),
    ('verification', '''du_projet'''),
    ('collectivite', '''acteur'', ''projet_collectivite'', ''collectivite_id'''),
    ('partenaire', '''acteur'', ''projet_partenaire'', ''partenaire_id'''),
    ('region', '''tout'''),
    ('departement', '''tout'''),
    ('pays', '''tout'''),
    ('thematique', '''tout'''),
    ('financeur', '''tout''')
  ) AS v (nom, arguments) LOOP
    EXECUTE format('CREATE TRIGGER changements_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS nouvelles '
      'FOR EACH STATEMENT EXECUTE FUNCTION noter_changements(%s)', suivi.nom, suivi.arguments);
    EXECUTE format('CREATE TRIGGER changements_update AFTER UPDATE ON %I REFERENCING NEW TABLE AS nouvelles '
      'OLD TABLE AS anciennes FOR EACH STATEMENT EXECUTE FUNCTION noter_changements(%s)', suivi.nom, suivi.arguments);
    EXECUTE format('CREATE TRIGGER changements_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS anciennes '
      'FOR EACH STATEMENT EXECUTE FUNCTION noter_changements(%s)', suivi.nom, suivi.arguments);
    EXECUTE format('CREATE TRIGGER changements_truncate AFTER TRUNCATE ON %I '
      'FOR EACH STATEMENT EXECUTE FUNCTION noter_changements(%s)', suivi.nom, suivi.arguments);
  END LOOP;
END
$$;
