-- Written by hand.

-- The région of a collectivité is that of its département, and always one of today: kept so by the database, so that
-- every count by région reads one column.
CREATE FUNCTION deduire_region_collectivite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.code_departement IS NOT NULL THEN
    SELECT d.code_region INTO NEW.code_region FROM departement d WHERE d.code = NEW.code_departement;
  ELSIF NEW.code_region IS NOT NULL THEN
    SELECT coalesce(min(d.code_region), NEW.code_region) INTO NEW.code_region
    FROM departement d WHERE d.code_ancienne_region = NEW.code_region;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER region_collectivite BEFORE INSERT OR UPDATE OF code_departement, code_region ON collectivite
  FOR EACH ROW EXECUTE FUNCTION deduire_region_collectivite();
UPDATE collectivite SET code_region = code_region;
