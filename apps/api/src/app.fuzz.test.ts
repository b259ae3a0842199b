import { contrat, type Endpoint } from '@atlas/contracts';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';
import { createDemandeur, createOrganisation, openCookies } from './testing/acteurs.ts';
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

/** What a body holds: what its schema names, and anything else. */
const anything = fc.oneof(
  { weight: 6, arbitrary: valeur },
  { weight: 1, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.constantFrom(null, true, [], {}, [null], ['redacteur']) },
  { weight: 1, arbitrary: fc.dictionary(valeur, valeur, { maxKeys: 2 }) },
);
const corpsOf = ({ corps }: Endpoint) =>
  corps === undefined
    ? fc.constant(undefined)
    : fc.oneof(
        {
          weight: 9,
          arbitrary: fc.record(Object.fromEntries(namesOf(corps).map((name) => [name, anything])), {
            requiredKeys: [],
          }),
        },
        {
          weight: 1,
          arbitrary: fc.oneof(fc.dictionary(valeur, anything, { maxKeys: 3 }), fc.constantFrom([], 'x', 1, null)),
        },
      );

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

const STATUTS = [200, 400, 401, 403, 404, 409, 414, 415, 429];

/** Asks as an administrator, whom every rule lets through to the code behind it. */
async function connectAdministration(app: FastifyInstance) {
  const { id } =
    (await app.prisma.organisation.findFirst({ where: { type: 'administration' } })) ??
    (await createOrganisation(app.prisma, { type: 'administration' }));
  const { compteId } = await createDemandeur(app, id);
  const cookies = await openCookies(app, compteId);
  return (method: Endpoint['methode'], url: string, corps: unknown) =>
    app.inject({ method, url, cookies, ...(corps === undefined ? {} : { payload: corps as object }) });
}

test.for(endpoints.map((endpoint) => [endpoint.methode, endpoint.chemin, endpoint] as const))(
  'nothing that %s %s is given makes the API fail',
  { timeout: 120_000 },
  async ([, , endpoint], { app, monde }) => {
    expect(monde).toBeDefined();
    await app.recherche.catchUp();
    let ask = await connectAdministration(app);
    await fc.assert(
      fc.asyncProperty(addressOf(endpoint), corpsOf(endpoint), async (url, corps) => {
        const response = await ask(endpoint.methode, url, corps);
        expect(STATUTS).toContain(response.statusCode);
        // What was asked may have closed the session that asks.
        if (response.statusCode === 401) ask = await connectAdministration(app);
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
