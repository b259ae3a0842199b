-- Written by hand: what Prisma's schema cannot say.

-- French text search in which accents do not matter.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE TEXT SEARCH CONFIGURATION atlas (COPY = french);
ALTER TEXT SEARCH CONFIGURATION atlas ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;

-- Prefix search on names (LIKE 'lyo%') whatever the collation of the database.
CREATE INDEX commune_nom_normalise_prefixe ON commune (nom_normalise text_pattern_ops);
CREATE INDEX collectivite_nom_normalise_prefixe ON collectivite (nom_normalise text_pattern_ops);
CREATE INDEX partenaire_nom_normalise_prefixe ON partenaire (nom_normalise text_pattern_ops);

-- The keywords of projets: title (A), names of actors, places and thématiques (B), summary (C), the rest (D).
-- Called by whoever writes projets or renames what they name, in the same transaction.
CREATE FUNCTION actualiser_recherche_projets(ids integer[]) RETURNS void LANGUAGE sql AS $$
  UPDATE projet p SET recherche =
    setweight(to_tsvector('atlas', p.titre), 'A') ||
    setweight(to_tsvector('atlas', concat_ws(' ', acteurs.noms, partenaires.noms, lieux.noms, themes.noms)), 'B') ||
    setweight(to_tsvector('atlas', p.resume), 'C') ||
    setweight(to_tsvector('atlas', concat_ws(' ', p.objectifs, p.description)), 'D')
  FROM unnest(ids) AS cible(id)
  LEFT JOIN LATERAL (
    SELECT string_agg(c.nom, ' ') AS noms FROM projet_collectivite pc JOIN collectivite c ON c.id = pc.collectivite_id
    WHERE pc.projet_id = cible.id) acteurs ON true
  LEFT JOIN LATERAL (
    SELECT string_agg(x.nom, ' ') AS noms FROM projet_partenaire pp JOIN partenaire x ON x.id = pp.partenaire_id
    WHERE pp.projet_id = cible.id) partenaires ON true
  LEFT JOIN LATERAL (
    SELECT string_agg(y.nom, ' ') AS noms FROM projet_pays py JOIN pays y ON y.code = py.code_pays
    WHERE py.projet_id = cible.id) lieux ON true
  LEFT JOIN LATERAL (
    SELECT string_agg(t.nom, ' ') AS noms FROM projet_thematique pt JOIN thematique t ON t.id = pt.thematique_id
    WHERE pt.projet_id = cible.id) themes ON true
  WHERE p.id = cible.id
$$;

-- What the application relies on.
ALTER TABLE projet
  ADD CONSTRAINT projet_annees CHECK (annee_debut BETWEEN 1800 AND 2200 AND annee_fin BETWEEN 1800 AND 2200 AND annee_debut <= annee_fin),
  ADD CONSTRAINT projet_odd CHECK (odd <@ ARRAY[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]),
  ADD CONSTRAINT projet_budget CHECK (budget_total >= 0);
ALTER TABLE financement
  ADD CONSTRAINT financement_annee CHECK (annee BETWEEN 1900 AND 2200),
  ADD CONSTRAINT financement_montant CHECK (montant >= 0);
ALTER TABLE contact
  ADD CONSTRAINT contact_un_titulaire CHECK (num_nonnulls(collectivite_id, partenaire_id, projet_id, poste_id) = 1);
ALTER TABLE document
  ADD CONSTRAINT document_un_titulaire CHECK (num_nonnulls(projet_id, collectivite_id) = 1);
ALTER TABLE verification
  ADD CONSTRAINT verification_un_objet CHECK (num_nonnulls(projet_id, collectivite_id, partenaire_id) = 1);
ALTER TABLE etat_donnees ADD CONSTRAINT etat_donnees_une_ligne CHECK (id = 1);
CREATE UNIQUE INDEX projet_un_chef_de_file ON projet_collectivite (projet_id) WHERE role = 'chef_de_file';

-- The version of the data grows once a transaction that writes: it keys every cache and every ETag.
INSERT INTO etat_donnees (id) VALUES (1);
CREATE FUNCTION incrementer_version_donnees() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('atlas.version_incrementee', true) IS DISTINCT FROM txid_current()::text THEN
    PERFORM set_config('atlas.version_incrementee', txid_current()::text, true);
    UPDATE etat_donnees SET version = version + 1, mis_a_jour_le = now() WHERE id = 1;
  END IF;
  RETURN NULL;
END
$$;
DO $$
DECLARE nom_table text;
BEGIN
  FOREACH nom_table IN ARRAY ARRAY['region', 'departement', 'epci', 'commune', 'ancienne_commune', 'pays', 'subdivision',
    'thematique', 'financeur', 'operateur', 'poste_diplomatique', 'collectivite', 'partenaire', 'projet',
    'projet_collectivite', 'projet_partenaire', 'projet_pays', 'projet_thematique', 'projet_operateur', 'financement',
    'contact', 'document', 'verification']
  LOOP
    EXECUTE format('CREATE TRIGGER version_donnees AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I '
      'FOR EACH STATEMENT EXECUTE FUNCTION incrementer_version_donnees()', nom_table);
  END LOOP;
END
$$;
