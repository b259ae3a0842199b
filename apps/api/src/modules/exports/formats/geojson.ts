import {
  LIBELLES_STATUT,
  LIBELLES_TYPE_COLLECTIVITE,
  LIBELLES_TYPE_COOPERATION,
  type ObjetGeojson,
  type ProjetExporte,
} from '@atlas/contracts';
import { PROJET_EXPORTE_FIELDS } from '../../projets/projets.repository.ts';
import { LIBELLES_PRECISION, LIBELLES_ROLE } from '../libelles.ts';
import { listProjetsJson } from '../projets-json.repository.ts';
import { writeEnveloppe } from './enveloppe.ts';
import type { Format } from './format.ts';
import { toBbox, toLigne, toPosition } from './geometrie.ts';

const {
  id,
  numero,
  titre,
  typeCooperation,
  statut,
  anneeDebut,
  anneeFin,
  pays,
  thematiques,
  collectivites,
  partenaires,
} = PROJET_EXPORTE_FIELDS;
const FIELDS = {
  id,
  numero,
  titre,
  typeCooperation,
  statut,
  anneeDebut,
  anneeFin,
  pays,
  thematiques,
  collectivites,
  partenaires,
};
export type ProjetSitue = Pick<ProjetExporte, keyof typeof FIELDS>;
type Collectivite = ProjetSitue['collectivites'][number];
type Partenaire = ProjetSitue['partenaires'][number];

/** Both ends of each projet as points, each link as a line (RFC 7946). */
export const geojson: Format<ProjetSitue> = {
  extension: 'geojson',
  load: async (db, ids) => (await listProjetsJson(db, ids, FIELDS)).map((projet) => JSON.parse(projet) as ProjetSitue),
  write: (lots, provenance) =>
    writeEnveloppe({ entete: { type: 'FeatureCollection', ...provenance }, nom: 'features', lots: toLignes(lots) }),
};

async function* toLignes(lots: AsyncIterable<ProjetSitue[]>): AsyncGenerator<string[]> {
  for await (const lot of lots) {
    yield lot.map((projet) =>
      toObjets(projet)
        .map((objet) => JSON.stringify(objet))
        .join(','),
    );
  }
}

/** The features of a projet: its ends and its links, or one without geometry when it has no end. */
export function toObjets(projet: ProjetSitue): ObjetGeojson[] {
  const communes = describeProjet(projet);
  const { collectivites: francaises, partenaires: etrangers } = projet;
  const objets = [
    ...francaises.map((collectivite) => toPointCollectivite(collectivite, communes)),
    ...etrangers.map((partenaire) => toPointPartenaire(partenaire, communes)),
    ...francaises.flatMap((collectivite) => etrangers.map((partenaire) => toLien(collectivite, partenaire, communes))),
  ];
  if (objets.length > 0) return objets;
  return [
    { type: 'Feature', id: `projet-${projet.id}`, geometry: null, properties: { nature: 'projet', ...communes } },
  ];
}

/** What each feature of a projet says of it. */
function describeProjet(projet: ProjetSitue) {
  return {
    projet: projet.id,
    numero: projet.numero,
    titre: projet.titre,
    typeCooperation: projet.typeCooperation,
    typeCooperationLibelle: LIBELLES_TYPE_COOPERATION[projet.typeCooperation].fr,
    statut: projet.statut,
    statutLibelle: LIBELLES_STATUT[projet.statut].fr,
    anneeDebut: projet.anneeDebut,
    anneeFin: projet.anneeFin,
    pays: projet.pays.map(({ code }) => code),
    paysLibelles: projet.pays.map(({ nom }) => nom),
    thematiques: projet.thematiques.map(({ slug }) => slug),
    thematiquesLibelles: projet.thematiques.map(({ nom }) => nom),
  };
}
type Communes = ReturnType<typeof describeProjet>;

function toPointCollectivite(collectivite: Collectivite, communes: Communes): ObjetGeojson {
  const { role, type, departement, region, precision } = collectivite;
  return {
    type: 'Feature',
    id: `projet-${communes.projet}/collectivite-${collectivite.id}`,
    geometry: { type: 'Point', coordinates: toPosition(collectivite) },
    properties: {
      nature: 'collectivite',
      ...communes,
      collectivite: collectivite.id,
      nom: collectivite.nom,
      role,
      roleLibelle: LIBELLES_ROLE[role],
      typeCollectivite: type,
      typeCollectiviteLibelle: LIBELLES_TYPE_COLLECTIVITE[type].fr,
      departement: departement?.code ?? null,
      departementLibelle: departement?.nom ?? null,
      region: region?.code ?? null,
      regionLibelle: region?.nom ?? null,
      precision,
      precisionLibelle: LIBELLES_PRECISION[precision],
    },
  };
}

function toPointPartenaire(partenaire: Partenaire, communes: Communes): ObjetGeojson {
  const { pays: sien, subdivision, precision } = partenaire;
  return {
    type: 'Feature',
    id: `projet-${communes.projet}/partenaire-${partenaire.id}`,
    geometry: { type: 'Point', coordinates: toPosition(partenaire) },
    properties: {
      nature: 'partenaire',
      ...communes,
      partenaire: partenaire.id,
      nom: partenaire.nom,
      role: 'partenaire',
      roleLibelle: LIBELLES_ROLE.partenaire,
      paysPartenaire: sien.code,
      paysPartenaireLibelle: sien.nom,
      subdivision: subdivision?.code ?? null,
      subdivisionLibelle: subdivision?.nom ?? null,
      precision,
      precisionLibelle: LIBELLES_PRECISION[precision],
    },
  };
}

function toLien(collectivite: Collectivite, partenaire: Partenaire, communes: Communes): ObjetGeojson {
  const ligne = toLigne(collectivite, partenaire);
  return {
    type: 'Feature',
    id: `projet-${communes.projet}/lien-${collectivite.id}-${partenaire.id}`,
    bbox: toBbox(ligne),
    geometry: ligne,
    properties: {
      nature: 'lien',
      ...communes,
      collectivite: collectivite.id,
      collectiviteLibelle: collectivite.nom,
      partenaire: partenaire.id,
      partenaireLibelle: partenaire.nom,
      paysPartenaire: partenaire.pays.code,
      paysPartenaireLibelle: partenaire.pays.nom,
    },
  };
}
