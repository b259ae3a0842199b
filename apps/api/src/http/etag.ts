import { hash } from 'node:crypto';

/** A weak validator: the bytes differ by content encoding, the answer does not. */
export function createEtag(key: string): string {
  return `W/"${hash('sha256', key, 'base64url').slice(0, 27)}"`;
}

const withoutWeakness = (tag: string) => tag.trim().replace(/^W\//, '');

/** True when `If-None-Match` names `etag` (weak comparison, RFC 9110 § 13.1.2): the caller has the answer already. */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return (
    ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => withoutWeakness(tag) === withoutWeakness(etag))
  );
}
