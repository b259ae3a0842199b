import type { FicheMiseAJour, FormulaireDe } from '@atlas/contracts';
import { listFacultatifs } from '@atlas/contracts/mises-a-jour';
import type { ObjetFiche } from '@atlas/contracts/vocabulaire';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { ApiError, write } from '../../../lib/api.ts';
import { Section } from '../../../ui/section.tsx';
import { keepMiseAJour } from '../brouillon.ts';
import { toFiche } from '../chemins-fiches.ts';
import { textes } from '../textes.ts';
import { libellesEtat } from '../textes-etats.ts';
import { Differences } from './differences.tsx';
import { AvisRecus, Discussion } from './echanges.tsx';
import { FormulaireMotif } from './formulaire-motif.tsx';
import { Relecture } from './relecture.tsx';

/** A proposal to read, and for whoever may, to decide upon. */
export function Examen({ fiche }: { fiche: FicheMiseAJour }) {
  const t = useTextes(textes);
  const etats = useTextes(libellesEtat);
  const { date } = useFormats();
  const champs = fiche.differences.map(({ champ }) => champ);
  const [retenus, setRetenus] = useState(champs);
  const { decider } = fiche.droits;
  const isNew = fiche.objetId === null;
  // Of a record to be, what it needs is taken with it.
  const facultatifs = isNew ? listFacultatifs(fiche.objet, fiche.proposition as FormulaireDe[ObjetFiche]) : champs;
  return (
    <>
      <p>
        {t.par(fiche.auteur.nom, fiche.organisation.nom)}
        {'. '}
        {fiche.etat === 'soumise'
          ? t.attendValidation[fiche.valideur]
          : fiche.decideeLe !== null && t.decidee(etats[fiche.etat], date(fiche.decideeLe))}
        {fiche.motif !== null && (
          <>
            {' '}
            <q>{fiche.motif}</q>
          </>
        )}
      </p>
      {fiche.objetId !== null && (
        <p>
          <Link to={toFiche(fiche.objet, fiche.objetId)}>{t.voirFiche}</Link>
        </p>
      )}
      <Section id="changements" titre={isNew ? t.contenuPropose : t.changements}>
        <Differences fiche={fiche} {...(decider ? { choix: { facultatifs, retenus, onChange: setRetenus } } : {})} />
      </Section>
      {fiche.droits.relire && <Relecture fiche={fiche} />}
      {decider && <Decision fiche={fiche} retenus={retenus} total={champs.length} />}
      <AvisRecus fiche={fiche} />
      <Discussion fiche={fiche} />
    </>
  );
}

interface DecisionProps {
  fiche: FicheMiseAJour;
  retenus: readonly string[];
  total: number;
}

/** Validates at once; to send back or to reject asks for the reason. */
function Decision({ fiche, retenus, total }: DecisionProps) {
  const t = useTextes(textes);
  const [refus, setRefus] = useState<'corriger' | 'rejeter' | null>(null);
  const [erreur, setErreur] = useState<ApiError | null>(null);
  const { id, version, versionFiche } = fiche;
  const decider = async (corps: Parameters<typeof envoyer>[1]) => {
    setErreur(null);
    try {
      keepMiseAJour(await envoyer(id, corps));
    } catch (raison) {
      setErreur(raison instanceof ApiError ? raison : new ApiError({ status: 0 }));
    }
  };
  const valider = () =>
    decider({
      decision: 'valider',
      version,
      versionFiche,
      ...(retenus.length === total ? {} : { champs: [...retenus] }),
    });
  return (
    <Section id="decision" titre={t.decision}>
      {erreur !== null && (
        <div className="fr-alert fr-alert--error fr-alert--sm fr-mb-2w" role="alert">
          <p>{erreur.message || t.erreur}</p>
        </div>
      )}
      {refus === null ? (
        <ul className="fr-btns-group fr-btns-group--inline-md">
          <li>
            <button
              type="button"
              className="fr-btn"
              aria-disabled={retenus.length === 0}
              onClick={() => retenus.length > 0 && void valider()}
            >
              {t.validerChoix(retenus.length, total)}
            </button>
          </li>
          <li>
            <button type="button" className="fr-btn fr-btn--secondary" onClick={() => setRefus('corriger')}>
              {t.renvoyer}
            </button>
          </li>
          <li>
            <button type="button" className="fr-btn fr-btn--tertiary" onClick={() => setRefus('rejeter')}>
              {t.rejeter}
            </button>
          </li>
        </ul>
      ) : (
        <FormulaireMotif
          libelle={refus === 'corriger' ? t.renvoyer : t.rejeter}
          onConfirmer={(motif) => void decider({ decision: refus, version, motif })}
          onAnnuler={() => setRefus(null)}
        />
      )}
    </Section>
  );
}

type CorpsDecision = NonNullable<Parameters<typeof write<'POST /mises-a-jour/:id/decision'>>[1]>['corps'];
const envoyer = (id: number, corps: CorpsDecision) =>
  write('POST /mises-a-jour/:id/decision', { params: { id }, corps });
