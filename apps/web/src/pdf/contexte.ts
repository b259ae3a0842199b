import { createFormats, type Formats, type Langue } from '../i18n/index.ts';
import { toLisible } from './feuille/plume.ts';
import { type TextesPdf, textes } from './textes.ts';

/** What every document is made with: its language, and where and when it is made. */
export interface Contexte {
  langue: Langue;
  t: TextesPdf;
  formats: Formats;
  /** Chooses between a French name and its English one. */
  nomLocal: (nomFr: string, nomEn: string | null | undefined) => string;
  /** Origin of the addresses that the document leads back to: `https://atlas.example`. */
  origine: string;
  /** How the site names itself. */
  marque: string;
  /** The records are invented, and each page says so. */
  demonstration: boolean;
  date: Date;
  /** How far the work is. */
  onProgres: (etape: keyof TextesPdf['etapes'], part?: number) => void;
}

export type OptionsContexte = Pick<Contexte, 'langue' | 'origine' | 'marque' | 'demonstration' | 'date' | 'onProgres'>;

/** The narrow spaces that French formats write are in no font of the documents. */
function toFormatsLisibles(formats: Formats): Formats {
  return {
    ...formats,
    nombre: (valeur) => toLisible(formats.nombre(valeur)),
    euros: (montant) => toLisible(formats.euros(montant)),
    eurosCourts: (montant) => toLisible(formats.eurosCourts(montant)),
    taille: (octets) => toLisible(formats.taille(octets)),
    part: (part) => toLisible(formats.part(part)),
  };
}

export function createContexte(options: OptionsContexte): Contexte {
  const { langue } = options;
  return {
    ...options,
    t: textes[langue],
    formats: toFormatsLisibles(createFormats(langue)),
    nomLocal: (nomFr, nomEn) => (langue === 'en' ? (nomEn ?? nomFr) : nomFr),
  };
}

/** The left of the foot of every page: source, licence, date, and that the records are invented when they are. */
export function toPied({ t, marque, demonstration, formats, date }: Contexte): string {
  const phrases = [
    t.source(marque),
    `${t.etabli(formats.date(date.toISOString()))}.`,
    demonstration ? t.demonstration : '',
    t.fonds,
  ];
  return phrases.filter((phrase) => phrase !== '').join(' ');
}
