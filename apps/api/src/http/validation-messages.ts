import type { FastifySchemaValidationError } from 'fastify';
import type { ErreurParametre } from './problem.ts';

const nombre = new Intl.NumberFormat('fr-FR');

interface ParentSchema {
  description?: string;
}

/** What ajv (in `verbose` mode) says beyond Fastify's type. */
interface VerboseError extends FastifySchemaValidationError {
  parentSchema?: ParentSchema;
  data?: unknown;
}

/** The parameter that an error is about: `pays` for `/pays/3`, the unknown name itself for an unknown parameter. */
function toParametre(error: VerboseError): string {
  const { additionalProperty, missingProperty } = error.params;
  if (typeof additionalProperty === 'string') return additionalProperty;
  if (typeof missingProperty === 'string') return missingProperty;
  const first = error.instancePath.split('/')[1] ?? '';
  return first.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The refused value between guillemets, shortened. */
function toValeur(data: unknown): string {
  const texte = String(data);
  if (texte === '') return 'une valeur vide';
  return `«\u00a0${texte.length > 40 ? `${texte.slice(0, 40)}…` : texte}\u00a0»`;
}

const TYPES: Record<string, string> = {
  integer: 'un nombre entier est attendu',
  number: 'un nombre est attendu',
  boolean: '«\u00a0true\u00a0» ou «\u00a0false\u00a0» est attendu',
  string: 'une seule valeur est attendue',
};

function describeError(error: VerboseError): string {
  const { params } = error;
  switch (error.keyword) {
    case 'additionalProperties':
      return 'ce paramètre n’existe pas.';
    case 'required':
      return 'ce paramètre est obligatoire.';
    case 'type':
      return `${TYPES[String(params.type)] ?? 'la valeur n’a pas la forme attendue'}.`;
    case 'enum':
      return `${toValeur(error.data)} n’est pas une valeur admise (${(params.allowedValues as string[]).join(', ')}).`;
    case 'pattern':
      return `${toValeur(error.data)} n’a pas la forme attendue${error.parentSchema?.description ? ` (${error.parentSchema.description})` : ''}.`;
    case 'minimum':
      return `la valeur doit être au moins ${params.limit}.`;
    case 'maximum':
      return `la valeur doit être au plus ${params.limit}.`;
    case 'minLength':
      return `au moins ${params.limit} caractère(s) sont attendus.`;
    case 'maxLength':
      return `${nombre.format(Number(params.limit))} caractères sont admis, pas davantage.`;
    case 'maxItems':
      return `${nombre.format(Number(params.limit))} valeurs sont admises, pas davantage.`;
    default:
      return 'la valeur n’est pas admise.';
  }
}

/** ajv's errors as one clear French message a parameter (the first one said of it). */
export function toErreursParametres(errors: readonly FastifySchemaValidationError[]): ErreurParametre[] {
  const byParametre = new Map<string, ErreurParametre>();
  for (const error of errors) {
    const parametre = toParametre(error);
    if (!byParametre.has(parametre)) byParametre.set(parametre, { parametre, message: describeError(error) });
  }
  return [...byParametre.values()];
}
