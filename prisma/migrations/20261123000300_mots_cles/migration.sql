-- Written by hand.

-- A text as the keyword index and its queries read it. In a database whose locale is C, PostgreSQL's parser takes every
-- character beyond ASCII for a letter: «l’eau» or «patrimoine» between guillemets would be one odd word. And «à» loses the
-- accent by which French knows it for a stop word.
CREATE FUNCTION texte_recherche(texte text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT replace(translate(texte, E'«»“”„…–—’‘·•\u00a0\u202f', '              '), ' à ', ' ')
$$;

-- The keywords of projets: title (A), names of actors, places and thématiques (B), summary (C), the rest (D). Places are
-- the countries, the départements and the régions of both generations: «Rhône-Alpes patrimoine Inde» finds its projets.
CREATE OR REPLACE FUNCTION actualiser_recherche_projets(ids integer[]) RETURNS void LANGUAGE sql AS $$
  UPDATE projet p SET recherche =
    setweight(to_tsvector('atlas', texte_recherche(p.titre)), 'A') ||
    setweight(to_tsvector('atlas', texte_recherche(
      concat_ws(' ', acteurs.noms, partenaires.noms, lieux.noms, themes.noms))), 'B') ||
    setweight(to_tsvector('atlas', texte_recherche(p.resume)), 'C') ||
    setweight(to_tsvector('atlas', texte_recherche(concat_ws(' ', p.objectifs, p.description))), 'D')
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

-- The keywords of what is there already.
SELECT actualiser_recherche_projets(array_agg(id)) FROM projet;
