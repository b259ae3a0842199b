import { describe, expect, test } from 'vitest';
import type { FormulaireCollectivite, FormulairePartenaire, FormulaireProjet } from '../schemas/mises-a-jour.ts';
import { controlerFiche } from './controles.ts';
import { FORMULAIRES_VIDES, listFacultatifs } from './formulaires-vides.ts';

const CONTACT: FormulaireProjet['contacts'][number] = {
  fonction: 'Chargée de mission',
  service: null,
  courriel: 'mission@ville.example',
  telephone: null,
  visibilite: 'publique',
};

/** Forms of which nothing is to be said. */
const PROJET: FormulaireProjet = {
  titre: 'Eau potable à Dakar',
  resume: 'Un réseau d’eau potable pour trois quartiers, et la formation de ses agents.',
  objectifs: '',
  description: '',
  typeCooperation: 'cooperation_decentralisee',
  statut: 'en_cours',
  anneeDebut: 2020,
  anneeFin: null,
  dateSignature: null,
  budgetTotal: null,
  odd: [6],
  thematiques: ['eau'],
  collectivites: [{ id: 1, role: 'chef_de_file' }],
  partenaires: [2],
  pays: [],
  operateurs: [],
  financements: [],
  documents: [],
  contacts: [CONTACT],
};
const PARTENAIRE: FormulairePartenaire = {
  nom: 'Dakar',
  niveau: 'commune',
  codePays: 'SN',
  population: null,
  longitude: -17.4,
  latitude: 14.7,
  siteWeb: null,
  contacts: [],
};
const COLLECTIVITE: FormulaireCollectivite = {
  siteWeb: 'https://www.ville.example',
  documents: [],
  contacts: [],
};

/** What is said of a form: the field, with `!` where it blocks. */
const listDits = (constats: ReturnType<typeof controlerFiche>) =>
  constats.map(({ champ, bloquant }) => `${champ}${bloquant ? '!' : ''}`);

test('nothing is said of a form that is right', () => {
  expect(controlerFiche('projet', PROJET)).toEqual([]);
  expect(controlerFiche('partenaire', PARTENAIRE)).toEqual([]);
  expect(controlerFiche('collectivite', COLLECTIVITE)).toEqual([]);
});

const associee = (id: number) => ({ id, role: 'associee' as const });
const chef = (id: number) => ({ id, role: 'chef_de_file' as const });
const euros = (financeur: string, annee: number | null, montant: number | null = 1000) => ({
  financeur,
  annee,
  montant,
});

const UUID_2 = '22222222-2222-4222-8222-222222222222';
const document = (propre: Partial<FormulaireProjet['documents'][number]>) => ({
  ...{ id: null, fichier: '11111111-1111-4111-8111-111111111111', titre: 'Convention', langue: 'fr' },
  ...propre,
});

const DU_PROJET: [string, Partial<FormulaireProjet>, string[]][] = [
  ['a title of spaces', { titre: '  eau  ' }, ['titre!']],
  ['a title of five letters', { titre: ' Pages ' }, []],
  ['no summary', { resume: ' \n' }, ['resume!']],
  ['a summary of a few words', { resume: 'De l’eau.' }, ['resume']],
  ['a beginning too early', { anneeDebut: 1799 }, ['anneeDebut!']],
  ['the earliest beginning', { anneeDebut: 1800 }, []],
  ['no beginning', { anneeDebut: null }, ['anneeDebut']],
  ['an end too late', { anneeFin: 2201 }, ['anneeFin!']],
  ['the latest end', { anneeFin: 2200 }, []],
  ['an end before the beginning', { anneeFin: 2019 }, ['anneeFin!']],
  ['an end in the year of the beginning', { anneeFin: 2020 }, []],
  ['ended, nobody knows when', { statut: 'termine' }, ['anneeFin']],
  ['ended, in a year', { statut: 'termine', anneeFin: 2024 }, []],
  ['a day that is not', { dateSignature: '2025-02-29' }, ['dateSignature!']],
  ['a month that is not', { dateSignature: '2025-13-01' }, ['dateSignature!']],
  ['a leap day', { dateSignature: '2024-02-29' }, []],
  ['a day of a year that the database has not', { dateSignature: '0000-01-01' }, ['dateSignature!']],
  ['a day too late', { dateSignature: '9999-12-31' }, ['dateSignature!']],
  ['no collectivité', { collectivites: [] }, ['collectivites!']],
  ['nobody leads', { collectivites: [associee(1)] }, ['collectivites!']],
  ['two lead', { collectivites: [chef(1), chef(2)] }, ['collectivites!']],
  ['one named twice', { collectivites: [chef(1), associee(1)] }, ['collectivites!']],
  ['one leads, one is associated', { collectivites: [associee(2), chef(1)] }, []],
  ['no partenaire, no country', { partenaires: [] }, ['partenaires!']],
  ['a country alone', { partenaires: [], pays: ['SN'] }, []],
  ['no thématique', { thematiques: [] }, ['thematiques!']],
  ['funding of no year', { financements: [euros('afd', null)] }, ['financements!']],
  ['funding too early', { financements: [euros('afd', 1899)] }, ['financements!']],
  ['funding twice a year', { financements: [euros('afd', 2020), euros('afd', 2020)] }, ['financements!']],
  ['funding each year', { financements: [euros('afd', 2020), euros('afd', 2021), euros('maee', 2020)] }, []],
  [
    'funding above the budget',
    { budgetTotal: 1500, financements: [euros('a', 2020), euros('b', 2020)] },
    ['budgetTotal'],
  ],
  ['funding of the budget', { budgetTotal: 1000, financements: [euros('a', 2020), euros('b', 2020, null)] }, []],
  ['no contact', { contacts: [] }, ['contacts']],
  ['a contact of no function', { contacts: [{ ...CONTACT, fonction: ' ' }] }, ['contacts!']],
  ['an address of two @', { contacts: [{ ...CONTACT, courriel: 'a@b@c.fr' }] }, ['contacts!']],
  ['an address of no domain', { contacts: [{ ...CONTACT, courriel: 'mission@ville' }] }, ['contacts!']],
  ['an address between spaces', { contacts: [{ ...CONTACT, courriel: ' mission@ville.example ' }] }, []],
  ['a contact that cannot be reached', { contacts: [{ ...CONTACT, courriel: null }] }, ['contacts']],
  ['a contact whose channels were emptied', { contacts: [{ ...CONTACT, courriel: '', telephone: ' ' }] }, ['contacts']],
  ['a contact by telephone', { contacts: [{ ...CONTACT, courriel: null, telephone: '01 02 03 04 05' }] }, []],
  ['a document of no title', { documents: [document({ titre: ' ' })] }, ['documents!']],
  [
    'a document named twice',
    { documents: [document({ id: 1 }), document({ id: 1, fichier: UUID_2 })] },
    ['documents!'],
  ],
  ['a file given twice', { documents: [document({}), document({})] }, ['documents']],
  ['two new documents', { documents: [document({}), document({ fichier: UUID_2 })] }, []],
];

describe('of a projet', () => {
  test.each(DU_PROJET)('%s', (_cas, champs, dits) => {
    expect(listDits(controlerFiche('projet', { ...PROJET, ...champs }))).toEqual(dits);
  });
});

const DU_PARTENAIRE: [string, Partial<FormulairePartenaire>, string[]][] = [
  ['a name of one letter', { nom: ' Y ' }, ['nom!']],
  ['no country', { codePays: null }, ['codePays!']],
  ['no place', { longitude: null, latitude: null }, ['longitude!']],
  ['half a place', { latitude: null }, ['longitude!']],
  ['the place where both are zero', { longitude: 0, latitude: 0 }, []],
  ['a site of no protocol', { siteWeb: 'www.dakar.sn' }, ['siteWeb!']],
  ['a contact of no function', { contacts: [{ ...CONTACT, fonction: '' }] }, ['contacts!']],
];

describe('of a partenaire', () => {
  test.each(DU_PARTENAIRE)('%s', (_cas, champs, dits) => {
    expect(listDits(controlerFiche('partenaire', { ...PARTENAIRE, ...champs }))).toEqual(dits);
  });
});

const DE_LA_COLLECTIVITE: [string, Partial<FormulaireCollectivite>, string[]][] = [
  ['no site', { siteWeb: null }, []],
  ['a site that was emptied', { siteWeb: ' ' }, []],
  ['a site without encryption', { siteWeb: 'http://ville.example' }, []],
  ['a site that runs', { siteWeb: 'javascript:alert(1)' }, ['siteWeb!']],
  ['a site that is a sentence', { siteWeb: 'notre site' }, ['siteWeb!']],
  ['a contact of a wrong address', { contacts: [{ ...CONTACT, courriel: 'x' }] }, ['contacts!']],
];

describe('of a collectivité', () => {
  test.each(DE_LA_COLLECTIVITE)('%s', (_cas, champs, dits) => {
    expect(listDits(controlerFiche('collectivite', { ...COLLECTIVITE, ...champs }))).toEqual(dits);
  });
});

test('each remark is a French sentence', () => {
  for (const [, champs] of DU_PROJET) {
    for (const { message } of controlerFiche('projet', { ...PROJET, ...champs })) {
      expect(message).toMatch(/^[A-ZÀÉ].{10,}[.?]$/);
    }
  }
});

describe('listFacultatifs', () => {
  test('are those whose absence blocks nothing', () => {
    const projet = { ...PROJET, objectifs: 'x', budgetTotal: 1000, pays: ['SN'] };
    const facultatifs = listFacultatifs('projet', projet);
    expect(facultatifs).toEqual(expect.arrayContaining(['objectifs', 'budgetTotal', 'contacts', 'financements']));
    for (const champ of ['titre', 'resume', 'collectivites', 'thematiques', 'typeCooperation', 'statut'])
      expect(facultatifs).not.toContain(champ);
  });

  test('never make a form that is right a wrong one', () => {
    const contenu = PROJET;
    for (const champ of listFacultatifs('projet', contenu)) {
      const sans = { ...contenu, [champ]: FORMULAIRES_VIDES.projet[champ as keyof FormulaireProjet] };
      expect([champ, controlerFiche('projet', sans).filter(({ bloquant }) => bloquant)]).toEqual([champ, []]);
    }
  });
});
