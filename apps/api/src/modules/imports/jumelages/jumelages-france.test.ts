import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { test } from '../testing/base.ts';

/** A real file that stands beside the project, not in it. */
const FICHIER = join(import.meta.dirname, '../../../../../../../shared/data/jumelages-france.tsv');
const PROFIL = 'jumelages-wikidata';

describe('the twinnings of France', () => {
  test('are handled, but for some that are explained', { timeout: 120_000 }, async ({ banc, skip }) => {
    skip(!existsSync(FICHIER), 'the real file, ../shared/data/jumelages-france.tsv, is not on this machine');
    const lignes = readFileSync(FICHIER, 'utf8').trimEnd().split('\n').slice(1);
    const pairs = lignes.map((ligne) => {
      const cellules = ligne.split('\t');
      return [cellules[0], cellules[5], cellules[9]].join('\t');
    });

    const debut = performance.now();
    const { rapport, refus, acteursCrees } = await banc.importFile(FICHIER, PROFIL);
    const secondes = (performance.now() - debut) / 1000;
    expect(secondes).toBeLessThan(60);
    expect(rapport.lignes).toBe(lignes.length);

    // A pair is handled unless each of its lines was refused.
    const refusees = new Set(refus.map(({ ligne }) => ligne));
    const traitees = new Set(pairs.filter((_, rang) => !refusees.has(rang + 2)));
    expect(new Set(pairs).size).toBe(3802);
    expect(traitees.size).toBeGreaterThanOrEqual(3600);
    for (const constat of refus) {
      expect(constat).toMatchObject({ colonne: expect.stringMatching(/./), valeur: expect.stringMatching(/./) });
      expect(constat.motif).not.toBe('');
    }
    const parMotif = Map.groupBy(refus, ({ motif }) => motif);
    const francaises = parMotif.get("Jumelage entre deux communes françaises : ce n'est pas une action extérieure");
    expect(new Set(francaises?.map(({ ligne }) => pairs[ligne - 2])).size).toBe(120);
    expect(refus.length - (francaises?.length ?? 0)).toBeLessThan(40);

    const [sansActeur] = await banc.query<{ nombre: number }>(`SELECT count(*)::int AS nombre FROM projet p
      WHERE NOT EXISTS (SELECT FROM projet_collectivite WHERE projet_id = p.id)
      OR NOT EXISTS (SELECT FROM projet_pays WHERE projet_id = p.id AND code_pays <> 'FR')`);
    expect(sansActeur).toEqual({ nombre: 0 });
    const doubles = await banc.query(`SELECT a.nom FROM partenaire a JOIN partenaire b ON a.id < b.id
      AND a.code_pays = b.code_pays AND a.nom_normalise = b.nom_normalise AND a.niveau = b.niveau
      AND abs(a.latitude - b.latitude) < 0.08 AND abs(a.longitude - b.longitude) < 0.08`);
    expect(doubles).toEqual([]);
    expect(acteursCrees.collectivites).toBeGreaterThan(1600);
  });

  test('change nothing the second time, and come back from an export', { timeout: 120_000 }, async ({ banc, skip }) => {
    skip(!existsSync(FICHIER), 'the real file, ../shared/data/jumelages-france.tsv, is not on this machine');
    const second = await banc.importFile(FICHIER, PROFIL);
    expect(second.rapport.decompte).toMatchObject({ cree: 0, misAJour: 0 });
    expect(second.versionApres).toBe(second.versionAvant);

    const texte = await banc.export();
    const relu = await banc.import(texte);
    expect(relu.rapport.decompte).toMatchObject({ cree: 0, misAJour: 0, refuse: 0 });
    await banc.wipe();
    await banc.import(texte);
    expect(await banc.export()).toBe(texte);
  });
});
