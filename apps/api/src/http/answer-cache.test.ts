import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { AnswerCache, chooseEncoding } from './answer-cache.ts';

const body = (letter: string, length: number) => async () => Buffer.from(letter.repeat(length));

describe('AnswerCache', () => {
  test('makes an answer once, and shares one that is being made', async () => {
    const cache = new AnswerCache(10_000);
    const create = vi.fn(body('a', 10));
    const answers = await Promise.all([1, 2, 3].map(() => cache.get('k', 'identity', create)));
    await cache.get('k', 'identity', create);
    expect(create).toHaveBeenCalledTimes(1);
    expect(answers[2]?.body.toString()).toBe('aaaaaaaaaa');
  });

  test('keeps each encoding, and compresses nothing small', async () => {
    const cache = new AnswerCache(100_000);
    const create = vi.fn(body('a', 5000));
    const [br, gzip] = [await cache.get('k', 'br', create), await cache.get('k', 'gzip', create)];
    expect(brotliDecompressSync(br.body).length).toBe(5000);
    expect(gunzipSync(gzip.body).length).toBe(5000);
    expect((await cache.get('k', 'br', create)).body).toBe(br.body);
    expect(create).toHaveBeenCalledTimes(1);
    expect(cache.bytes).toBe(5000 + br.body.length + gzip.body.length);
    expect(await cache.get('small', 'br', body('b', 100))).toMatchObject({ encoding: 'identity' });
  });

  test('forgets the least recently used beyond its bytes', async () => {
    const cache = new AnswerCache(250);
    const makeB = vi.fn(body('b', 100));
    await cache.get('a', 'identity', body('a', 100));
    await cache.get('b', 'identity', makeB);
    await cache.get('a', 'identity', body('a', 100));
    await cache.get('c', 'identity', body('c', 100));
    expect(cache.bytes).toBe(200);
    await cache.get('b', 'identity', makeB);
    expect(makeB).toHaveBeenCalledTimes(2);
  });

  test('answers what is larger than itself without keeping it', async () => {
    const cache = new AnswerCache(50);
    expect((await cache.get('k', 'br', body('a', 5000))).encoding).toBe('br');
    expect(cache.bytes).toBe(0);
  });

  test('forgets a failure', async () => {
    const cache = new AnswerCache(1000);
    await expect(cache.get('k', 'identity', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await cache.get('k', 'identity', body('a', 1))).body.toString()).toBe('a');
  });
});

test.each([
  ['br, gzip', 'br'],
  ['gzip, deflate', 'gzip'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['BR;q=0.5', 'br'],
  ['identity', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
])('chooseEncoding(%j) is %s', (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding);
});
