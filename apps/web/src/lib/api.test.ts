import { afterEach, expect, test, vi } from 'vitest';
import { ApiError, get, toQueryString } from './api.ts';

const answer = (corps: unknown, status = 200) =>
  new Response(JSON.stringify(corps), { status, headers: { 'content-type': 'application/json' } });

function stubFetch(reponse: () => Promise<Response>) {
  const fetchMock = vi.fn<(adresse: string) => Promise<Response>>(reponse);
  vi.stubGlobal('fetch', fetchMock);
  return fetchMock;
}

afterEach(() => vi.unstubAllGlobals());

test('a list repeats its parameter; what is undefined or empty is left out', () => {
  expect(toQueryString({ pays: ['SN', 'ML'], q: undefined, ville: [], page: 2 })).toBe('?pays=SN&pays=ML&page=2');
  expect(toQueryString({})).toBe('');
  expect(toQueryString({ q: 'eau & ville' })).toBe('?q=eau+%26+ville');
});

test('path parameters are filled in and encoded', async () => {
  const fetchMock = stubFetch(async () => answer({}));
  await get('/thematiques/:slug', { params: { slug: 'eau/../secret' } });
  expect(fetchMock.mock.calls[0]?.[0]).toBe('/api/thematiques/eau%2F..%2Fsecret');
});

test('a problem of the API keeps its words, its number and its parameters', async () => {
  const erreurs = [{ parametre: 'pays', message: 'doit être un code de deux lettres' }];
  stubFetch(async () =>
    answer({ title: 'Requête invalide', detail: 'Un paramètre est refusé', requestId: 'r-7', erreurs }, 400),
  );
  const erreur = await get('/chiffres-cles').catch((raison: unknown) => raison);
  expect(erreur).toBeInstanceOf(ApiError);
  expect(erreur).toMatchObject({ status: 400, message: 'Un paramètre est refusé', requestId: 'r-7', erreurs });
});

test('an error page that is not JSON is still an error of its status', async () => {
  stubFetch(async () => new Response('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' }));
  await expect(get('/chiffres-cles')).rejects.toMatchObject({ status: 502, titre: 'Bad Gateway' });
});

test('silence is an error of status 0, a cancelled request stays cancelled', async () => {
  stubFetch(async () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(get('/chiffres-cles')).rejects.toMatchObject({ status: 0 });
  const annulation = new AbortController();
  annulation.abort();
  await expect(get('/chiffres-cles', { signal: annulation.signal })).rejects.toBeInstanceOf(TypeError);
});
