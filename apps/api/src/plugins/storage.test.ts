import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { createLocalStorage } from './storage.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-storage-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('createLocalStorage', () => {
  const storage = createLocalStorage(join(folder, 'fichiers'));

  test('gives back what was written, whole or in part', async () => {
    expect(await storage.exists('a/b/c.txt')).toBe(false);
    await storage.write('a/b/c.txt', Buffer.from('0123456789'));
    expect(await storage.exists('a/b/c.txt')).toBe(true);
    expect(await text(await storage.read('a/b/c.txt'))).toBe('0123456789');
    expect(await text(await storage.read('a/b/c.txt', { debut: 2, fin: 4 }))).toBe('234');
    expect(readdirSync(join(folder, 'fichiers/a/b'))).toEqual(['c.txt']);
  });

  test.each([
    '../secret',
    'a/../../secret',
    '/etc/passwd',
    'a//b',
    '.env',
    'a/.git',
    'C:\\x',
    'a\\b',
    '',
    '~',
    'a\0b',
    'é',
    'a'.repeat(301),
  ])('refuses the key %j', async (key) => {
    await expect(storage.read(key)).rejects.toThrow('malformed key');
    await expect(storage.write(key, Buffer.from(''))).rejects.toThrow('malformed key');
    await expect(storage.exists(key)).rejects.toThrow('malformed key');
  });
});
