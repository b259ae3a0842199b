import { COLONNES_PDF, DOCUMENTS_PDF } from '@atlas/contracts/vocabulaire';
import { createLoader } from 'nuqs';
import { describe, expect, it } from 'vitest';
import { nameFichier } from './nom-fichier.ts';
import { COLONNES_DEFAUT, documentsOf, toRecette, urlPdf } from './url-state.ts';

const readUrl = createLoader(urlPdf);
const recetteOf = (adresse: string) => toRecette(readUrl(adresse), 'Sans titre', 'fr');

describe('the address of a PDF', () => {
  it('is that of a map, wide, when it says only what it is about', () => {
    expect(recetteOf('?pays=IN&pays=NP&titre=Himalaya')).toEqual({
      ...{ document: 'carte', titre: 'Himalaya', format: 'a4', orientation: 'paysage', langue: 'fr' },
      ...{ representation: 'cercles', filtres: { pays: ['IN', 'NP'] } },
    });
  });

  it('gives results their columns in the order that was chosen, each once', () => {
    expect(
      recetteOf('?document=resultats&colonnes=pays&colonnes=titre&colonnes=pays&orientation=paysage'),
    ).toMatchObject({
      ...{ document: 'resultats', orientation: 'paysage', tri: 'recents', contenu: 'tableau', titre: 'Sans titre' },
      colonnes: ['pays', 'titre'],
    });
    expect(recetteOf('?document=resultats&colonnes=inconnue')).toMatchObject({ colonnes: COLONNES_DEFAUT });
    expect(COLONNES_PDF).toEqual(expect.arrayContaining([...COLONNES_DEFAUT]));
  });

  it('says nothing to make of a sheet without number', () => {
    expect(recetteOf('?document=projet')).toBeNull();
    expect(recetteOf('?document=projet&id=12')).toMatchObject({ document: 'projet', id: 12, orientation: 'portrait' });
    expect(recetteOf('?document=collectivite&collectivite=7')).toMatchObject({ document: 'collectivite', id: 7 });
    expect(recetteOf('?document=collectivite&collectivite=7&pays=IN')).toBeNull();
  });

  it('survives nonsense', () => {
    expect(recetteOf('?document=statue&format=a9&anneeMin=x')).toMatchObject({
      document: 'carte',
      format: 'a4',
      filtres: {},
    });
    expect(recetteOf(`?titre=${'é'.repeat(300)}`)?.titre).toHaveLength(200);
  });

  it('offers the sheet of a collectivité where nothing else is asked', () => {
    expect(documentsOf(readUrl('?collectivite=7'))).toContain('collectivite');
    expect(documentsOf(readUrl('?collectivite=7&pays=IN'))).not.toContain('collectivite');
    expect(documentsOf(readUrl('?document=projet&id=3'))).toEqual(['projet']);
    for (const document of DOCUMENTS_PDF)
      expect(documentsOf(readUrl(`?document=${document}`)).length).toBeGreaterThan(0);
  });
});

describe('the name of the file', () => {
  it.each([
    ['Eau & assainissement : Bénin', 'atlas-eau-assainissement-benin-2026-11-27.pdf'],
    ['مدينة 🌍', 'atlas-2026-11-27.pdf'],
    ['a'.repeat(200), `atlas-${'a'.repeat(60)}-2026-11-27.pdf`],
  ])('of %s', (titre, nom) => {
    expect(nameFichier(titre, new Date('2026-11-27T10:00:00Z'))).toBe(nom);
  });
});
