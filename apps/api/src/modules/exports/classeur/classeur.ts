import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { escapeXml } from './cellule.ts';
import { type Feuille, formatFeuille, toEtendue } from './feuille.ts';

/** Rows of a sheet of Excel, header included. */
export const LIGNES_MAX = 1_048_576;

/** Fast: a workbook is mostly read from a disk nearby, and each level costs more than it saves. */
const COMPRESSION = 3;

const ENTETE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OOXML = 'http://schemas.openxmlformats.org';
const MAIN = `${OOXML}/spreadsheetml/2006/main`;
const RELATIONS = `${OOXML}/officeDocument/2006/relationships`;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook (Office Open XML), written while its rows are read and no faster than it is taken: texts are inline, so that
 * nothing has to be remembered until the end.
 */
export function writeClasseur(feuilles: readonly Feuille[]): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  const sortie = zip.outputStream as Readable;
  const ouverts: Readable[] = [];
  let isQuitte = false;
  for (const [chemin, xml] of Object.entries(formatParties(feuilles))) {
    zip.addBuffer(Buffer.from(ENTETE + xml), chemin);
  }
  for (const [rang, feuille] of feuilles.entries()) {
    zip.addReadStreamLazy(cheminFeuille(rang), { compressionLevel: COMPRESSION }, (commence) => {
      // The parts before this one may still be being compressed when the caller leaves: its rows are then never read.
      if (isQuitte) return;
      const source = Readable.from(formatFeuille(feuille), { objectMode: false });
      ouverts.push(source);
      // The library pipes without passing errors on.
      source.on('error', (erreur) => sortie.destroy(erreur));
      commence(null, source);
    });
  }
  zip.end();
  const octets = sortie[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  // Not a generator: rows that compress to nothing give no byte for long, and one that waits for bytes cannot be left.
  const leave = async (): Promise<IteratorResult<Uint8Array>> => {
    isQuitte = true;
    for (const flux of [...ouverts, sortie]) flux.destroy();
    return { done: true, value: undefined };
  };
  return { [Symbol.asyncIterator]: () => ({ next: () => octets.next(), return: leave }) };
}

const cheminFeuille = (rang: number) => `xl/worksheets/sheet${rang + 1}.xml`;

/** Everything but the sheets, by path. */
function formatParties(feuilles: readonly Feuille[]): Record<string, string> {
  return {
    '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${feuilles
      .map((_, rang) => `<Override PartName="/${cheminFeuille(rang)}" ContentType="${TYPE}.worksheet+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': formatRelations([{ type: 'officeDocument', cible: 'xl/workbook.xml' }]),
    'xl/workbook.xml': formatWorkbook(feuilles),
    'xl/_rels/workbook.xml.rels': formatRelations([
      ...feuilles.map((_, rang) => ({ type: 'worksheet', cible: `worksheets/sheet${rang + 1}.xml` })),
      { type: 'styles', cible: 'styles.xml' },
    ]),
    'xl/styles.xml': STYLES_XML,
  };
}

function formatRelations(relations: { type: string; cible: string }[]): string {
  const lignes = relations.map(
    ({ type, cible }, rang) => `<Relationship Id="rId${rang + 1}" Type="${RELATIONS}/${type}" Target="${cible}"/>`,
  );
  return `<Relationships xmlns="${OOXML}/package/2006/relationships">${lignes.join('')}</Relationships>`;
}

function formatWorkbook(feuilles: readonly Feuille[]): string {
  const noms = feuilles.map(
    ({ nom }, rang) => `<sheet name="${escapeXml(nom)}" sheetId="${rang + 1}" r:id="rId${rang + 1}"/>`,
  );
  // Excel wants the extent of a filter under this name too.
  const filtres = feuilles.flatMap((feuille, rang) =>
    feuille.isTableau
      ? `<definedName name="_xlnm._FilterDatabase" localSheetId="${rang}" hidden="1">'${escapeXml(feuille.nom.replaceAll("'", "''"))}'!${toEtendue(feuille)}</definedName>`
      : [],
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${noms.join('')}</sheets>${filtres.length > 0 ? `<definedNames>${filtres.join('')}</definedNames>` : ''}</workbook>`;
}

/** The cell formats, in the order of `STYLES`: plain, bold, day, instant. */
const STYLES_XML = `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`;
