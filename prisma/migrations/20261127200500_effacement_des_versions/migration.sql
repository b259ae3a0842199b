-- A version of a record is never changed, but for one thing: contacts may be taken out of it, which the law may ask.
CREATE FUNCTION refuser_sauf_retrait_de_contacts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'contenu' <> to_jsonb(OLD) - 'contenu'
    OR NEW.contenu - 'contacts' <> OLD.contenu - 'contacts'
    OR NOT coalesce(OLD.contenu -> 'contacts' @> (NEW.contenu -> 'contacts'), false) THEN
    RAISE EXCEPTION 'the rows of % are only ever added', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END
$$;
DROP TRIGGER version_fiche_ajouts ON version_fiche;
CREATE TRIGGER version_fiche_ajouts BEFORE UPDATE ON version_fiche
  FOR EACH ROW EXECUTE FUNCTION refuser_sauf_retrait_de_contacts();
