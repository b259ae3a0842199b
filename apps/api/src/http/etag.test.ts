import { expect, test } from 'vitest';
import { createEtag, matchesEtag } from './etag.ts';
import { parseRange } from './send-fichier.ts';

test('createEtag differs with its key, and is weak', () => {
  expect(createEtag('a')).toMatch(/^W\/"[\w-]{27}"$/);
  expect(createEtag('a')).not.toBe(createEtag('b'));
});

test.each([
  [undefined, false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", W/"a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
])('matchesEtag(%j) is %s', (header, matches) => {
  expect(matchesEtag(header, 'W/"a"')).toBe(matches);
});

test.each([
  [undefined, null],
  ['bytes=0-9', { debut: 0, fin: 9 }],
  ['bytes=90-', { debut: 90, fin: 99 }],
  ['bytes=-10', { debut: 90, fin: 99 }],
  ['bytes=-1000', { debut: 0, fin: 99 }],
  ['bytes=50-1000', { debut: 50, fin: 99 }],
  ['bytes=100-', 'invalide'],
  ['bytes=-0', 'invalide'],
  ['bytes=9-5', null],
  ['bytes=0-1,3-4', null],
  ['bytes=-', null],
  ['octets=0-9', null],
])('parseRange(%j) of 100 bytes', (header, plage) => {
  expect(parseRange(header, 100)).toEqual(plage);
});
