import type { Filtres } from '@atlas/contracts';
import type { TriProjets } from '@atlas/contracts/vocabulaire';
import { useEffect, useId, useRef, useState } from 'react';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { ApiError } from '../../../lib/api.ts';
import {
  downloadFichier,
  FORMATS,
  type FormatExport,
  saveFichier,
  toAdresseExport,
  toPart,
} from '../telechargement.ts';
import { textes } from '../textes-exporter.ts';
import styles from './exporter.module.css';

const MEGA = 1_000_000;

interface ExporterProps {
  filtres: Filtres;
  tri: TriProjets | null;
  /** How many projets there are to export; undefined while it is not known. */
  total: number | undefined;
}

interface Avance {
  format: FormatExport;
  recus: number;
  part: number | undefined;
}

/** The download under way, and what is to be said of the last one. */
function useTelechargement(filtres: Filtres, tri: TriProjets | null) {
  const t = useTextes(textes);
  const [avance, setAvance] = useState<Avance | null>(null);
  const [message, setMessage] = useState('');
  const arret = useRef<AbortController>(undefined);
  useEffect(() => () => arret.current?.abort(), []);
  const toMessage = (erreur: unknown): string => {
    if (arret.current?.signal.aborted) return t.annule;
    return erreur instanceof ApiError && erreur.status > 0 ? t.refus(erreur.message) : t.reseau;
  };
  const start = async (format: FormatExport) => {
    arret.current = new AbortController();
    setMessage('');
    setAvance({ format, recus: 0, part: undefined });
    try {
      const fichier = await downloadFichier(
        toAdresseExport(format, filtres, tri),
        arret.current.signal,
        (recus, attendus) => setAvance({ format, recus, part: toPart(recus, attendus) }),
      );
      saveFichier(fichier);
      setMessage(t.fait(fichier.nom));
    } catch (erreur) {
      setMessage(toMessage(erreur));
    } finally {
      setAvance(null);
    }
  };
  return { avance, message, start, cancel: () => arret.current?.abort() };
}

/** The results as a file, in four formats, with how far it is and a way to stop. */
export function Exporter({ filtres, tri, total }: ExporterProps) {
  const t = useTextes(textes);
  const { nombre } = useFormats();
  const id = useId();
  const [ouvert, setOuvert] = useState(false);
  const bouton = useRef<HTMLButtonElement>(null);
  const { avance, message, start, cancel } = useTelechargement(filtres, tri);
  const close = () => {
    setOuvert(false);
    bouton.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape folds the panel from wherever the focus is inside
    <div
      className={`${styles.exporter} hors-impression`}
      onKeyDown={({ key }) => {
        if (key === 'Escape' && ouvert) close();
      }}
    >
      <button
        ref={bouton}
        type="button"
        className="fr-btn fr-btn--secondary fr-btn--sm"
        aria-expanded={ouvert}
        aria-controls={id}
        onClick={() => setOuvert(!ouvert)}
      >
        {t.exporter}
      </button>
      <div id={id} className={styles.panneau} hidden={!ouvert}>
        <p className={styles.titre}>{total === 0 ? t.aucun : t.titre}</p>
        <ul className={styles.formats}>
          {FORMATS.map((format) => (
            <li key={format}>
              <button
                type="button"
                className="fr-btn fr-btn--tertiary fr-btn--sm"
                disabled={total === 0 || avance !== null}
                onClick={() => void start(format)}
              >
                {t.formats[format].nom}
              </button>
              <span className={styles.aide}>{t.formats[format].aide}</span>
            </li>
          ))}
        </ul>
        {avance !== null && (
          <div className={styles.avance}>
            <label>
              {t.enCours(t.formats[avance.format].nom)}
              <progress className={styles.barre} max={1} value={avance.part} />
            </label>
            <span className="chiffres">{t.recu(nombre(Math.round((10 * avance.recus) / MEGA) / 10))}</span>
            <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={cancel}>
              {t.annuler}
            </button>
          </div>
        )}
        <p className={styles.message} role="status">
          {message}
        </p>
      </div>
    </div>
  );
}
