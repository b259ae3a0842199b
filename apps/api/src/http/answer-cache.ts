import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Below this many bytes a compressed answer is no faster to receive. */
const COMPRESSION_MIN = 1024;
const BROTLI_OPTIONS = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

interface Entry {
  bytes: number;
  variants: Map<Encoding, Buffer>;
}

export interface EncodedAnswer {
  encoding: Encoding;
  body: Buffer;
}

/**
 * Serialised answers, kept while they fit in `maxBytes`, the least recently used forgotten first. A key holds the
 * version of the data, so that nothing is ever invalidated: an old answer is no longer asked for. Requests for an
 * answer that is being made wait for that one.
 */
export class AnswerCache {
  readonly #maxBytes: number;
  readonly #entries = new Map<string, Entry>();
  readonly #pending = new Map<string, Promise<Entry>>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Bytes held, of every encoding. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The answer of `key` in `encoding` (or as it is when too small to be worth it), made by `create` when unknown. */
  async get(key: string, encoding: Encoding, create: () => Promise<Buffer>): Promise<EncodedAnswer> {
    const entry = this.#touch(key) ?? (await this.#load(key, create));
    const identity = entry.variants.get('identity') as Buffer;
    if (encoding === 'identity' || identity.length < COMPRESSION_MIN) return { encoding: 'identity', body: identity };
    const known = entry.variants.get(encoding);
    if (known) return { encoding, body: known };
    const body = encoding === 'br' ? await compressBrotli(identity, BROTLI_OPTIONS) : await compressGzip(identity);
    this.#addVariant(key, entry, encoding, body);
    return { encoding, body };
  }

  #touch(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    if (entry) {
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    }
    return entry;
  }

  #load(key: string, create: () => Promise<Buffer>): Promise<Entry> {
    const pending = this.#pending.get(key);
    if (pending) return pending;
    const loading = this.#create(key, create).finally(() => this.#pending.delete(key));
    this.#pending.set(key, loading);
    return loading;
  }

  async #create(key: string, create: () => Promise<Buffer>): Promise<Entry> {
    const identity = await create();
    const entry: Entry = { bytes: identity.length, variants: new Map([['identity', identity]]) };
    this.#entries.set(key, entry);
    this.#bytes += entry.bytes;
    this.#evict();
    return entry;
  }

  #addVariant(key: string, entry: Entry, encoding: Encoding, body: Buffer): void {
    if (entry.variants.has(encoding)) return;
    entry.variants.set(encoding, body);
    entry.bytes += body.length;
    if (this.#entries.get(key) === entry) {
      this.#bytes += body.length;
      this.#evict();
    }
  }

  #evict(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#entries.delete(key);
      this.#bytes -= entry.bytes;
    }
  }
}

/** The best encoding that an `Accept-Encoding` header takes: brotli, else gzip, else none. */
export function chooseEncoding(header: string | string[] | undefined): Encoding {
  const refused = /^\s*q=0(\.0*)?\s*$/;
  const accepted = new Set<string>();
  for (const part of String(header ?? '').split(',')) {
    const [name = '', ...parameters] = part.split(';');
    if (!parameters.some((parameter) => refused.test(parameter))) accepted.add(name.trim().toLowerCase());
  }
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : 'identity';
}
