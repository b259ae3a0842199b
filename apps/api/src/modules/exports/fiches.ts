/** The records of the table of projets that take several fields: what each one is written as, inside a cell. */
import {
  NIVEAUX_PARTENAIRE,
  PRECISIONS_POSITION,
  TYPES_ACTEUR,
  TYPES_COLLECTIVITE,
  type TypeCollectivite,
} from '@atlas/contracts/vocabulaire';
import { CelluleInvalide, decodeListe, encodeListe } from './cellules.ts';
import {
  type Codec,
  type CodecFiche,
  choix,
  decimal,
  entier,
  facultatif,
  fiches,
  instant,
  nom,
  readFiche,
  texteLibre,
  writeFiche,
} from './codecs.ts';
import type {
  CollectiviteTable,
  ContactTable,
  DetailCollectivite,
  DocumentTable,
  FinancementTable,
  OperateurTable,
  PartenaireTable,
  PositionTable,
  VerificationTable,
} from './projet-table.ts';

const texteFacultatif = facultatif(nom(2000));

const position: CodecFiche<PositionTable> = {
  latitude: decimal(-90, 90),
  longitude: decimal(-180, 180),
  precision: choix(PRECISIONS_POSITION),
};

const detailCollectivite: CodecFiche<DetailCollectivite> = {
  codeDepartement: facultatif(nom(3)),
  codeRegion: facultatif(nom(3)),
  ...position,
  population: entier(0),
};

function writeCollectivite({ type, code, nom: designation, detail }: CollectiviteTable): string[] {
  return [type, code ?? '', designation ?? '', ...(detail ? writeFiche(detailCollectivite, detail) : [])];
}

function readCollectivite([texteType = '', texteCode = '', texteNom = '', ...champs]: string[]): CollectiviteTable {
  const type = TYPES_COLLECTIVITE.find((connu) => connu === texteType.toLowerCase());
  if (!type) {
    throw new CelluleInvalide(`« ${texteType} » : type de collectivité inconnu (${TYPES_COLLECTIVITE.join(', ')})`);
  }
  const code = texteCode === '' ? null : checkCode(type, texteCode.toUpperCase());
  const designation = facultatif(nom(300)).read(texteNom);
  const detail = champs.length > 0 ? readFiche(detailCollectivite, champs) : null;
  if (code === null && designation === null) {
    throw new CelluleInvalide(`« ${texteType} » : le code manque, comme dans commune:84050`);
  }
  return { type, code, nom: designation, detail };
}

const SIREN = /^\d{9}$/;
const CODES: Record<TypeCollectivite, RegExp> = {
  commune: /^\d[\dAB]\d{3}$/,
  departement: /^\d[\dA-Z]{1,3}$/,
  region: /^\d{2,3}$/,
  epci: SIREN,
  autre: /^[\dA-Z]{1,20}$/,
};

function checkCode(type: TypeCollectivite, code: string): string {
  if (!CODES[type].test(code) && !SIREN.test(code)) {
    const attendu = type === 'epci' ? 'un numéro SIREN' : 'un code INSEE';
    throw new CelluleInvalide(`« ${type}:${code} » : ${attendu} est attendu`);
  }
  return code;
}

export const uneCollectivite: Codec<CollectiviteTable | null> = {
  write: (valeur) => (valeur ? encodeListe([writeCollectivite(valeur)]) : ''),
  read: (cellule) => {
    const lues = decodeListe(cellule).map(readCollectivite);
    if (lues.length > 1) throw new CelluleInvalide('une seule collectivité est attendue');
    return lues[0] ?? null;
  },
};

export const collectivites: Codec<CollectiviteTable[]> = {
  write: (valeurs) => encodeListe(valeurs.map(writeCollectivite)),
  read: (cellule) => decodeListe(cellule).map(readCollectivite),
};

/** A partenaire as the cell has it: flat, its position optional. */
type FichePartenaire = Omit<PartenaireTable, 'position'> & {
  latitude: number | null;
  longitude: number | null;
  precision: PositionTable['precision'] | null;
};

const fichesPartenaires = fiches<FichePartenaire>({
  nom: nom(300),
  codePays: nom(2),
  latitude: facultatif(position.latitude),
  longitude: facultatif(position.longitude),
  niveau: {
    write: (valeur) => valeur,
    read: (cellule) => (cellule === '' ? 'commune' : choix(NIVEAUX_PARTENAIRE).read(cellule)),
  },
  precision: facultatif(position.precision),
  codeSubdivision: facultatif(nom(80)),
  population: facultatif(entier(0)),
  siteWeb: texteFacultatif,
});

export const partenaires: Codec<PartenaireTable[]> = {
  write: (valeurs) =>
    fichesPartenaires.write(
      valeurs.map(({ position, ...valeur }) => ({
        ...valeur,
        latitude: position?.latitude ?? null,
        longitude: position?.longitude ?? null,
        precision: position?.precision ?? null,
      })),
    ),
  read: (cellule) =>
    fichesPartenaires.read(cellule).map(({ latitude, longitude, precision, ...valeur }) => {
      if ((latitude === null) !== (longitude === null)) {
        throw new CelluleInvalide(`« ${valeur.nom} » : latitude et longitude vont ensemble`);
      }
      const isKnown = latitude !== null && longitude !== null;
      return { ...valeur, position: isKnown ? { latitude, longitude, precision: precision ?? 'exacte' } : null };
    }),
};

export const financements = fiches<FinancementTable>({
  financeur: nom(80),
  annee: entier(1900, 2200),
  montant: facultatif(entier(0)),
});

export const operateurs = fiches<OperateurTable>({
  slug: nom(80),
  nom: nom(300),
  sigle: texteFacultatif,
  siteWeb: texteFacultatif,
});

export const contacts = fiches<ContactTable>({
  fonction: texteLibre,
  service: texteFacultatif,
  nom: texteFacultatif,
  courriel: texteFacultatif,
  telephone: texteFacultatif,
  visibilite: choix(['publique', 'acteurs']),
});

/** A key of the storage: segments of letters, digits, `-`, `_` and inner dots, so that none leaves its folder. */
const cleStockage: Codec<string> = {
  write: (valeur) => valeur,
  read: (cellule) => {
    if (cellule.length > 300 || !/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(cellule)) {
      throw new CelluleInvalide('clé de stockage mal formée');
    }
    return cellule;
  },
};

export const documents = fiches<DocumentTable>({
  titre: texteLibre,
  nomFichier: nom(300),
  typeMime: nom(200),
  taille: entier(0),
  sha256: nom(64),
  cleStockage,
  langue: nom(10),
  creeLe: instant,
});

export const verifications = fiches<VerificationTable>({
  verifieLe: instant,
  typeActeur: choix(TYPES_ACTEUR),
  organisme: texteLibre,
});
