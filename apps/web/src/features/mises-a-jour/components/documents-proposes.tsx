import type { FormulaireCollectivite } from '@atlas/contracts';
import { LANGUES_DOCUMENT } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { useLangue } from '../../../i18n/langue.tsx';
import { ChampChoix, ChampTexte, GroupeDeChamps, type MotsDuChamp } from '../../../ui/formulaire.tsx';
import { espaceFichiersQuery } from '../queries.ts';
import { textes } from '../textes.ts';
import { textesDocuments } from '../textes-documents.ts';
import type { Depots } from '../use-depots.ts';
import { BoutonFichiers } from './bouton-fichiers.tsx';
import { DepotsEnCours } from './depots-en-cours.tsx';
import styles from './documents-proposes.module.css';
import { FichierNomme } from './fichier-nomme.tsx';
import lignes from './lignes.module.css';

type Documents = FormulaireCollectivite['documents'];
type Document = Documents[number];

interface DocumentsProposesProps extends MotsDuChamp {
  documents: Documents;
  depots: Depots;
  onChange: (documents: Documents) => void;
}

/** The documents of a record: added, retitled, given another file, removed. */
export function DocumentsProposes({ documents, depots, onChange, ...mots }: DocumentsProposesProps) {
  const t = useTextes(textes);
  const d = useTextes(textesDocuments);
  const put = (rang: number, changement: Partial<Document>) =>
    onChange(documents.map((document, autre) => (autre === rang ? { ...document, ...changement } : document)));
  return (
    <GroupeDeChamps titre={t.champs.documents ?? ''} aide={d.aide} {...mots}>
      <ul className={lignes.lignes}>
        {documents.map((document, rang) => (
          <LigneDocument
            key={document.id ?? document.fichier}
            document={document}
            rang={rang}
            onChange={(changement) => put(rang, changement)}
            onRemplacer={(fichier) => depots.deposer([fichier], document.fichier)}
            onRetirer={() => onChange(documents.filter((_, autre) => autre !== rang))}
          />
        ))}
      </ul>
      <DepotsEnCours depots={depots} />
      <AjoutDeFichiers onChoisir={depots.deposer} />
    </GroupeDeChamps>
  );
}

interface LigneDocumentProps {
  document: Document;
  rang: number;
  onChange: (changement: Partial<Document>) => void;
  onRemplacer: (fichier: File) => void;
  onRetirer: () => void;
}

function LigneDocument({ document, rang, onChange, onRemplacer, onRetirer }: LigneDocumentProps) {
  const d = useTextes(textesDocuments);
  const nom = document.titre || d.document(rang + 1);
  return (
    <li className={lignes.bloc}>
      <fieldset className={styles.champs}>
        <legend className="fr-text--bold">{d.document(rang + 1)}</legend>
        <ChampTexte
          libelle={d.titre}
          valeur={document.titre}
          longueurMax={300}
          onChange={(titre) => onChange({ titre })}
        />
        <ChampChoix
          libelle={d.langue}
          valeur={document.langue}
          options={useLangues(document.langue)}
          onChange={(langue) => onChange({ langue })}
        />
      </fieldset>
      <p className={styles.fichier}>
        <span className="fr-icon-file-text-line fr-icon--sm" aria-hidden="true" />{' '}
        <FichierNomme id={document.fichier} />
      </p>
      <ul className={styles.actions}>
        <li>
          <BoutonFichiers className="fr-btn--tertiary" onChoisir={([fichier]) => fichier && onRemplacer(fichier)}>
            {d.remplacerFichier}
            <span className="sr-only"> ({nom})</span>
          </BoutonFichiers>
        </li>
        <li>
          <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onRetirer}>
            {d.retirer}
            <span className="sr-only"> ({nom})</span>
          </button>
        </li>
      </ul>
    </li>
  );
}

/** The languages that are offered, and the one that it has, by name. */
function useLangues(courante: string): { valeur: string; libelle: string }[] {
  const { langue } = useLangue();
  const noms = new Intl.DisplayNames(langue, { type: 'language' });
  const nameOf = (code: string): string => {
    try {
      const nom = noms.of(code) ?? code;
      return nom.charAt(0).toLocaleUpperCase(langue) + nom.slice(1);
    } catch {
      // An import may have brought something that is no code.
      return code;
    }
  };
  const codes: readonly string[] = (LANGUES_DOCUMENT as readonly string[]).includes(courante)
    ? LANGUES_DOCUMENT
    : [courante, ...LANGUES_DOCUMENT];
  return codes.map((code) => ({ valeur: code, libelle: nameOf(code) }));
}

function AjoutDeFichiers({ onChoisir }: { onChoisir: (fichiers: readonly File[]) => void }) {
  const d = useTextes(textesDocuments);
  const { taille } = useFormats();
  const id = useId();
  const espace = useQuery(espaceFichiersQuery()).data;
  return (
    <>
      <p id={id} className={styles.espace}>
        {d.ajouterAide}
        <br />
        {espace && d.espace(taille(espace.utilise), taille(espace.quota))}
      </p>
      <BoutonFichiers className="fr-btn--secondary" onChoisir={onChoisir} multiple aria-describedby={id}>
        {d.ajouter}
      </BoutonFichiers>
    </>
  );
}
