/** What is not seen, and may stand inside an address to hide it. */
const INVISIBLES = /\p{Cf}|\u034f|\u115f|\u1160|\u3164|\uffa0/gu;
/** What a reader of mail, or whoever reads it, would make a link of: `https://…`, `exemple.fr`, `a@b.fr`, `192.0.2.1`. */
const ADRESSE =
  /\S*(?:[a-z][a-z0-9+]*:\/\/|www\.|mailto:)\S*|[\p{L}\p{N}@][^\s@]*@\S+|[\p{L}\p{N}-]+(?:[.\u3002\uff0e\uff61][\p{L}\p{N}-]+)*[.\u3002\uff0e\uff61]\p{L}{2,}\S*|\d{1,3}(?:\.\d{1,3}){3}/iu;

/** The first thing in a text that looks like the address of a site or of someone; null where there is none. */
export function findAdresse(texte: string): string | null {
  return ADRESSE.exec(texte.replace(INVISIBLES, ''))?.[0] ?? null;
}
