import { normalizeNom, type VilleDuMonde } from '@atlas/geodonnees';
import { NOMS_FRANCAIS_VILLES } from '@atlas/geodonnees/noms-francais-villes';

/** The French names of foreign towns, by country and local name. */
export class NomsFrancais {
  readonly #parNomLocal = new Map<string, string>();
  readonly #connus = new Set<string>();

  constructor() {
    for (const [codePays, paires] of Object.entries(NOMS_FRANCAIS_VILLES)) {
      for (const paire of paires.split('|')) {
        const [local = '', francais = ''] = paire.split('=');
        this.#parNomLocal.set(`${codePays} ${normalizeNom(local)}`, normalizeNom(francais));
        this.#connus.add(`${codePays} ${normalizeNom(francais)}`);
      }
    }
  }

  /** The French name of a town by its local one, normalised. */
  find(codePays: string, nomLocal: string): string | undefined {
    return this.#parNomLocal.get(`${codePays} ${normalizeNom(nomLocal)}`);
  }

  /** True when a town of the référentiel bears a French name that is not the local one. */
  isNomFrancais({ codePays, nom }: VilleDuMonde): boolean {
    return this.#connus.has(`${codePays} ${normalizeNom(nom)}`);
  }
}
