import type { FicheProjet } from '@atlas/contracts';
import { expect } from 'vitest';
import { test } from '../../testing/index.ts';

test('the whole of a projet', async ({ get, prisma, monde }) => {
  const { maee2009, deuxMoities, auvergne, afd } = monde.projets;
  const id = maee2009.id;
  const operateur = await prisma.operateur.create({ data: { slug: 'ong', nom: 'Une ONG' } });
  await prisma.projet.update({
    where: { id },
    data: {
      dateSignature: new Date('2008-03-14'),
      odd: [11, 17],
      operateurs: { create: { operateurId: operateur.id } },
    },
  });
  await prisma.contact.createMany({
    data: [
      { fonction: 'Chargée de projet', projetId: id, visibilite: 'publique' },
      { fonction: 'Réservé', courriel: 'secret@example.org', projetId: id, visibilite: 'acteurs' },
    ],
  });
  const response = await get(`/projets/${id}`);
  expect(response.body).not.toContain('secret');
  const fiche = response.json<FicheProjet>();
  expect(fiche).toMatchObject({
    id,
    numero: maee2009.numero,
    anneeDebut: 2008,
    anneeFin: 2011,
    dateSignature: '2008-03-14',
    odd: [11, 17],
    collectivites: [
      { id: monde.lyon.id, role: 'chef_de_file', departement: { code: '69' }, region: { code: '84' } },
      { id: monde.clermont.id, role: 'associee', precision: 'departement' },
    ],
    partenaires: [{ nom: 'Ahmedabad', pays: { nom: 'Inde' }, subdivision: null }],
    thematiques: [{ slug: 'patrimoine-bati' }, { slug: 'metiers' }],
    operateurs: [{ slug: 'ong', nom: 'Une ONG', sigle: null }],
    financements: [
      { financeur: { slug: 'maee', sigle: 'MAEE' }, annee: 2008, montant: 10_000 },
      { financeur: { slug: 'maee' }, annee: 2009, montant: 12_000 },
    ],
    contacts: [{ fonction: 'Chargée de projet' }],
    documents: [],
    derniereVerification: null,
  });
  expect(fiche.voisins.memePays.map((voisin) => voisin.id)).toEqual([auvergne.id, deuxMoities.id, afd.id]);
  expect(fiche.voisins.memeThematique.map((voisin) => voisin.id)).toEqual([auvergne.id, deuxMoities.id]);
});

test('a projet tied to nothing', async ({ get, prisma }) => {
  const { id } = await prisma.projet.create({
    data: {
      numero: 'P-nu',
      titre: 'Nu',
      resume: '',
      typeCooperation: 'autre_action',
      statut: 'suspendu',
      source: 'test',
    },
  });
  expect((await get(`/projets/${id}`)).json()).toMatchObject({
    collectivites: [],
    partenaires: [],
    pays: [],
    financements: [],
    voisins: { memePays: [], memeThematique: [] },
  });
});

test('unknown or malformed', async ({ get }) => {
  const unknown = await get('/projets/999999');
  expect(unknown.statusCode).toBe(404);
  expect(unknown.json()).toMatchObject({ detail: 'Aucun projet ne porte le numéro 999999.' });
  expect((await get('/projets/P-000001')).statusCode).toBe(400);
});
