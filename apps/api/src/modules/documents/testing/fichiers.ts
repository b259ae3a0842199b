import { buffer } from 'node:stream/consumers';
import type { FormulaireProjet } from '@atlas/contracts';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { ZipFile } from 'yazl';
import { openCookies } from '../../../testing/acteurs.ts';
import { type Agents, test as base } from '../../mises-a-jour/testing/agents.ts';

/** The bytes of a PDF that says this. */
export const pdf = (texte: string): Buffer => Buffer.from(`%PDF-1.7\n${texte}\n%%EOF`);
export const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');
export const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
export const WEBP = Buffer.from('RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0', 'latin1');
/** What Word wrote before 2007, and what it writes with a password. */
export const CFB = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);

async function zip(entrees: Record<string, string>, compress = true): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [nom, contenu] of Object.entries(entrees)) archive.addBuffer(Buffer.from(contenu), nom, { compress });
  archive.end();
  return buffer(archive.outputStream);
}

/** An archive of the kind that says what it is in `[Content_Types].xml`. */
export const openXml = (type: string, dossier: string): Promise<Buffer> =>
  zip({
    '[Content_Types].xml': `<Types><Override PartName="/${dossier}" ContentType="${type}.main+xml"/></Types>`,
    [`${dossier}/x.xml`]: '<x/>',
  });
const OFFICE = 'application/vnd.openxmlformats-officedocument';
export const docx = () => openXml(`${OFFICE}.wordprocessingml.document`, 'word');
export const xlsx = () => openXml(`${OFFICE}.spreadsheetml.sheet`, 'xl');
export const pptx = () => openXml(`${OFFICE}.presentationml.presentation`, 'ppt');
export const docm = () => openXml('application/vnd.ms-word.document.macroEnabled', 'word');
export const openDocument = (type: string): Promise<Buffer> =>
  zip({ mimetype: `application/vnd.oasis.opendocument.${type}`, 'content.xml': '<x/>' }, false);
export const archive = (): Promise<Buffer> => zip({ 'lisez-moi.txt': 'bonjour' });

export type Deposit = (agent: Agents[keyof Agents], nom: string, octets: Buffer) => Promise<LightMyRequestResponse>;

/** Sends the bytes of a file, as the pages do, each agent in one session. */
function createDeposit(app: FastifyInstance): Deposit {
  const sessions = new Map<number, ReturnType<typeof openCookies>>();
  return async ({ compteId }, nom, octets) => {
    const session = sessions.get(compteId) ?? openCookies(app, compteId);
    sessions.set(compteId, session);
    return app.inject({
      method: 'POST',
      url: `/api/fichiers?nom=${encodeURIComponent(nom)}`,
      headers: { 'content-type': 'application/octet-stream' },
      cookies: await session,
      payload: octets,
    });
  };
}

/** The line of a form for a new document. */
export const documentOf = (
  depot: LightMyRequestResponse,
  titre = 'Convention',
): FormulaireProjet['documents'][number] => ({ id: null, fichier: depot.json().id, titre, langue: 'fr' });

/** The agents of the small world, who deposit files. */
export const test = base.extend<{ $file: { deposit: Deposit } }>({
  deposit: [async ({ app }, use) => use(createDeposit(app)), { scope: 'file' }],
});
