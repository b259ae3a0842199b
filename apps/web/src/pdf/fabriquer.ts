import type { RecettePdf } from '@atlas/contracts';
import { toAtlasFiltre, toCollectivite, toProjet, toRecherche } from '../lib/chemins.ts';
import { type Contexte, createContexte, type OptionsContexte, toPied } from './contexte.ts';
import { loadAlbum, textOfAlbum, writeAlbum } from './documents/album.tsx';
import { loadCarte, textOfCarte, writeCarte } from './documents/carte.tsx';
import { loadCollectivite, textOfCollectivite, writeCollectivite } from './documents/collectivite.tsx';
import { loadProjet, textOfProjet, writeProjet } from './documents/projet.tsx';
import { loadResultats, textOfResultats, writeResultats } from './documents/resultats.tsx';
import { sayCriteres } from './donnees/criteres.ts';
import { Dossier } from './feuille/dossier.ts';
import { loadPolices } from './rendu.ts';

/** A finished document. */
export interface PdfFait {
  octets: Uint8Array;
  pages: number;
}

/** Makes a document. @throws ApiError when its data do not come */
export async function createPdf(recette: RecettePdf, options: OptionsContexte): Promise<PdfFait> {
  const contexte = createContexte(options);
  const { t, onProgres } = contexte;
  onProgres('lecture');
  const { texte, adresse, sujet, write } = await prepare(recette, contexte);
  await loadPolices(`${recette.titre}${texte}`);
  const { titre } = recette;
  const { langue, date, marque } = contexte;
  const metadonnees = { titre, sujet, langue, date, auteur: marque, motsCles: [marque, t.carte, t.resultats] };
  const dossier = await Dossier.create(metadonnees, `${titre}${texte}`);
  await write(dossier);
  onProgres('fin');
  const pages = dossier.pages;
  return { octets: await dossier.save({ gauche: toPied(contexte), adresse, toPage: t.page }), pages };
}

interface Preparation {
  texte: string;
  /** Where the foot of each page leads. */
  adresse: string;
  sujet: string;
  write: (dossier: Dossier) => Promise<void>;
}

/** Reads what a document is about, before it is begun. @throws ApiError */
async function prepare(recette: RecettePdf, contexte: Contexte): Promise<Preparation> {
  const { origine, t } = contexte;
  switch (recette.document) {
    case 'carte': {
      const selection = await loadCarte(recette, contexte);
      return {
        texte: textOfCarte(selection),
        adresse: `${origine}${toAtlasFiltre(recette.filtres)}`,
        sujet: sayCriteres(selection.criteres, contexte),
        write: (dossier) => writeCarte(dossier, recette, selection, contexte),
      };
    }
    case 'resultats': {
      const donnees = await loadResultats(recette, contexte);
      return {
        texte: textOfResultats(donnees, recette),
        adresse: `${origine}${toRecherche(recette.filtres)}`,
        sujet: sayCriteres(donnees.selection.criteres, contexte),
        write: (dossier) => writeResultats(dossier, recette, donnees, contexte),
      };
    }
    case 'projet': {
      const projet = await loadProjet(recette);
      return {
        texte: textOfProjet(projet),
        adresse: `${origine}${toProjet(projet.id)}`,
        sujet: projet.resume,
        write: (dossier) => writeProjet(dossier, recette, projet, contexte),
      };
    }
    case 'collectivite': {
      const donnees = await loadCollectivite(recette, contexte);
      return {
        texte: textOfCollectivite(donnees),
        adresse: `${origine}${toCollectivite(recette.id)}`,
        sujet: t.carte,
        write: (dossier) => writeCollectivite(dossier, recette, donnees, contexte),
      };
    }
    case 'album': {
      const album = await loadAlbum(recette);
      return {
        texte: textOfAlbum(album),
        adresse: origine,
        sujet: album.description ?? t.album,
        write: (dossier) => writeAlbum(dossier, recette, album, contexte),
      };
    }
  }
}
