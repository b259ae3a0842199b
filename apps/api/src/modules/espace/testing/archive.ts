import { inflateRawSync } from 'node:zlib';

const REPERTOIRE = 0x02014b50;
const FIN = 0x06054b50;

/** The files of a ZIP archive by name, read by its central directory as every tool does. */
export function readArchive(octets: Buffer): Record<string, Buffer> {
  const fin = octets.lastIndexOf(Buffer.from(Uint32Array.of(FIN).buffer));
  const nombre = octets.readUInt16LE(fin + 10);
  const fichiers: Record<string, Buffer> = {};
  let place = octets.readUInt32LE(fin + 16);
  for (let rang = 0; rang < nombre; rang++) {
    if (octets.readUInt32LE(place) !== REPERTOIRE) throw new Error('not an entry of a ZIP archive');
    const [methode, taille] = [octets.readUInt16LE(place + 10), octets.readUInt32LE(place + 20)];
    const [nom, extra, commentaire] = [28, 30, 32].map((decalage) => octets.readUInt16LE(place + decalage));
    const local = octets.readUInt32LE(place + 42);
    const debut = local + 30 + octets.readUInt16LE(local + 26) + octets.readUInt16LE(local + 28);
    const contenu = octets.subarray(debut, debut + taille);
    const chemin = octets.toString('utf8', place + 46, place + 46 + (nom ?? 0));
    fichiers[chemin] = methode === 0 ? contenu : inflateRawSync(contenu);
    place += 46 + (nom ?? 0) + (extra ?? 0) + (commentaire ?? 0);
  }
  return fichiers;
}
