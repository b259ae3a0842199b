import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { Complement } from './enqueue-courriel.ts';
import type { Expediteur } from './expediteur.ts';
import type { CourrielRedige } from './mise-en-page.ts';

/** A mail with what its envelope says. */
export interface CourrielParti extends CourrielRedige, Complement {
  id: number;
  destinataire: string;
  langue: string;
  modele: string;
  creeLe: Date;
}

/** Where mails leave. */
export interface Transport {
  /** Resolves once somebody else answers for the mail; fails when nobody does. */
  send(courriel: CourrielParti): Promise<void>;
  close(): void;
}

/** The message as nodemailer takes it. Addresses are objects: a text would be read as a list of them. */
function toMessage(courriel: CourrielParti, expediteur: Expediteur) {
  const { repondreA, desabonnement, pieceJointe } = courriel;
  const domaine = expediteur.adresse.split('@').at(-1);
  return {
    from: { name: expediteur.nom, address: expediteur.adresse },
    to: { name: '', address: courriel.destinataire },
    subject: courriel.sujet,
    text: courriel.texte,
    html: courriel.html,
    date: courriel.creeLe,
    // The same at each try: who receives it twice may see that it is one.
    messageId: `<courriel.${courriel.id}.${courriel.creeLe.getTime()}@${domaine}>`,
    ...(repondreA === undefined ? {} : { replyTo: { name: repondreA.nom, address: repondreA.adresse } }),
    ...(pieceJointe === undefined
      ? {}
      : {
          attachments: [{ filename: pieceJointe.nom, contentType: pieceJointe.typeMime, content: pieceJointe.contenu }],
        }),
    headers: {
      // Somebody wrote what is answered to them.
      ...(repondreA === undefined ? { 'Auto-Submitted': 'auto-generated' } : {}),
      'Content-Language': courriel.langue,
      ...(desabonnement === undefined
        ? {}
        : { 'List-Unsubscribe': `<${desabonnement}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    textEncoding: 'quoted-printable' as const,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Milliseconds of silence after which a server of mail is given up: all of them are well within the lock of a mail. */
const SILENCES = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Mails by SMTP, at `smtp://user:password@host:587` (STARTTLS where it is offered) or `smtps://`. */
export function createSmtpTransport(smtpUrl: string, expediteur: Expediteur): Transport {
  const transporter = nodemailer.createTransport({ url: smtpUrl, ...SILENCES });
  return {
    send: async (courriel) => {
      await transporter.sendMail(toMessage(courriel, expediteur));
    },
    close: () => transporter.close(),
  };
}

/** Mails as files that any reader of mail opens, in a folder: `2026-11-27T10-00-00.000Z-12-invitation.eml`. */
export function createFileTransport(dossier: string, expediteur: Expediteur): Transport {
  const transporter = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    send: async (courriel) => {
      const { message } = await transporter.sendMail(toMessage(courriel, expediteur));
      const date = courriel.creeLe.toISOString().replaceAll(':', '-');
      const chemin = join(dossier, `${date}-${courriel.id}-${courriel.modele}.eml`);
      await mkdir(dossier, { recursive: true });
      // Its links may open an account: for the owner of the folder alone.
      await writeFile(`${chemin}.partiel`, message, { mode: 0o600 });
      await rename(`${chemin}.partiel`, chemin);
    },
    close: () => transporter.close(),
  };
}
