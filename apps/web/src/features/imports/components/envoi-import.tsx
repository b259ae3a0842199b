import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { sendImport } from '../../../lib/envoi-fichier.ts';
import { ChampChoix } from '../../../ui/formulaire.tsx';
import { Section } from '../../../ui/section.tsx';
import { FormulaireCompte } from '../../comptes/components/formulaire-compte.tsx';
import { useEnvoi } from '../../comptes/envoi.ts';
import { profilsImportQuery } from '../queries.ts';
import { textes } from '../textes.ts';

/** Chooses a file and its kind, and sends it: it is tried at once. */
export function EnvoiImport() {
  const t = useTextes(textes);
  const formats = useFormats();
  const navigate = useNavigate();
  const envoi = useEnvoi();
  const id = useId();
  const profils = useQuery(profilsImportQuery()).data?.profils ?? [];
  const [profil, setProfil] = useState('atlas');
  const [fichier, setFichier] = useState<File>();
  const [isTried, setIsTried] = useState(false);
  const [part, setPart] = useState<number>();
  const controleur = useRef<AbortController>(undefined);
  const envoyer = () => {
    setIsTried(true);
    if (fichier === undefined) return;
    void envoi.envoyer(async () => {
      const abandon = new AbortController();
      controleur.current = abandon;
      setPart(0);
      try {
        const { id: numero } = await sendImport(fichier, profil, { signal: abandon.signal, onProgres: setPart });
        void navigate(`/administration/imports/${numero}`);
      } catch (raison) {
        if (!abandon.signal.aborted) throw raison;
      } finally {
        setPart(undefined);
      }
    });
  };
  const erreur = isTried && fichier === undefined ? t.choisissez : envoi.erreurOf('nom');
  return (
    <Section id="nouvel-import" titre={t.nouveau}>
      <FormulaireCompte envoi={envoi} libelle={t.envoyer} onEnvoyer={envoyer}>
        <ChampChoix
          libelle={t.profil}
          valeur={profil}
          options={profils.map(({ nom, description }) => ({ valeur: nom, libelle: description }))}
          onChange={setProfil}
          erreur={envoi.erreurOf('profil')}
        />
        <div className={`fr-upload-group fr-mb-3w ${erreur === undefined ? '' : 'fr-upload-group--error'}`}>
          <label className="fr-label" htmlFor={id}>
            {t.fichier}
            <span className="fr-hint-text">{t.fichierAide}</span>
          </label>
          <input
            className="fr-upload"
            type="file"
            id={id}
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
            aria-describedby={`${id}-mots`}
            aria-invalid={erreur !== undefined}
            onChange={({ target }) => setFichier(target.files?.[0])}
          />
          <div id={`${id}-mots`} aria-live="polite">
            {erreur !== undefined && <p className="fr-error-text">{erreur}</p>}
          </div>
        </div>
        {part !== undefined && (
          <p>
            <progress value={part} max={1} aria-label={t.envoi(formats.part(part))} /> {t.envoi(formats.part(part))}{' '}
            <button type="button" className="fr-link" onClick={() => controleur.current?.abort()}>
              {t.arreterEnvoi}
            </button>
          </p>
        )}
      </FormulaireCompte>
    </Section>
  );
}
