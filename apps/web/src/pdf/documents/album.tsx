import type { FicheAlbum, RecettePdf } from '@atlas/contracts';
import { Document, Link, Page, Text, View } from '@react-pdf/renderer';
import { get } from '../../lib/api.ts';
import type { Contexte } from '../contexte.ts';
import { loadSelection } from '../donnees/selection.ts';
import type { Dossier } from '../feuille/dossier.ts';
import { COULEURS, MARGE, sizeOf } from '../feuille/styles.ts';
import { renderReact } from '../rendu.ts';
import { writePageCarte } from './carte.tsx';
import { styles, Texte } from './elements.tsx';

export type RecetteAlbum = Extract<RecettePdf, { document: 'album' }>;

/** An album of one's own. @throws ApiError */
export const loadAlbum = ({ id }: RecetteAlbum): Promise<FicheAlbum> => get('/espace/albums/:id', { params: { id } });

/** Everything that its owner wrote, whose alphabets need fonts. */
export const textOfAlbum = ({ titre, description, cartes }: FicheAlbum): string =>
  [titre, description ?? '', ...cartes.flatMap((carte) => [carte.titre, carte.note ?? ''])].join('');

/** Titles of the contents that stand on one page, which begins with the first map after them. */
const LIGNES_PAR_PAGE = { portrait: 44, paysage: 26 } as const;

/** A cover, the contents, then one map a page, with the data of today and the notes of its owner. */
export async function writeAlbum(
  dossier: Dossier,
  recette: RecetteAlbum,
  album: FicheAlbum,
  contexte: Contexte,
): Promise<void> {
  const { t, formats, origine, onProgres } = contexte;
  const taille = sizeOf(recette.format, recette.orientation);
  const { cartes } = album;
  dossier.bookmark(recette.titre);
  await dossier.append(
    await renderReact(<Couverture titre={recette.titre} album={album} taille={taille} contexte={contexte} />),
  );
  dossier.bookmark(t.sommaire);
  const parPage = LIGNES_PAR_PAGE[recette.orientation];
  await dossier.append(
    await renderReact(<Sommaire album={album} parPage={parPage} taille={taille} contexte={contexte} />),
  );
  for (const [rang, { titre, note, adresse, filtres, enregistreeLe }] of cartes.entries()) {
    onProgres('carte', rang / cartes.length);
    const selection = await loadSelection(filtres, contexte);
    const genre = t.carteEnregistree(formats.date(enregistreeLe));
    const page = { genre, titre, note, adresse: `${origine}${adresse}`, taille, representation: 'cercles' as const };
    await writePageCarte(dossier, page, selection, contexte);
  }
}

interface PagesProps {
  album: FicheAlbum;
  taille: readonly [number, number];
  contexte: Contexte;
}

function Couverture({ titre, album, taille, contexte }: PagesProps & { titre: string }) {
  const { t, marque, formats, date } = contexte;
  return (
    <Document>
      <Page size={[taille[0], taille[1]]} style={styles.page}>
        <View
          style={{ flex: 1, justifyContent: 'center', borderLeftWidth: 6, borderColor: COULEURS.bleu, paddingLeft: 24 }}
        >
          <Text style={[styles.genre, { fontSize: 11 }]}>{`${t.album} · ${t.cartes(album.cartes.length)}`}</Text>
          <Texte
            style={{ fontSize: titre.length > 80 ? 20 : 32, fontWeight: 700, color: COULEURS.bleu, lineHeight: 1.15 }}
          >
            {titre}
          </Texte>
          {album.description !== null && <Texte style={{ fontSize: 12, marginTop: 12 }}>{album.description}</Texte>}
          <Text
            style={[styles.discret, { marginTop: 24 }]}
          >{`${marque}. ${t.etabli(formats.date(date.toISOString()))}.`}</Text>
        </View>
      </Page>
    </Document>
  );
}

function Sommaire({ album, parPage, taille, contexte }: PagesProps & { parPage: number }) {
  const { cartes } = album;
  const pagesSommaire = Math.max(1, Math.ceil(cartes.length / parPage));
  const groupes = Array.from({ length: pagesSommaire }, (_, i) => cartes.slice(i * parPage, (i + 1) * parPage));
  return (
    <Document>
      {groupes.map((groupe, i) => (
        <Page key={groupe[0]?.id ?? 'vide'} size={[taille[0], taille[1]]} style={styles.page}>
          <Text style={styles.titreLong}>{contexte.t.sommaire}</Text>
          <View style={{ marginTop: 12, width: taille[0] - 2 * MARGE.cote }}>
            {groupe.map(({ id, titre, adresse }, j) => (
              <View
                key={id}
                style={{ flexDirection: 'row', marginBottom: 3, height: 13.5, overflow: 'hidden' }}
                wrap={false}
              >
                <Link
                  src={`${contexte.origine}${adresse}`}
                  style={{ flex: 1, color: COULEURS.texte, textDecoration: 'none' }}
                >
                  <Texte>{titre}</Texte>
                </Link>
                <Text style={{ width: 40, textAlign: 'right' }}>{String(1 + pagesSommaire + i * parPage + j + 1)}</Text>
              </View>
            ))}
          </View>
        </Page>
      ))}
    </Document>
  );
}
