/**
 * A failure that the operator can act upon. `message` is one line of French that says what happened and what to do:
 * a command prints it alone, without a stack, and exits with a non-zero code.
 */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
