/** A JSON object whose last member is a long list, written batch by batch, one item (already JSON) a line. */
export async function* writeEnveloppe({
  entete,
  nom,
  lots,
}: {
  entete: object;
  nom: string;
  lots: AsyncIterable<string[]>;
}): AsyncGenerator<string> {
  let separateur = `${JSON.stringify(entete).slice(0, -1)},${JSON.stringify(nom)}:[\n`;
  for await (const lot of lots) {
    if (lot.length === 0) continue;
    yield separateur + lot.join(',\n');
    separateur = ',\n';
  }
  yield separateur === ',\n' ? '\n]}\n' : `${separateur}]}\n`;
}
