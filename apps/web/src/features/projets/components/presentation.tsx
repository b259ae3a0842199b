import type { FicheProjet } from '@atlas/contracts';
import { useTextes } from '../../../i18n/index.ts';
import { Section } from '../../../ui/section.tsx';
import { textes } from '../textes.ts';
import styles from './presentation.module.css';
import { splitTexte } from './texte.ts';

/** What the projet is, what it aims at, what is done. */
export function Presentation({ projet }: { projet: FicheProjet }) {
  const t = useTextes(textes);
  const { resume, objectifs, description } = projet;
  return (
    <Section id="presentation" titre={t.presentation}>
      {/* The records are in French, whatever the language of the page. */}
      <div className={styles.texte} lang="fr">
        {resume !== '' && <p className="fr-text--lead">{resume}</p>}
        {objectifs !== '' && (
          <>
            <h3 className={styles.titre}>{t.objectifs}</h3>
            <Texte texte={objectifs} />
          </>
        )}
        {description !== '' && (
          <>
            <h3 className={styles.titre}>{t.description}</h3>
            <Texte texte={description} />
          </>
        )}
        {resume === '' && objectifs === '' && description === '' && <p>{t.aucuneDescription}</p>}
      </div>
    </Section>
  );
}

/** Plain text with its paragraphs and its lists. */
function Texte({ texte }: { texte: string }) {
  return splitTexte(texte).map((bloc) =>
    bloc.liste ? (
      <ul key={bloc.lignes.join()}>
        {bloc.lignes.map((ligne) => (
          <li key={ligne}>{ligne}</li>
        ))}
      </ul>
    ) : (
      <p key={bloc.lignes.join()}>{bloc.lignes.join(' ')}</p>
    ),
  );
}
