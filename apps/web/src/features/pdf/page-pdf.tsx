import { useQueryStates } from 'nuqs';
import { useEffect, useRef } from 'react';
import { useFormats, useLangue, useTextes } from '../../i18n/index.ts';
import { textes as textesPdf } from '../../pdf/textes.ts';
import { EtatErreur, EtatVide } from '../../ui/etats.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { saveFichier } from '../recherche/telechargement.ts';
import { Apercu } from './components/apercu.tsx';
import { ChoixPdf } from './components/choix-pdf.tsx';
import { nameFichier } from './nom-fichier.ts';
import styles from './page-pdf.module.css';
import { textes } from './textes.ts';
import { toRecette, urlPdf } from './url-state.ts';
import { type Fabrication, useFabrication } from './use-fabrication.ts';

/** Makes the document that the address asks for, shows it, and lets it be changed before it is taken away. */
export default function PagePdf() {
  const t = useTextes(textes);
  const { langue } = useLangue();
  const [url, setUrl] = useQueryStates(urlPdf, { history: 'replace' });
  const { fabrication, start, cancel } = useFabrication();
  const recette = toRecette(url, t.titreParDefaut, langue);
  const demandee = useRef(false);
  useEffect(() => {
    // Whoever came here asked for a PDF: the first one is made at once, the others when they are asked for.
    if (demandee.current || recette === null) return;
    demandee.current = true;
    void start(recette);
  }, [recette, start]);
  if (recette === null) {
    return (
      <PageListe titre={t.titre} resume={t.resume} actions={null}>
        <EtatVide titre={t.rienAFaire}>
          <p>{t.rienAFaireTexte}</p>
        </EtatVide>
      </PageListe>
    );
  }
  const enCours = fabrication.etat === 'en_cours';
  return (
    <PageListe titre={t.titre} resume={t.resume} actions={null}>
      <div className={styles.colonnes}>
        <section className={styles.resultat} aria-label={t.apercu}>
          <Avancement fabrication={fabrication} onAnnuler={cancel} onReessayer={() => void start(recette)} />
          {fabrication.etat === 'prete' ? (
            <Apercu pdf={fabrication.pdf} titre={fabrication.recette.titre} />
          ) : (
            <div className={styles.feuille}>{!enCours && <p>{t.apercuVide}</p>}</div>
          )}
        </section>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void start(recette);
          }}
        >
          <ChoixPdf url={url} titre={recette.titre} onChange={(changements) => void setUrl(changements)} />
          <button type="submit" className="fr-btn fr-btn--secondary" disabled={enCours}>
            {fabrication.etat === 'attente' ? t.fabriquer : t.refaire}
          </button>
        </form>
      </div>
    </PageListe>
  );
}

interface AvancementProps {
  fabrication: Fabrication;
  onAnnuler: () => void;
  onReessayer: () => void;
}

/** How far the document is, or what became of it, and what can be done with it. */
function Avancement({ fabrication, onAnnuler, onReessayer }: AvancementProps) {
  const t = useTextes(textes);
  const { etapes } = useTextes(textesPdf);
  const { taille } = useFormats();
  switch (fabrication.etat) {
    case 'en_cours':
      return (
        <div className={styles.avancement}>
          <label>
            {etapes[fabrication.etape]}
            <progress className={styles.barre} max={1} value={fabrication.part} />
          </label>
          <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onAnnuler}>
            {t.annuler}
          </button>
        </div>
      );
    case 'prete': {
      const { pdf, recette } = fabrication;
      return (
        <div className={styles.avancement}>
          <p role="status" className="fr-mb-0">
            {t.pret(pdf.pages)}
          </p>
          <button
            type="button"
            className="fr-btn fr-btn--icon-left fr-icon-download-line"
            onClick={() => saveFichier({ nom: nameFichier(recette.titre, new Date()), contenu: pdf.fichier })}
          >
            {t.telecharger(taille(pdf.fichier.size))}
          </button>
        </div>
      );
    }
    case 'erreur':
      return <EtatErreur erreur={fabrication.erreur} onReessayer={onReessayer} />;
    case 'arretee':
      return <p role="status">{t.arretee}</p>;
    case 'attente':
      return null;
  }
}
