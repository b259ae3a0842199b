import type { Contenu, Lien } from './modeles/contenu.ts';

/** A mail as it leaves: the same words in plain text and in HTML. */
export interface CourrielRedige {
  sujet: string;
  texte: string;
  html: string;
}

interface Mots {
  nom: string;
  /** Below the button, before its address. */
  copier: string;
  automatique: string;
  /** The same, where somebody wrote it. */
  personne: string;
  deuxPoints: string;
}

const FR: Mots = {
  nom: 'Atlas français de la coopération décentralisée',
  copier: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:',
  automatique: 'Ce message est automatique\u00a0: merci de ne pas y répondre.',
  personne:
    'Ce message a été écrit par une personne et envoyé par l’Atlas, qui ne l’a pas relu\u00a0: votre réponse ira à cette personne.',
  deuxPoints: '\u00a0:',
};
const EN: Mots = {
  nom: 'French Atlas of Decentralised Cooperation',
  copier: 'If the button does not work, copy this address into your browser:',
  automatique: 'This message is automatic: please do not reply to it.',
  personne:
    'This message was written by a person and sent through the Atlas, which did not review it: your answer will go to that person.',
  deuxPoints: ':',
};
const ES: Mots = {
  nom: 'Atlas francés de la cooperación descentralizada',
  copier: 'Si el botón no funciona, copie esta dirección en su navegador:',
  automatique: 'Este mensaje es automático: le rogamos que no responda.',
  personne:
    'Este mensaje lo ha escrito una persona y lo envía el Atlas, que no lo ha revisado: su respuesta llegará a esa persona.',
  deuxPoints: ':',
};
const sayOrigine = ({ isDUnePersonne }: Contenu, mots: Mots): string =>
  isDUnePersonne ? mots.personne : mots.automatique;

const MOTS: Record<string, Mots> = { fr: FR, en: EN, es: ES };

const SUJET_MAX = 150;
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;

/** On one line, without what would turn the direction of the rest. */
const toLigne = (texte: string) =>
  texte
    .replace(BIDI, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** French spaces its signs, and never breaks a line before them. */
const toTypographie = (texte: string, langue: string) =>
  langue === 'fr' ? texte.replace(/« /g, '«\u00a0').replace(/ ([»:;?!])/g, '\u00a0$1') : texte;

const shorten = (texte: string, max: number) => (texte.length <= max ? texte : `${texte.slice(0, max - 1).trimEnd()}…`);

const toCitation = (texte: string) =>
  texte
    .replace(BIDI, '')
    .trim()
    .split(/\r\n|\r|\n/)
    .map((ligne) => toLigne(ligne));

/** Lays a mail out. Readable without images, without style and by a screen reader; everything in it is escaped. */
export function layOut(brut: Contenu, langue: string): CourrielRedige {
  const mots = MOTS[langue] ?? FR;
  const contenu = clean(brut, langue);
  return { sujet: contenu.sujet, texte: writeTexte(contenu, mots), html: writeHtml(contenu, mots, langue) };
}

const DETAIL_MAX = 300;

/** What a mail says, in two lines of plain text: its subject, and what follows the greeting. */
export function summarise(brut: Contenu, langue: string): { titre: string; detail: string } {
  const { sujet, paragraphes } = clean(brut, langue);
  const detail = paragraphes.slice(1).map((paragraphe) => {
    if (typeof paragraphe === 'string') return paragraphe;
    if ('citation' in paragraphe) return toLigne(paragraphe.citation);
    return paragraphe.liste.map(({ texte }) => texte).join(', ');
  });
  return { titre: sujet, detail: shorten(detail.join(' '), DETAIL_MAX) };
}

function clean({ sujet, paragraphes, bouton, note, pied, isDUnePersonne }: Contenu, langue: string): Contenu {
  const write = (texte: string) => toTypographie(toLigne(texte), langue);
  return {
    sujet: shorten(write(sujet), SUJET_MAX),
    paragraphes: paragraphes.map((paragraphe) => {
      if (typeof paragraphe === 'string') return write(paragraphe);
      if ('citation' in paragraphe) return paragraphe;
      return { liste: paragraphe.liste.map(({ texte, lien }) => ({ texte: write(texte), lien })) };
    }),
    ...(bouton ? { bouton: { libelle: write(bouton.libelle), lien: bouton.lien } } : {}),
    ...(note === undefined ? {} : { note: write(note) }),
    ...(pied ? { pied: { texte: write(pied.texte), choix: { ...pied.choix, texte: write(pied.choix.texte) } } } : {}),
    ...(isDUnePersonne ? { isDUnePersonne } : {}),
  };
}

function writeTexte(contenu: Contenu, mots: Mots): string {
  const { paragraphes, bouton, note, pied } = contenu;
  const blocs = paragraphes.map((paragraphe) => {
    if (typeof paragraphe === 'string') return paragraphe;
    if ('citation' in paragraphe) {
      const lignes = toCitation(paragraphe.citation);
      return lignes.map((ligne) => `> ${ligne}`.trimEnd()).join('\n');
    }
    return paragraphe.liste.map(({ texte, lien }) => `- ${texte}\n  ${lien}`).join('\n');
  });
  if (bouton) blocs.push(`${bouton.libelle}${mots.deuxPoints}\n${bouton.lien}`);
  if (note !== undefined) blocs.push(note);
  if (pied) blocs.push(`${pied.texte}\n${pied.choix.texte}${mots.deuxPoints} ${pied.choix.lien}`);
  // The mark by which readers of mail know a signature.
  blocs.push(`-- \n${mots.nom}\n${sayOrigine(contenu, mots)}`);
  return `${blocs.join('\n\n')}\n`;
}

const ENTITES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(texte: string): string {
  return texte.replace(/[&<>"']/g, (signe) => ENTITES[signe] ?? signe);
}

/** Written on each element: readers of mail drop style sheets. */
const STYLE = {
  page: 'margin:0;padding:24px 16px;background:#f6f6f6;font-family:Marianne,Arial,sans-serif;font-size:16px;line-height:1.5;color:#161616',
  cadre: 'max-width:600px;margin:0 auto;padding:24px;background:#ffffff',
  nom: 'margin:0 0 24px;font-size:14px;font-weight:bold;color:#000091',
  titre: 'margin:0 0 16px;font-size:22px;line-height:1.3',
  paragraphe: 'margin:0 0 16px',
  citation: 'margin:0 0 16px;padding:4px 0 4px 16px;border-left:4px solid #6a6af4',
  liste: 'margin:0 0 16px;padding-left:24px',
  lien: 'color:#000091',
  bouton:
    'display:inline-block;padding:10px 20px;background:#000091;color:#ffffff;text-decoration:none;font-weight:bold',
  petit: 'margin:0 0 16px;font-size:14px;color:#3a3a3a;word-break:break-word',
  pied: 'margin:24px 0 0;padding-top:16px;border-top:1px solid #dddddd;font-size:14px;color:#3a3a3a',
};

const element = (balise: string, style: string, contenu: string) =>
  `<${balise} style="${style}">${contenu}</${balise}>`;

function anchor({ texte, lien }: Lien, style: string): string {
  return `<a href="${escapeHtml(lien)}" style="${style}">${escapeHtml(texte)}</a>`;
}

function writeHtml(contenu: Contenu, mots: Mots, langue: string): string {
  const { sujet, paragraphes, bouton, note, pied } = contenu;
  const blocs = paragraphes.map((paragraphe) => {
    if (typeof paragraphe === 'string') return element('p', STYLE.paragraphe, escapeHtml(paragraphe));
    if ('citation' in paragraphe) {
      return element('blockquote', STYLE.citation, toCitation(paragraphe.citation).map(escapeHtml).join('<br>'));
    }
    return element('ul', STYLE.liste, paragraphe.liste.map((lien) => `<li>${anchor(lien, STYLE.lien)}</li>`).join(''));
  });
  if (bouton) {
    blocs.push(
      element('p', STYLE.paragraphe, anchor({ texte: bouton.libelle, lien: bouton.lien }, STYLE.bouton)),
      element(
        'p',
        STYLE.petit,
        `${escapeHtml(mots.copier)}<br>${anchor({ texte: bouton.lien, lien: bouton.lien }, STYLE.lien)}`,
      ),
    );
  }
  if (note !== undefined) blocs.push(element('p', STYLE.petit, escapeHtml(note)));
  const choix = pied ? `${escapeHtml(pied.texte)} ${anchor(pied.choix, STYLE.lien)}<br>` : '';
  return `<!doctype html>
<html lang="${langue}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(sujet)}</title></head>
<body style="${STYLE.page}">
<div style="${STYLE.cadre}">
${element('p', STYLE.nom, escapeHtml(mots.nom))}
${element('h1', STYLE.titre, escapeHtml(sujet))}
${blocs.join('\n')}
${element('p', STYLE.pied, `${choix}${escapeHtml(sayOrigine(contenu, mots))}`)}
</div>
</body>
</html>
`;
}
