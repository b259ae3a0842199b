-- Written by hand: what the reads of the API need and Prisma's schema cannot say.

-- The few columns by which projets are filtered and counted, without their texts: a map or a facet reads this alone.
CREATE INDEX projet_faits ON projet (id) INCLUDE (type_cooperation, statut, annee_debut, annee_fin);
-- The orders of the search results.
CREATE INDEX projet_recents ON projet (annee_debut DESC NULLS LAST, id DESC);
CREATE INDEX projet_titre ON projet (titre COLLATE "fr-x-icu", id);

-- «Aix» finds Beaumont-lès-Aix too: the beginning of any word of a name, in suggestions.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX commune_nom_normalise_mots ON commune USING gin (nom_normalise gin_trgm_ops);
CREATE INDEX collectivite_nom_normalise_mots ON collectivite USING gin (nom_normalise gin_trgm_ops);
CREATE INDEX partenaire_nom_normalise_mots ON partenaire USING gin (nom_normalise gin_trgm_ops);

-- The keywords of projets: title (A), names of actors, places and thématiques (B), summary (C), the rest (D). Places are
-- the countries, the départements and the régions of both generations: «Rhône-Alpes patrimoine Inde» finds its projets.
CREATE OR REPLACE FUNCTION actualiser_recherche_projets(ids integer[]) RETURNS void LANGUAGE sql AS $$
  UPDATE projet p SET recherche =
    setweight(to_tsvector('atlas', p.titre), 'A') ||
    setweight(to_tsvector('atlas', concat_ws(' ', acteurs.noms, partenaires.noms, lieux.noms, themes.noms)), 'B') ||
    setweight(to_tsvector('atlas', p.resume), 'C') ||
    setweight(to_tsvector('atlas', concat_ws(' ', p.objectifs, p.description)), 'D')
  FROM unnest(ids) AS cible(id)
  LEFT JOIN LATERAL (
    SELECT string_agg(concat_ws(' ', c.nom, d.nom, r.nom, a.nom), ' ') AS noms
    FROM projet_collectivite pc JOIN collectivite c ON c.id = pc.collectivite_id
    LEFT JOIN departement d ON d.code = c.code_departement
    LEFT JOIN region r ON r.code = coalesce(d.code_region, c.code_region)
    LEFT JOIN region a ON a.code = d.code_ancienne_region AND a.ancienne
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
