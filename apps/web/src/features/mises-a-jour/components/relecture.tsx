import type { FicheMiseAJour } from '@atlas/contracts';
import { useState } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { ApiError, write } from '../../../lib/api.ts';
import { Section } from '../../../ui/section.tsx';
import { keepMiseAJour } from '../brouillon.ts';
import { textes } from '../textes.ts';
import { FormulaireMotif } from './formulaire-motif.tsx';

/** What appeared without waiting, read afterwards: as it should be, or put back as it was, with the reason. */
export function Relecture({ fiche: { id } }: { fiche: FicheMiseAJour }) {
  const t = useTextes(textes);
  const [isAnnulation, setIsAnnulation] = useState(false);
  const [erreur, setErreur] = useState<ApiError>();
  const relire = async (corps: Corps) => {
    setErreur(undefined);
    try {
      keepMiseAJour(await write('POST /mises-a-jour/:id/relecture', { params: { id }, corps }));
    } catch (raison) {
      setErreur(raison instanceof ApiError ? raison : new ApiError({ status: 0 }));
    }
  };
  return (
    <Section id="relecture" titre={t.relecture} resume={t.relectureTexte}>
      {erreur !== undefined && (
        <div className="fr-alert fr-alert--error fr-alert--sm fr-mb-2w" role="alert">
          <p>{erreur.message || t.erreur}</p>
        </div>
      )}
      {isAnnulation ? (
        <FormulaireMotif
          libelle={t.annulerMiseAJour}
          onConfirmer={(motif) => void relire({ decision: 'annuler', motif })}
          onAnnuler={() => setIsAnnulation(false)}
        />
      ) : (
        <ul className="fr-btns-group fr-btns-group--inline-md">
          <li>
            <button type="button" className="fr-btn" onClick={() => void relire({ decision: 'conforme' })}>
              {t.conforme}
            </button>
          </li>
          <li>
            <button type="button" className="fr-btn fr-btn--secondary" onClick={() => setIsAnnulation(true)}>
              {t.annulerMiseAJour}
            </button>
          </li>
        </ul>
      )}
    </Section>
  );
}

type Corps = NonNullable<Parameters<typeof write<'POST /mises-a-jour/:id/relecture'>>[1]>['corps'];
