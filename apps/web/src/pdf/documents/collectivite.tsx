import {
  type FicheCollectivite,
  LIBELLES_TYPE_COLLECTIVITE,
  type ProjetExporte,
  type RecettePdf,
} from '@atlas/contracts';
import { Document, Page, View } from '@react-pdf/renderer';
import { get } from '../../lib/api.ts';
import { toCollectivite, toProjet } from '../../lib/chemins.ts';
import { DeuxCartes, prepareDeuxCartes } from '../carte/deux-cartes.tsx';
import type { Contexte } from '../contexte.ts';
import { loadProjets } from '../donnees/projets.ts';
import { loadSelection, type Selection } from '../donnees/selection.ts';
import type { Dossier } from '../feuille/dossier.ts';
import { MARGE, sizeOf } from '../feuille/styles.ts';
import { drawTableau } from '../feuille/tableau.ts';
import { renderReact } from '../rendu.ts';
import { toColonnes } from './colonnes.ts';
import { Contacts } from './contacts.tsx';
import { Ligne, Section } from './corps-projet.tsx';
import { Chiffres, styles, Tete, Texte } from './elements.tsx';
import { Annees, Barres } from './graphiques.tsx';

export type RecetteCollectivite = Extract<RecettePdf, { document: 'collectivite' }>;

export interface DonneesCollectivite {
  fiche: FicheCollectivite;
  selection: Selection;
  projets: ProjetExporte[];
}

const BARRES_MAX = 8;
const ECART = 18;
const HAUTEUR_CARTES = 250;

/** @throws ApiError */
export async function loadCollectivite({ id }: RecetteCollectivite, contexte: Contexte): Promise<DonneesCollectivite> {
  const filtres = { collectivite: [id] };
  const [fiche, selection] = await Promise.all([
    get('/collectivites/:id', { params: { id } }),
    loadSelection(filtres, contexte),
  ]);
  const projets = await loadProjets(filtres, 'recents', selection.total, (part) => contexte.onProgres('lecture', part));
  return { fiche, selection, projets };
}

export const textOfCollectivite = (donnees: DonneesCollectivite): string => JSON.stringify(donnees.projets);

/** The sheet of a collectivité: its figures, where it acts, on what, then its projets. */
export async function writeCollectivite(
  dossier: Dossier,
  recette: RecetteCollectivite,
  { fiche, selection, projets }: DonneesCollectivite,
  contexte: Contexte,
): Promise<void> {
  const { t, langue, formats, origine, nomLocal, onProgres } = contexte;
  const taille = sizeOf(recette.format, recette.orientation);
  const largeur = taille[0] - 2 * MARGE.cote;
  onProgres('carte');
  const cartes = await prepareDeuxCartes(selection, { largeur, hauteur: HAUTEUR_CARTES }, 'cercles', contexte);
  const { bilan } = fiche;
  const barres = { largeur: (largeur - 2 * ECART) / 3, contexte };
  onProgres('pages');
  await dossier.append(
    await renderReact(
      <Document>
        <Page size={[taille[0], taille[1]]} style={styles.page}>
          <Tete
            genre={LIBELLES_TYPE_COLLECTIVITE[fiche.type][langue]}
            titre={fiche.nom}
            adresse={`${origine}${toCollectivite(fiche.id)}`}
            rouvrir={t.rouvrirFiche}
          >
            <Texte style={styles.sousTitre}>
              {[fiche.departement?.nom ?? '', fiche.region?.nom ?? '', t.habitants(formats.nombre(fiche.population))]
                .filter((mot) => mot !== '')
                .join(' · ')}
            </Texte>
            <Chiffres
              chiffres={[
                { valeur: formats.nombre(bilan.projets), nom: t.motProjets(bilan.projets) },
                { valeur: formats.nombre(bilan.pays), nom: t.motPays(bilan.pays) },
                { valeur: formats.nombre(bilan.partenaires), nom: t.motPartenaires(bilan.partenaires) },
                ...(bilan.montantFinance === 0
                  ? []
                  : [{ valeur: formats.eurosCourts(bilan.montantFinance), nom: t.financements }]),
              ]}
            />
          </Tete>
          <DeuxCartes cartes={cartes} contexte={contexte} />
          <View style={{ flexDirection: 'row', gap: ECART, marginTop: 16 }}>
            <Annees
              titre={t.parAnnee}
              annees={selection.facettes.annee.valeurs.map(({ valeur, nombre }) => ({ annee: Number(valeur), nombre }))}
              {...barres}
            />
            <Barres
              titre={t.parThematique}
              barres={bilan.thematiques.slice(0, BARRES_MAX).map((ligne) => ({
                libelle: nomLocal(ligne.libelle, ligne.libelleEn),
                nombre: ligne.projets,
              }))}
              {...barres}
            />
            <Barres
              titre={t.parPays}
              barres={bilan.classements.pays.slice(0, BARRES_MAX).map((ligne) => ({
                libelle: nomLocal(ligne.libelle, ligne.libelleEn),
                nombre: ligne.projets,
              }))}
              {...barres}
            />
          </View>
          {fiche.siteWeb !== null && (
            <Section titre={t.enBref}>
              <Ligne nom="www" valeur={fiche.siteWeb} />
            </Section>
          )}
          <Contacts contacts={fiche.contacts} contexte={contexte} />
        </Page>
      </Document>,
    ),
  );
  if (projets.length === 0) return;
  dossier.bookmark(t.listeProjets);
  await drawTableau(
    dossier.document,
    dossier.plume,
    {
      titre: `${fiche.nom} — ${t.projets(projets.length)}`,
      colonnes: toColonnes(['titre', 'partenaires', 'pays', 'periode', 'thematiques', 'montant'], contexte),
      lignes: projets,
      toAdresse: ({ id }) => `${origine}${toProjet(id)}`,
      taille,
    },
    (part) => onProgres('tableau', part),
  );
}
