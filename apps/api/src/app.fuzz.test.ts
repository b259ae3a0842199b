import { contrat, type Endpoint } from '@atlas/contracts';
import fc from 'fast-check';
import { expect } from 'vitest';
import { test } from './testing/index.ts';

const endpoints: Endpoint[] = Object.values(contrat);

/** What people and programs put where they should not. */
const HOSTILE = [
  ...`' " % _ \\ $1 #{x} {{7*7}} %s%n ( ) [ * + ? ^$ .* (a+)+$ \\d & | ! &|! :* 'a':* <-> !!a - [] {}`.split(' '),
  ...'0 -1 1.5 1e9 0x10 NaN Infinity 2147483648 null undefined true __proto__ constructor'.split(' '),
  ...'maee: :2009 maee:2009:1 maee:99999 SN,ML sn ../../etc/passwd <script>alert(1)</script> 🎉 İ ß'.split(' '),
  ...["' OR 1=1 --", "'; DROP TABLE projet; --", 'a & | b', '', ' ', '\r\nX: y', '\0', 'a\0b', '\u202e', '\ufffe'],
  ...['a'.repeat(600), '9'.repeat(40), 'é'.normalize('NFD')],
];
const valeur = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

const namesOf = (schema: unknown): string[] =>
  Object.keys((schema as { properties?: object } | undefined)?.properties ?? {});

/** Cases of each operation. */
const CAS = 1000;

/** The address of an endpoint with some of its parameters, and perhaps others. */
const addressOf = (endpoint: Endpoint) =>
  fc
    .record({
      params: fc.tuple(...namesOf(endpoint.params).map(() => valeur)),
      query: fc.array(
        fc.tuple(
          fc.oneof(
            { weight: 9, arbitrary: fc.constantFrom('q', ...namesOf(endpoint.query)) },
            { weight: 1, arbitrary: valeur },
          ),
          valeur,
        ),
        { maxLength: 4 },
      ),
    })
    .map(({ params, query }) => {
      const values = [...params];
      const path = endpoint.chemin.replace(/:\w+/g, () => encode(values.shift() ?? ''));
      return `/api${path}?${query.map(([name, text]) => `${encode(name)}=${encode(text)}`).join('&')}`;
    });
const encode = (text: string) => encodeURIComponent(text.toWellFormed());

test.for(endpoints.map((endpoint) => [endpoint.chemin, endpoint] as const))(
  'no parameter of %s, whatever it holds, makes the API fail',
  { timeout: 120_000 },
  async ([, endpoint], { app, monde }) => {
    expect(monde).toBeDefined();
    await app.recherche.catchUp();
    await fc.assert(
      fc.asyncProperty(addressOf(endpoint), async (url) => {
        const response = await app.inject(url);
        expect([200, 400, 404, 414]).toContain(response.statusCode);
        if (response.statusCode !== 200)
          expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
      }),
      { numRuns: CAS, seed: 20_261_123 },
    );
  },
);

test('each hostile text, as the keywords of each search', { timeout: 60_000 }, async ({ get, monde }) => {
  expect(monde).toBeDefined();
  for (const text of HOSTILE) {
    for (const path of [
      '/projets?facettes=false&q=',
      '/suggestions?q=',
      '/interpretation?q=',
      '/collectivites?q=',
      '/projets?facettes=false&ville=',
    ]) {
      const response = await get(`${path}${encode(text)}`);
      expect([path, text, response.statusCode < 500]).toEqual([path, text, true]);
      if (text.includes('\0')) expect(response.statusCode).toBe(400);
    }
  }
});
