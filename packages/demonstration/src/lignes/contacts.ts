import { slugifyNom } from '@atlas/geodonnees';
import { CHIFFRES, GRAINE } from '../chiffres.ts';
import { type Collectivite, hostOfCollectivite } from '../plan/collectivites.ts';
import type { Plan } from '../plan/plan.ts';
import { apportion } from '../plan/repartition.ts';
import { createRandom, type Random } from '../random.ts';
import type { ContactRow, PosteDiplomatiqueRow } from '../types.ts';
import type { Partenaires } from './partenaires.ts';
import type { Projets } from './projets.ts';

type Fonction = readonly [fonction: string, service: string | null, boite: string];

const CONTACTS_PAR_POSTE = 2;
const PARTS = { collectivites: 0.46, partenaires: 0.2, projets: 0.34 };
const PROPORTION_PUBLIQUE = 0.65;
const PROPORTION_TELEPHONE = 0.7;
const MAX_PAR_TITULAIRE = 4;

const COMMUNE: readonly Fonction[] = [
  ['Chargé des relations internationales', 'Service des relations internationales', 'relations-internationales'],
  ['Élu délégué aux jumelages et à la coopération', 'Cabinet du maire', 'jumelages'],
  ['Secrétariat général', 'Direction générale des services', 'contact'],
  ['Présidence du comité de jumelage', 'Comité de jumelage', 'comite-jumelage'],
];
const TERRITOIRE: readonly Fonction[] = [
  ["Responsable de l'action internationale", "Direction de l'Europe et de l'international", 'action-internationale'],
  ['Chargé de mission coopération décentralisée', "Direction de l'Europe et de l'international", 'cooperation'],
  ['Référent solidarité internationale', 'Mission solidarité internationale', 'solidarite-internationale'],
  ['Cellule des fonds européens', 'Direction des financements extérieurs', 'fonds-europeens'],
];
const PARTENAIRE: readonly Fonction[] = [
  ['Secrétariat général', 'Mairie', 'secretariat'],
  ['Point focal de la coopération', 'Service des relations extérieures', 'cooperation'],
  ['Cabinet', null, 'cabinet'],
  ['Service technique', null, 'technique'],
];
const PROJET: readonly Fonction[] = [
  ['Chef de projet', 'Direction des relations internationales', 'projet'],
  ['Coordination sur place', null, 'coordination'],
  ['Suivi administratif et financier', 'Direction des finances', 'finances'],
  ['Référent technique', null, 'technique'],
];
const POSTE: readonly Fonction[] = [
  ["Conseiller de coopération et d'action culturelle", "Service de coopération et d'action culturelle", 'scac'],
  [
    'Correspondant coopération décentralisée',
    "Service de coopération et d'action culturelle",
    'cooperation-decentralisee',
  ],
];

/** Ranges that the ARCEP keeps for fiction, by the zone of the number (decision 2018-0881): eight digits, then four. */
const NUMEROS_FICTIFS: Readonly<Record<string, string>> = {
  '1': '01 99 00',
  '2': '02 61 91',
  '3': '03 53 01',
  '4': '04 65 71',
  '5': '05 36 49',
};
/** First digit of the telephone zone of a région. */
const ZONES: Readonly<Record<string, string>> = {
  '11': '1',
  '24': '2',
  '28': '2',
  '52': '2',
  '53': '2',
  '32': '3',
  '44': '3',
  '27': '3',
  '84': '4',
  '93': '4',
  '94': '4',
  '76': '5',
  '75': '5',
};

function drawTelephone(codeRegion: string | null, random: Random): string | null {
  const zone = ZONES[codeRegion ?? ''];
  if (!zone || !random.chance(PROPORTION_TELEPHONE)) return null;
  const deux = () => String(random.integer(0, 99)).padStart(2, '0');
  return `${NUMEROS_FICTIFS[zone]} ${deux()} ${deux()}`;
}

type Titulaire = Pick<ContactRow, 'collectiviteId' | 'partenaireId' | 'projetId' | 'posteId'>;
const AUCUN: Titulaire = { collectiviteId: null, partenaireId: null, projetId: null, posteId: null };

/** The contacts of a plan: functions and services, never persons; addresses of reserved domains, numbers of fiction. */
export function* listContacts(
  plan: Plan,
  partenaires: Partenaires,
  projets: Projets,
  postes: readonly PosteDiplomatiqueRow[],
): Generator<ContactRow> {
  const total = CHIFFRES.contacts * plan.echelle - postes.length * CONTACTS_PAR_POSTE;
  const random = createRandom(GRAINE, 'contacts');
  const aDistribuer = [Math.round(total * PARTS.collectivites), Math.round(total * PARTS.partenaires)] as const;
  let id = 1;
  const create = (
    titulaire: Partial<Titulaire>,
    fonction: Fonction,
    hote: string,
    telephone: string | null,
  ): ContactRow => ({
    id: id++,
    fonction: fonction[0],
    service: fonction[1],
    nom: null,
    courriel: `${fonction[2]}@${hote}.example`,
    telephone,
    visibilite: random.chance(PROPORTION_PUBLIQUE) ? 'publique' : 'acteurs',
    ...AUCUN,
    ...titulaire,
  });
  for (const poste of postes) {
    for (const fonction of POSTE.slice(0, CONTACTS_PAR_POSTE))
      yield create({ posteId: poste.id }, fonction, hostOfPoste(poste), null);
  }
  const parCollectivite = apportion(plan.collectivites.map(weightOfCollectivite), aDistribuer[0], random);
  for (const [rang, nombre] of parCollectivite.entries()) {
    const collectivite = plan.collectivites[rang] as Collectivite;
    const fonctions = collectivite.type === 'commune' ? COMMUNE : TERRITOIRE;
    for (let k = 0; k < nombre; k++) {
      const telephone = drawTelephone(collectivite.codeRegion, random);
      yield create(
        { collectiviteId: collectivite.id },
        pickFonction(fonctions, k),
        hostOfCollectivite(collectivite),
        telephone,
      );
    }
  }
  const parPartenaire = apportion(new Uint8Array(partenaires.nombre).fill(1), aDistribuer[1], random);
  for (const [rang, nombre] of parPartenaire.entries()) {
    for (let k = 0; k < nombre; k++) {
      const hote = `${slugifyNom(partenaires.formsOf(rang).nom)}.${partenaires.codePaysOf(rang).toLowerCase()}`;
      yield create({ partenaireId: rang + 1 }, pickFonction(PARTENAIRE, k), hote, null);
    }
  }
  const poids = Uint8Array.from({ length: projets.nombre }, (_, i) => (projets.typeOf(i) === 'jumelage' ? 1 : 4));
  const parProjet = apportion(poids, total - aDistribuer[0] - aDistribuer[1], random);
  for (const [rang, nombre] of parProjet.entries()) {
    for (let k = 0; k < nombre; k++) {
      const acteur = projets.acteurOf(rang);
      const telephone = drawTelephone(acteur.codeRegion, random);
      yield create({ projetId: rang + 1 }, pickFonction(PROJET, rang + k), hostOfCollectivite(acteur), telephone);
    }
  }
}

function weightOfCollectivite({ type, population }: Collectivite): number {
  if (type === 'region') return MAX_PAR_TITULAIRE;
  if (type !== 'commune') return 1.3;
  return population >= 50_000 ? 2.5 : population >= 5000 ? 0.7 : 0.2;
}

/** The functions of one owner differ until they are all taken; larger scales number the ones that follow. */
function pickFonction(fonctions: readonly Fonction[], rang: number): Fonction {
  const fonction = fonctions[rang % fonctions.length] as Fonction;
  const tour = Math.floor(rang / fonctions.length);
  return tour === 0 ? fonction : [`${fonction[0]} (${tour + 1})`, fonction[1], `${fonction[2]}-${tour + 1}`];
}

function hostOfPoste({ type, ville, codePays }: PosteDiplomatiqueRow): string {
  return `${type === 'ambassade' ? 'ambassade' : 'consulat'}-${slugifyNom(ville)}.${codePays.toLowerCase()}`;
}
