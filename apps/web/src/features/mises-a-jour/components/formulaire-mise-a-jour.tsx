import type {
  FicheMiseAJour,
  Formulaire,
  FormulaireCollectivite,
  FormulaireDe,
  FormulairePartenaire,
  FormulaireProjet,
} from '@atlas/contracts';
import { controlerFiche } from '@atlas/contracts/mises-a-jour';
import type { ObjetFiche } from '@atlas/contracts/vocabulaire';
import { useRef, useState } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { ApiError, write } from '../../../lib/api.ts';
import type { MotsDuChamp } from '../../../ui/formulaire.tsx';
import { type Brouillon, keepMiseAJour, useBrouillon } from '../brouillon.ts';
import { useFichiersNommes } from '../fichiers-nommes.tsx';
import { textes } from '../textes.ts';
import { textesDocuments } from '../textes-documents.ts';
import { type Depots, placeFichier, useDepots } from '../use-depots.ts';
import { EtatDeSauvegarde } from './etat-sauvegarde.tsx';
import styles from './formulaire-mise-a-jour.module.css';
import { ChampsCollectivite, ChampsPartenaire } from './formulaire-partenaire.tsx';
import { ChampsProjet, ETAPES_PROJET } from './formulaire-projet.tsx';

/** What the fields of a form are given. */
export interface PropsDuFormulaire<F extends Formulaire> {
  formulaire: F;
  changer: (changements: Partial<F>) => void;
  /** The files on their way. */
  depots: Depots;
  /** What is said of a field: a mistake once submitting was tried, an advice at once. */
  motsOf: (champ: string) => MotsDuChamp;
}

/** A proposal that is being written: kept as one types, in steps, submitted when nothing blocks. */
export function FormulaireMiseAJour({ fiche }: { fiche: FicheMiseAJour }) {
  const t = useTextes(textes);
  const brouillon = useBrouillon<Formulaire>(fiche);
  const depots = useDepotsDuBrouillon(brouillon);
  const d = useTextes(textesDocuments);
  const [etape, setEtape] = useState(0);
  const [isTried, setIsTried] = useState(false);
  const [refus, setRefus] = useState<ApiError | null>(null);
  const titre = useRef<HTMLHeadingElement>(null);
  const { formulaire } = brouillon;
  const isSending = depots.liste.some(({ etat }) => etat.nom !== 'refuse');
  const constats = [
    ...controlerFiche(fiche.objet, formulaire as FormulaireDe[ObjetFiche]),
    ...(isSending ? [{ champ: 'documents', message: d.envoisEnCours, bloquant: true }] : []),
  ];
  const bloquants = constats.filter(({ bloquant }) => bloquant);
  const motsOf = (champ: string): MotsDuChamp => {
    const serveur = refus?.erreurs.find(({ parametre }) => parametre === champ)?.message;
    const mots = constats.filter((constat) => constat.champ === champ);
    return {
      erreur: isTried ? (serveur ?? mots.find(({ bloquant }) => bloquant)?.message) : undefined,
      conseil: mots.find(({ bloquant }) => !bloquant)?.message,
    };
  };
  const total = fiche.objet === 'projet' ? ETAPES_PROJET.length : 1;
  const goTo = (rang: number) => {
    setEtape(rang);
    window.setTimeout(() => titre.current?.focus(), 0);
  };
  const soumettre = async () => {
    setIsTried(true);
    setRefus(null);
    if (bloquants.length > 0) {
      goTo(etapeOf(fiche.objet, bloquants[0]?.champ ?? ''));
      return;
    }
    const gardee = await brouillon.enregistrer();
    if (gardee === null) return;
    try {
      keepMiseAJour(
        await write('POST /mises-a-jour/:id/soumission', {
          params: { id: fiche.id },
          corps: { version: gardee.version },
        }),
      );
    } catch (erreur) {
      setRefus(erreur instanceof ApiError ? erreur : new ApiError({ status: 0 }));
    }
  };
  return (
    <form
      noValidate
      className={styles.formulaire}
      onSubmit={(event) => {
        event.preventDefault();
        if (etape < total - 1) goTo(etape + 1);
        else void soumettre();
      }}
    >
      {fiche.etat === 'a_corriger' && fiche.motif !== null && (
        <div className="fr-alert fr-alert--warning fr-mb-3w">
          <h2 className="fr-alert__title fr-h6">{t.motifCorrection}</h2>
          <p>{fiche.motif}</p>
        </div>
      )}
      {total > 1 && (
        <div className="fr-stepper fr-mb-3w">
          <h2 className="fr-stepper__title" ref={titre} tabIndex={-1}>
            {t.etapes[etape]}
            <span className="fr-stepper__state">{t.etape(etape + 1, total)}</span>
          </h2>
          <div className="fr-stepper__steps" data-fr-current-step={etape + 1} data-fr-steps={total} />
        </div>
      )}
      <EtatDeSauvegarde brouillon={brouillon} noms={fiche.noms} />
      <Champs fiche={fiche} etape={etape} brouillon={brouillon} depots={depots} motsOf={motsOf} />
      {isTried && bloquants.length > 0 && (
        <div className="fr-alert fr-alert--error fr-mb-3w" role="alert">
          <p>{t.resteACorriger}</p>
          <ul>
            {bloquants.map(({ champ, message }) => (
              <li key={`${champ} ${message}`}>
                <button type="button" className="fr-link" onClick={() => goTo(etapeOf(fiche.objet, champ))}>
                  {t.champs[champ] ?? champ}
                </button>
                {' : '}
                {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      {refus !== null && (
        <div className="fr-alert fr-alert--error fr-mb-3w" role="alert">
          <p>{refus.message || t.erreur}</p>
        </div>
      )}
      <BoutonsDuFormulaire etape={etape} total={total} onAller={goTo} fiche={fiche} brouillon={brouillon} />
    </form>
  );
}

/** The files on their way to a draft; each that arrives is put among its documents. */
function useDepotsDuBrouillon({ changer }: Brouillon<Formulaire>): Depots {
  const { add } = useFichiersNommes();
  return useDepots((fichier, remplace) => {
    add(fichier);
    changer((courant) =>
      'documents' in courant ? { documents: placeFichier(courant.documents, fichier, remplace) } : {},
    );
  });
}

const etapeOf = (objet: ObjetFiche, champ: string): number =>
  objet === 'projet'
    ? Math.max(
        0,
        ETAPES_PROJET.findIndex((champs) => (champs as readonly string[]).includes(champ)),
      )
    : 0;

interface ChampsProps {
  fiche: FicheMiseAJour;
  etape: number;
  brouillon: Brouillon<Formulaire>;
  depots: Depots;
  motsOf: (champ: string) => MotsDuChamp;
}

/** The fields of a record: its `objet` says which form the proposal is. */
function Champs({ fiche, etape, brouillon, depots, motsOf }: ChampsProps) {
  const { formulaire, changer } = brouillon;
  const props = <F extends Formulaire>(): PropsDuFormulaire<F> => ({
    formulaire: formulaire as F,
    changer: changer as (changements: Partial<F>) => void,
    depots,
    motsOf,
  });
  if (fiche.objet === 'projet') return <ChampsProjet {...props<FormulaireProjet>()} etape={etape} fiche={fiche} />;
  if (fiche.objet === 'partenaire') return <ChampsPartenaire {...props<FormulairePartenaire>()} />;
  return <ChampsCollectivite {...props<FormulaireCollectivite>()} />;
}

interface BoutonsProps {
  etape: number;
  total: number;
  onAller: (etape: number) => void;
  fiche: FicheMiseAJour;
  brouillon: Brouillon<Formulaire>;
}

function BoutonsDuFormulaire({ etape, total, onAller, fiche, brouillon }: BoutonsProps) {
  const t = useTextes(textes);
  const retirer = async () => {
    if (!window.confirm(t.retirerConfirmation)) return;
    const gardee = await brouillon.enregistrer();
    if (gardee === null) return;
    keepMiseAJour(
      await write('POST /mises-a-jour/:id/retrait', { params: { id: fiche.id }, corps: { version: gardee.version } }),
    );
  };
  return (
    <ul className="fr-btns-group fr-btns-group--inline-md">
      <li>
        <button type="submit" className="fr-btn">
          {etape < total - 1 ? t.suivante : t.soumettre}
        </button>
      </li>
      {etape > 0 && (
        <li>
          <button type="button" className="fr-btn fr-btn--secondary" onClick={() => onAller(etape - 1)}>
            {t.precedente}
          </button>
        </li>
      )}
      <li>
        <button type="button" className="fr-btn fr-btn--tertiary" onClick={() => void retirer()}>
          {t.retirer}
        </button>
      </li>
    </ul>
  );
}
