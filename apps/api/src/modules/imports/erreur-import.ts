/**
 * What stops an import before it changed anything: the file, not one of its lines, is wrong. `message` is one line of
 * French that says what is wrong, where, and what to do.
 */
export class ErreurImport extends Error {
  override readonly name = 'ErreurImport';
}
