import type { CarteLiens, CartePoints, NiveauPoints, PrecisionPosition } from '@atlas/contracts';
import { TYPES_COOPERATION, type TypeCooperation } from '@atlas/contracts/vocabulaire';

/** A collectivité or a partenaire as sheets have it: enough to place it. */
export interface ActeurPlace {
  id: number;
  nom: string;
  longitude: number;
  latitude: number;
  precision: PrecisionPosition;
  /** A collectivité's type: an EPCI placed at the centre of its EPCI is where it should be. */
  type?: string;
  pays?: { code: string };
  departement?: { code: string } | null;
}

/** Positions this good are shown as they are; a vaguer one is said to be approximate. */
const PRECISIONS_SURES: readonly PrecisionPosition[] = ['exacte', 'ancienne_commune'];

const isApproximative = ({ precision, type }: ActeurPlace) =>
  !PRECISIONS_SURES.includes(precision) && precision !== type;

/** The columns that a map takes, from the few actors of a sheet, each worth one projet of `type`. */
export function toCartePoints(
  niveau: NiveauPoints,
  acteurs: readonly ActeurPlace[],
  type: TypeCooperation = 'cooperation_decentralisee',
): CartePoints {
  const rangType = TYPES_COOPERATION.indexOf(type);
  return {
    niveau,
    total: 1,
    typesCooperation: [...TYPES_COOPERATION],
    id: acteurs.map(({ id }) => id),
    nom: acteurs.map(({ nom }) => nom),
    territoire: acteurs.map(({ pays, departement }) => pays?.code ?? departement?.code ?? ''),
    longitude: acteurs.map(({ longitude }) => longitude),
    latitude: acteurs.map(({ latitude }) => latitude),
    approximative: acteurs.flatMap((acteur, rang) => (isApproximative(acteur) ? [rang] : [])),
    projets: acteurs.map(() => 1),
    parType: acteurs.flatMap(() => TYPES_COOPERATION.map((_, rang) => (rang === rangType ? 1 : 0))),
  };
}

/** Every collectivité linked to every partenaire by one projet: what a fiche-projet shows. */
export function toCarteLiens(collectivites: readonly ActeurPlace[], partenaires: readonly ActeurPlace[]): CarteLiens {
  const toExtremite = ({ id, nom, longitude, latitude }: ActeurPlace) => ({
    cle: String(id),
    nom,
    longitude,
    latitude,
  });
  return {
    niveau: 'liens',
    total: 1,
    regroupement: 'acteurs',
    origines: collectivites.map(toExtremite),
    destinations: partenaires.map(toExtremite),
    liens: collectivites.flatMap((_, origine) =>
      partenaires.map((__, destination) => ({ origine, destination, projets: 1 })),
    ),
  };
}
