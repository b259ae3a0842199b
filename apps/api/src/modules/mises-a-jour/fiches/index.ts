import type { ObjetFiche } from '@atlas/contracts';
import { ficheCollectivite } from './collectivite.ts';
import type { Fiche } from './fiche.ts';
import { fichePartenaire } from './partenaire.ts';
import { ficheProjet } from './projet.ts';

const FICHES: { [O in ObjetFiche]: Fiche<O> } = {
  projet: ficheProjet,
  collectivite: ficheCollectivite,
  partenaire: fichePartenaire,
};

/** How a kind of record is read and written. Its forms are of that kind: the caller checks them when they come in. */
export const ficheOf = (objet: ObjetFiche): Fiche<ObjetFiche> => FICHES[objet] as unknown as Fiche<ObjetFiche>;
