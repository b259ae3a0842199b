import {
  COLONNES_PDF,
  CONTENUS_RESULTATS,
  type ColonnePdf,
  type DocumentPdf,
  FORMATS_PAPIER,
  ORIENTATIONS,
  REPRESENTATIONS_CARTE,
} from '@atlas/contracts/vocabulaire';
import { useTextes } from '../../../i18n/index.ts';
import { textes as textesPdf } from '../../../pdf/textes.ts';
import { CaseACocher, ChampChoix, ChampRadios, ChampTexte } from '../../../ui/formulaire.tsx';
import { textes } from '../textes.ts';
import { COLONNES_DEFAUT, documentsOf, orientationOf, type UrlPdf } from '../url-state.ts';
import styles from './choix-pdf.module.css';

interface ChoixPdfProps {
  url: UrlPdf;
  titre: string;
  onChange: (changements: Partial<UrlPdf>) => void;
}

/** What the document is of, its paper, and what it shows. */
export function ChoixPdf({ url, titre, onChange }: ChoixPdfProps) {
  const t = useTextes(textes);
  const documents = documentsOf(url);
  const toOptions = <V extends string>(noms: Record<V, string>, valeurs: readonly V[]) =>
    valeurs.map((valeur) => ({ valeur, libelle: noms[valeur] }));
  return (
    <>
      <ChampTexte
        libelle={t.titreDocument}
        longueurMax={200}
        valeur={url.titre || titre}
        onChange={(saisi) => onChange({ titre: saisi })}
      />
      {documents.length > 1 && (
        <ChampRadios<DocumentPdf>
          titre={t.document}
          options={documents.map((valeur) => ({ valeur, libelle: t.documents[valeur], aide: t.documentsAide[valeur] }))}
          valeur={url.document}
          onChange={(document) => onChange({ document, orientation: null })}
        />
      )}
      <div className={styles.paire}>
        <ChampChoix
          libelle={t.format}
          valeur={url.format}
          options={toOptions(t.formats, FORMATS_PAPIER)}
          onChange={(format) => onChange({ format })}
        />
        <ChampChoix
          libelle={t.orientation}
          valeur={orientationOf(url)}
          options={toOptions(t.orientations, ORIENTATIONS)}
          onChange={(orientation) => onChange({ orientation })}
        />
      </div>
      {url.document === 'carte' && (
        <ChampChoix
          libelle={t.representation}
          valeur={url.representation}
          options={toOptions(t.representations, REPRESENTATIONS_CARTE)}
          onChange={(representation) => onChange({ representation })}
        />
      )}
      {url.document === 'resultats' && (
        <>
          <ChampChoix
            libelle={t.contenu}
            valeur={url.contenu}
            options={toOptions(t.contenus, CONTENUS_RESULTATS)}
            onChange={(contenu) => onChange({ contenu })}
          />
          {url.contenu === 'tableau' && (
            <ChoixColonnes
              choisies={url.colonnes.length > 0 ? url.colonnes : COLONNES_DEFAUT}
              onChange={(colonnes) => onChange({ colonnes })}
            />
          )}
        </>
      )}
    </>
  );
}

interface ChoixColonnesProps {
  choisies: readonly ColonnePdf[];
  onChange: (choisies: ColonnePdf[]) => void;
}

/** The columns of the table, in their order: those that were chosen first, each moved by its buttons. */
function ChoixColonnes({ choisies, onChange }: ChoixColonnesProps) {
  const t = useTextes(textes);
  const { colonnes: noms } = useTextes(textesPdf);
  const autres = COLONNES_PDF.filter((nom) => !choisies.includes(nom));
  const swap = (rang: number) =>
    onChange(
      choisies.map((nom, i) => (i === rang ? choisies[rang + 1] : i === rang + 1 ? choisies[rang] : nom) ?? nom),
    );
  return (
    <fieldset className={styles.colonnes}>
      <legend className="fr-label">{t.colonnes}</legend>
      {choisies.map((nom, rang) => (
        <div key={nom} className={styles.colonne}>
          <div className={styles.case}>
            <CaseACocher
              libelle={noms[nom]}
              coche
              onChange={() => choisies.length > 1 && onChange(choisies.filter((autre) => autre !== nom))}
            />
          </div>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-arrow-up-line"
            disabled={rang === 0}
            onClick={() => swap(rang - 1)}
          >
            {t.monter(noms[nom])}
          </button>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-arrow-down-line"
            disabled={rang === choisies.length - 1}
            onClick={() => swap(rang)}
          >
            {t.descendre(noms[nom])}
          </button>
        </div>
      ))}
      {autres.map((nom) => (
        <div key={nom} className={styles.colonne}>
          <CaseACocher libelle={noms[nom]} coche={false} onChange={() => onChange([...choisies, nom])} />
        </div>
      ))}
    </fieldset>
  );
}
