import type { TSchema } from 'typebox';
import type { ErreurParametre } from './problem.ts';

/** What a query string holds: Fastify gives an array for a repeated name. */
export type RawParametres = Record<string, string | string[]>;

interface JsonSchema {
  type?: string;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
}

const INTEGER = /^-?[0-9]{1,15}$/;
const BOOLEANS = new Map([
  ['true', true],
  ['false', false],
]);

/** The typed value of one text, or the text itself, which validation then refuses by its type. */
function toTyped(schema: JsonSchema | undefined, text: string): unknown {
  if (schema?.type === 'integer') return INTEGER.test(text) ? Number(text) : text;
  if (schema?.type === 'boolean') return BOOLEANS.get(text) ?? text;
  return text;
}

function toTypedProperty(schema: JsonSchema | undefined, raw: string | string[]): unknown {
  if (schema?.type === 'array') return [raw].flat().map((text) => toTyped(schema.items, text));
  return Array.isArray(raw) ? raw : toTyped(schema, raw);
}

/**
 * Parameters as their schema types them: a repeatable one given once is an array of one, digits are integers. Stricter
 * than ajv's coercion, for which `0x10`, ` 7` and `1e3` are integers: here one page has one address.
 */
export function parseParametres(schema: TSchema, raw: RawParametres): Record<string, unknown> {
  const { properties = {} } = schema as JsonSchema;
  const typed: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(raw)) {
    typed[name] = toTypedProperty(Object.hasOwn(properties, name) ? properties[name] : undefined, value);
  }
  return typed;
}

const isForbidden = (text: string): boolean => text.includes('\0') || !text.isWellFormed();

const refuse = (name: string): ErreurParametre => ({
  parametre: name.replaceAll('\0', '\u2400'),
  message: 'un caractère de la valeur n’est pas admis.',
});

/** The parameters that hold a character which no text of PostgreSQL may hold. */
export function findForbiddenCharacters(raw: RawParametres): ErreurParametre[] {
  return Object.entries(raw)
    .filter(([name, value]) => [name, value].flat().some(isForbidden))
    .map(([name]) => refuse(name));
}

/** The same for the properties of a body, however deep the text is. */
export function findForbiddenInCorps(corps: unknown): ErreurParametre[] {
  if (typeof corps !== 'object' || corps === null) return [];
  return Object.entries(corps)
    .filter(([name, value]) => isForbidden(name) || holdsForbidden(value))
    .map(([name]) => refuse(name));
}

function holdsForbidden(value: unknown): boolean {
  if (typeof value === 'string') return isForbidden(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => isForbidden(name) || holdsForbidden(inner));
}
