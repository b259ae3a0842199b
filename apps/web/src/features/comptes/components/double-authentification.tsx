import type { CompteConnecte } from '@atlas/contracts';
import { type FormEvent, useState } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { write } from '../../../lib/api.ts';
import { queryClient } from '../../../lib/query-client.ts';
import { CodeQr } from '../../../ui/code-qr.tsx';
import { ChampTexte } from '../../../ui/formulaire.tsx';
import { Section } from '../../../ui/section.tsx';
import { useEnvoi } from '../envoi.ts';
import { sessionQuery } from '../session.ts';
import { textes } from '../textes.ts';
import { Alerte } from './page-compte.tsx';

/** The second factor: prepared by a key, put in force and taken away by a code. */
export function DoubleAuthentification({ compte }: { compte: CompteConnecte }) {
  const t = useTextes(textes);
  const envoi = useEnvoi();
  const [cle, setCle] = useState<{ cle: string; adresse: string }>();
  const [code, setCode] = useState('');
  const [isDesactivation, setIsDesactivation] = useState(false);
  const preparer = () => envoi.envoyer(async () => setCle(await write('POST /comptes/moi/double-authentification')));
  const valider = (event: FormEvent) => {
    event.preventDefault();
    const corps = { code: code.trim() };
    void envoi.envoyer(async () => {
      if (isDesactivation) await write('DELETE /comptes/moi/double-authentification', { corps });
      else await write('PUT /comptes/moi/double-authentification', { corps });
      setCle(undefined);
      setCode('');
      setIsDesactivation(false);
      await queryClient.invalidateQueries({ queryKey: sessionQuery().queryKey });
    });
  };
  return (
    <Section id="double-authentification" titre={t.doubleAuthentification}>
      {compte.doubleAuthentificationExigee && (
        <Alerte genre="warning">
          <p>{t.doubleExigee}</p>
        </Alerte>
      )}
      <p>{compte.doubleAuthentification ? t.doubleActive : t.doubleInactive}</p>
      {envoi.erreur !== undefined && (
        <Alerte genre="error">
          <p>{envoi.erreur}</p>
        </Alerte>
      )}
      {!compte.doubleAuthentification && cle === undefined && (
        <button type="button" className="fr-btn fr-btn--secondary" onClick={() => void preparer()}>
          {t.activer}
        </button>
      )}
      {compte.doubleAuthentification && !isDesactivation && (
        <button type="button" className="fr-btn fr-btn--tertiary" onClick={() => setIsDesactivation(true)}>
          {t.desactiver}
        </button>
      )}
      {(cle !== undefined || isDesactivation) && (
        <form noValidate onSubmit={valider}>
          {cle !== undefined && (
            <>
              <p>{t.scanner}</p>
              <CodeQr valeur={cle.adresse} libelle={t.codeQr} />
              <p className="fr-mt-2w">
                {t.cle}{' '}
                <a href={cle.adresse}>
                  <code>{cle.cle.match(/.{1,4}/g)?.join(' ')}</code>
                </a>
              </p>
            </>
          )}
          <ChampTexte
            libelle={t.code}
            aide={t.codeAide}
            autoComplete="one-time-code"
            requis
            longueurMax={6}
            valeur={code}
            onChange={setCode}
            erreur={envoi.erreurOf('code')}
          />
          <button type="submit" className="fr-btn">
            {isDesactivation ? t.desactiver : t.valider}
          </button>
        </form>
      )}
    </Section>
  );
}
