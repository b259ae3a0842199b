import { normalizeNom } from '@atlas/geodonnees';
import { loadPays } from '@atlas/geodonnees/referentiels';

/** The codes of countries by each of their names, French, English or other, normalised; by their own codes too. */
export function indexPays(): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const pays of loadPays()) {
    for (const nom of [pays.nom, pays.nomEn, pays.code, pays.codeAlpha3, ...pays.alias]) {
      const cle = normalizeNom(nom);
      if (!codes.has(cle)) codes.set(cle, pays.code);
    }
  }
  return codes;
}
