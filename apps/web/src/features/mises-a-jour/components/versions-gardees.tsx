import type { ObjetFiche } from '@atlas/contracts/vocabulaire';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { ApiError, write } from '../../../lib/api.ts';
import { Section } from '../../../ui/section.tsx';
import type { Version } from '../page-historique.tsx';
import { textes } from '../textes.ts';
import styles from './versions-gardees.module.css';

interface VersionsGardeesProps {
  objet: ObjetFiche;
  id: number;
  /** The latest first. */
  versions: readonly Version[];
  onComparer: (comparees: { de: number; a: number }) => void;
}

/** The versions of a record, each with who made it and what it changed; all but the latest may be come back to. */
export function VersionsGardees({ objet, id, versions, onComparer }: VersionsGardeesProps) {
  const t = useTextes(textes);
  const navigate = useNavigate();
  const [erreur, setErreur] = useState<string>();
  const reprendre = async (version: number) => {
    try {
      const miseAJour = await write('POST /mises-a-jour', { corps: { objet, objetId: id, reprendre: version } });
      void navigate(`/mises-a-jour/${miseAJour.id}`);
    } catch (raison) {
      setErreur(raison instanceof ApiError && raison.status > 0 ? raison.message : t.erreur);
    }
  };
  const comparer = (de: number, a: number) => {
    onComparer({ de, a });
    document.getElementById('comparaison')?.focus();
  };
  return (
    <Section id="versions" titre={t.versionsGardees}>
      {erreur !== undefined && (
        <div className="fr-alert fr-alert--error fr-alert--sm fr-mb-2w" role="alert">
          <p>{erreur}</p>
        </div>
      )}
      <ol className={styles.versions}>
        {versions.map((version, rang) => (
          <li key={version.version} className={styles.version}>
            <Description version={version} isLast={rang === 0} />
            <div className={styles.actions}>
              {versions[rang + 1] !== undefined && (
                <button
                  type="button"
                  className="fr-btn fr-btn--tertiary fr-btn--sm"
                  onClick={() => comparer(versions[rang + 1]?.version ?? version.version, version.version)}
                >
                  {t.voirCeQuiAChange}
                  <span className="sr-only"> ({t.version(version.version)})</span>
                </button>
              )}
              {rang > 0 && (
                <button
                  type="button"
                  className="fr-btn fr-btn--tertiary fr-btn--sm"
                  onClick={() => void reprendre(version.version)}
                >
                  {t.reprendre}
                  <span className="sr-only"> ({t.version(version.version)})</span>
                </button>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Description({ version, isLast }: { version: Version; isLast: boolean }) {
  const t = useTextes(textes);
  const { date } = useFormats();
  const { champs, auteur, organisation, motif } = version;
  const signature = [auteur, organisation].filter((nom) => nom !== null);
  return (
    <div className={styles.description}>
      <p className="fr-mb-0">
        <strong>{t.versionDu(version.version, date(version.le))}</strong>
        {isLast && ` (${t.versionCourante})`}
        {signature.length > 0 && `, ${signature.join(', ')}`}
      </p>
      <p className="fr-text--sm fr-mb-0">
        {champs.length === 0
          ? t.premiereVersion
          : t.aChange(champs.map((champ) => t.champs[champ] ?? champ).join(', '))}
      </p>
      {motif !== null && (
        <p className="fr-text--sm fr-mb-0">
          <q>{motif}</q>
        </p>
      )}
    </div>
  );
}
