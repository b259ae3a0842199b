import { describe, expect, it } from 'vitest';
import { cleanNomSubdivision } from './admin1.ts';

describe('cleanNomSubdivision', () => {
  it.each([
    ['voïvodie de Silésie', 'Silésie'],
    ['voïvodie des Basses-Carpates', 'Basses-Carpates'],
    ["canton d'Argovie", 'Argovie'],
    ["Préfecture d'Akita", 'Akita'],
    ['Wilaya d’Annaba', 'Annaba'],
    ['Région maritime', 'Maritime'],
    ['Région des plateaux', 'Plateaux'],
    ['la Kara', 'Kara'],
    ["d'Orel", 'Orel'],
    ['du Liban-Sud', 'Liban-Sud'],
    ['La Rioja', 'La Rioja'],
    ['Los Lagos', 'Los Lagos'],
    ["N'Djaména", "N'Djaména"],
    ['Dakota du Nord', 'Dakota du Nord'],
    ['Villa Clara', 'Villa Clara'],
  ])('%s is %s', (nom, attendu) => {
    expect(cleanNomSubdivision(nom)).toBe(attendu);
  });
});
