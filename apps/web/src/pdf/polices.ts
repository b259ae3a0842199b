import emojiUrl from '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf?url';
import notoUrl from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url';
import arabeUrl from '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf?url';
import normaleUrl from '@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf?url';
import grasseUrl from '@expo-google-fonts/public-sans/700Bold/PublicSans_700Bold.ttf?url';

export type Graisse = 'normale' | 'grasse';

/** A family of fonts, all under the SIL Open Font License, and what it is needed for. */
export interface Police {
  famille: string;
  fichiers: Record<Graisse, string>;
  /** The characters that it is there for. */
  couvre: RegExp;
}

/** The family of every document: Latin letters with all their accents, Vietnamese included. */
export const POLICE_COURANTE: Police = {
  famille: 'Public Sans',
  fichiers: { normale: normaleUrl, grasse: grasseUrl },
  couvre: /[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u,
};

const oneWeight = (famille: string, url: string, couvre: RegExp): Police => ({
  famille,
  fichiers: { normale: url, grasse: url },
  couvre,
});

/** What the first family cannot write, in the order in which it is tried; each is downloaded when a text asks for it. */
const POLICES_DE_SECOURS: readonly Police[] = [
  oneWeight('Noto Sans Arabic', arabeUrl, /\p{Script=Arabic}/u),
  oneWeight('Noto Emoji', emojiUrl, /\p{Extended_Pictographic}/u),
  oneWeight('Noto Sans', notoUrl, /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]|[≤≥→]/u),
];

/** The families that a text needs, the current one first. */
export const policesOf = (texte: string): Police[] => [
  POLICE_COURANTE,
  ...POLICES_DE_SECOURS.filter(({ couvre }) => couvre.test(texte)),
];

/** True of a text that is read from right to left. */
export const isDroiteAGauche = (texte: string): boolean =>
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(texte);
