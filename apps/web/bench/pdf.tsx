/** The same table three ways: as the product makes it, by hand with pdf-lib alone, and as one page of react-pdf that wraps. */
import { PDFDocument, type PDFPage, rgb } from '@cantoo/pdf-lib';
import { Document, Page, pdf, Text, View } from '@react-pdf/renderer';
import * as fontkit from 'fontkit';
import { Dossier } from '../src/pdf/feuille/dossier.ts';
import { sizeOf } from '../src/pdf/feuille/styles.ts';
import { drawTableau } from '../src/pdf/feuille/tableau.ts';
import { POLICE_COURANTE } from '../src/pdf/polices.ts';
import { loadPolices } from '../src/pdf/rendu.ts';
import { createAleatoire } from './donnees.ts';

interface Rangee {
  id: number;
  cases: string[];
}

const TITRES = ['Projet', 'Collectivités', 'Partenaires', 'Pays', 'Période', 'Montant'];
const PARTS = [30, 20, 20, 13, 11, 11];
const MOTS =
  'eau assainissement patrimoine jumelage formation école marché forêt santé culture jeunesse tourisme'.split(' ');
const LIEUX = 'Lyon Rennes Ségou Bamako Dakar Hanoï Jaipur Varsovie Marrakech Iași Saint-Étienne Agadez'.split(' ');
const TAILLE = sizeOf('a4', 'paysage');

function listRangees(nombre: number): Rangee[] {
  const alea = createAleatoire(7);
  const pick = (mots: readonly string[]) => mots[Math.floor(alea() * mots.length)] ?? '';
  return Array.from({ length: nombre }, (_, id) => {
    const [ici, la] = [pick(LIEUX), pick(LIEUX)];
    const titre = `Coopération ${ici} – ${la} : ${pick(MOTS)}, ${pick(MOTS)} et ${pick(MOTS)}`;
    const annee = 1990 + Math.floor(alea() * 36);
    return { id, cases: [titre, ici, la, pick(LIEUX), `${annee} – ${annee + 3}`, `${Math.round(alea() * 900_000)} €`] };
  });
}

/** As the product does. */
async function makeNotre(rangees: Rangee[]): Promise<number> {
  const titre = 'Tous les projets';
  const dossier = await Dossier.create(
    { titre, sujet: titre, motsCles: [], langue: 'fr', auteur: titre, date: new Date() },
    titre,
  );
  await drawTableau(dossier.document, dossier.plume, {
    titre,
    taille: TAILLE,
    lignes: rangees,
    toAdresse: ({ id }) => `https://atlas.example/projets/${id}`,
    colonnes: TITRES.map((nom, i) => ({ titre: nom, part: PARTS[i] ?? 1, read: ({ cases }) => cases[i] ?? '' })),
  });
  return (
    await dossier.save({ gauche: titre, adresse: 'https://atlas.example', toPage: (n, total) => `${n} / ${total}` })
  ).length;
}

/** As one writes it with pdf-lib's own calls: words measured and broken, one call a line. */
async function makeALaMain(rangees: Rangee[]): Promise<number> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const octets = await (await fetch(POLICE_COURANTE.fichiers.normale)).arrayBuffer();
  const police = await document.embedFont(octets, { subset: true });
  const [largeur, hauteur] = TAILLE;
  const [marge, corps, pas] = [36, 7.5, 9.6];
  const total = PARTS.reduce((somme, part) => somme + part, 0);
  const utile = largeur - 2 * marge;
  const wrap = (texte: string, place: number): string[] => {
    const lignes = [''];
    for (const mot of texte.split(' ')) {
      const allongee = `${lignes.at(-1)} ${mot}`.trim();
      if (lignes.at(-1) !== '' && police.widthOfTextAtSize(allongee, corps) > place) lignes.push(mot);
      else lignes[lignes.length - 1] = allongee;
    }
    return lignes;
  };
  let page: PDFPage | undefined;
  let y = 0;
  for (const { cases } of rangees) {
    const lignes = cases.map((texte, i) => wrap(texte, (utile * (PARTS[i] ?? 1)) / total - 7));
    const haut = Math.max(...lignes.map(({ length }) => length)) * pas + 6;
    if (page === undefined || y - haut < marge) {
      page = document.addPage([largeur, hauteur]);
      y = hauteur - marge;
    }
    let x = marge;
    for (const [i, une] of lignes.entries()) {
      for (const [n, texte] of une.entries())
        page.drawText(texte, { x, y: y - corps - n * pas, size: corps, font: police, color: rgb(0.09, 0.09, 0.09) });
      x += (utile * (PARTS[i] ?? 1)) / total;
    }
    y -= haut;
    page.drawLine({ start: { x: marge, y }, end: { x: largeur - marge, y }, thickness: 0.4 });
  }
  return (await document.save()).length;
}

/** As the first page of react-pdf's manual would have it. */
async function makeNaif(rangees: Rangee[]): Promise<number> {
  await loadPolices('');
  const blob = await pdf(
    <Document>
      <Page
        size="A4"
        orientation="landscape"
        style={{ padding: 36, fontFamily: POLICE_COURANTE.famille, fontSize: 7.5 }}
      >
        {rangees.map(({ id, cases }) => (
          <View key={id} style={{ flexDirection: 'row', borderBottomWidth: 0.4 }}>
            {cases.map((texte, i) => (
              <Text key={TITRES[i]} style={{ flex: PARTS[i] ?? 1, padding: 3 }}>
                {texte}
              </Text>
            ))}
          </View>
        ))}
      </Page>
    </Document>,
  ).toBlob();
  return blob.size;
}

const FACONS = { notre: makeNotre, aLaMain: makeALaMain, naif: makeNaif };

/** Makes so many rows one way; gives the milliseconds it took. */
async function make(facon: keyof typeof FACONS, nombre: number): Promise<number> {
  const rangees = listRangees(nombre);
  const debut = performance.now();
  const octets = await FACONS[facon](rangees);
  if (octets < 1000) throw new Error('an empty document');
  return performance.now() - debut;
}

Object.assign(window, { banc: { make } });
