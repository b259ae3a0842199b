import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

describe('readConfig', () => {
  test('has a default for everything', () => {
    expect(readConfig({ LOG_LEVEL: 'warn' })).toEqual({
      host: '127.0.0.1',
      port: 3000,
      adressePublique: undefined,
      dataDir: resolve('.data'),
      databaseUrl: undefined,
      smtpUrl: undefined,
      expediteur: { nom: 'Atlas de la coopération décentralisée', adresse: 'ne-pas-repondre@localhost' },
      proConnect: undefined,
      storageUrl: undefined,
      demonstration: true,
      tuiles: false,
      logLevel: 'warn',
    });
  });

  test('takes an empty variable for an absent one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: undefined });
  });

  test('reads what is given', () => {
    const databaseUrl = 'postgresql://atlas:secret@base.example:5432/atlas';
    expect(readConfig({ PORT: '8080', DATA_DIR: '/srv/atlas', DATABASE_URL: databaseUrl, HOST: '::' })).toMatchObject({
      port: 8080,
      dataDir: '/srv/atlas',
      databaseUrl,
      host: '::',
    });
  });

  test.each([
    ['atlas@example.org', { nom: '', adresse: 'atlas@example.org' }],
    ['<atlas@example.org>', { nom: '', adresse: 'atlas@example.org' }],
    ['Atlas, l’équipe <atlas@example.org>', { nom: 'Atlas, l’équipe', adresse: 'atlas@example.org' }],
  ])('reads the sender %s', (value, expediteur) => {
    expect(readConfig({ COURRIEL_EXPEDITEUR: value }).expediteur).toEqual(expediteur);
  });

  test.each([
    [{ PORT: 'abc' }, /^PORT vaut « abc » : il faut un nombre entier de 0 à 65535\.$/],
    [{ PORT: '70000' }, /^PORT vaut « 70000 »/],
    [{ PORT: '-1' }, /^PORT vaut « -1 »/],
    [{ PORT: '80.5' }, /^PORT vaut/],
    [
      { DATABASE_URL: 'base' },
      /^DATABASE_URL vaut « base » : il faut une adresse en postgresql:\/\/ ou postgres:\/\/\.$/,
    ],
    [{ DATABASE_URL: 'mysql://a/b' }, /^DATABASE_URL vaut/],
    [{ SMTP_URL: 'http://a' }, /^SMTP_URL vaut/],
    [{ COURRIEL_EXPEDITEUR: 'Atlas' }, /^COURRIEL_EXPEDITEUR vaut « Atlas » : il faut une adresse/],
    [{ COURRIEL_EXPEDITEUR: 'a@b.fr, c@d.fr' }, /^COURRIEL_EXPEDITEUR vaut/],
    [{ COURRIEL_EXPEDITEUR: 'Atlas <a@b.fr>\nBcc: c@d.fr' }, /^COURRIEL_EXPEDITEUR vaut/],
    [
      { PROCONNECT_URL: 'https://p' },
      /^PROCONNECT_URL, PROCONNECT_CLIENT_ID et PROCONNECT_CLIENT_SECRET se donnent ensemble/,
    ],
    [
      { PROCONNECT_URL: 'http://p.example', PROCONNECT_CLIENT_ID: 'a', PROCONNECT_CLIENT_SECRET: 'b' },
      /^PROCONNECT_URL vaut « http:\/\/p.example » : il faut une adresse en https/,
    ],
    [{ STORAGE_URL: 'ftp://a' }, /^STORAGE_URL vaut/],
    [{ TUILES: '1' }, /^TUILES vaut « 1 » : il faut oui ou non\.$/],
    [{ DEMONSTRATION: 'yes' }, /^DEMONSTRATION vaut « yes » : il faut oui ou non\.$/],
    [{ LOG_LEVEL: 'fort' }, /^LOG_LEVEL vaut « fort » : il faut debug, info/],
  ])('refuses %o in one line', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(message);
  });

  test('does not repeat a password', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://atlas:secret@base/atlas' })).toThrow(/mysql:\/\/atlas:…@base/);
  });
});
