import type { Campagne } from '@atlas/contracts';
import { useState } from 'react';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { write } from '../../../lib/api.ts';
import { queryClient } from '../../../lib/query-client.ts';
import { ChampTexte } from '../../../ui/formulaire.tsx';
import { Alerte } from '../../comptes/components/page-compte.tsx';
import { useEnvoi } from '../../comptes/envoi.ts';
import { toTableauCsv } from '../chemins.ts';
import { readAujourdhui } from '../jours.ts';
import { textes } from '../textes-gestion.ts';
import { GesteConfirme } from './geste-confirme.tsx';

type Geste = 'relancer' | 'prolonger' | 'clore';

/** What may be done from the board: take its figures away and, for the administration, remind, extend and close. */
export function Gestion({ campagne }: { campagne: Campagne }) {
  const t = useTextes(textes);
  const { date } = useFormats();
  const envoi = useEnvoi();
  const [geste, setGeste] = useState<Geste>();
  const [mot, setMot] = useState<string>();
  const [fin, setFin] = useState(campagne.fin);
  const { id, etat, relanceeLe, droits } = campagne;
  const params = { id };
  const faire = (action: () => Promise<string | undefined>) =>
    void envoi.envoyer(async () => {
      setMot(await action());
      setGeste(undefined);
      await queryClient.invalidateQueries({ queryKey: ['campagnes'] });
    });
  const gestes: Record<Geste, () => void> = {
    relancer: () =>
      faire(async () => t.relancees((await write('POST /campagnes/:id/relance', { params })).organisations)),
    prolonger: () =>
      faire(async () => {
        await write('POST /campagnes/:id/prolongation', { params, corps: { fin } });
        return t.prolongee;
      }),
    clore: () =>
      faire(async () => {
        await write('POST /campagnes/:id/cloture', { params });
        return undefined;
      }),
  };
  const demander = (un: Geste) => () => {
    setMot(undefined);
    setGeste(un);
  };
  const isConduite = droits.administrer && etat === 'ouverte';
  const isRelancee = relanceeLe === readAujourdhui();
  return (
    <>
      {mot !== undefined && (
        <Alerte genre="success">
          <p>{mot}</p>
        </Alerte>
      )}
      <ul className="fr-btns-group fr-btns-group--inline-md fr-btns-group--sm">
        {isConduite && (
          <>
            <li>
              <button type="button" className="fr-btn" disabled={isRelancee} onClick={demander('relancer')}>
                {t.relancer}
              </button>
            </li>
            <li>
              <button type="button" className="fr-btn fr-btn--secondary" onClick={demander('prolonger')}>
                {t.prolonger}
              </button>
            </li>
            <li>
              <button type="button" className="fr-btn fr-btn--secondary" onClick={demander('clore')}>
                {t.clore}
              </button>
            </li>
          </>
        )}
        <li>
          <a className="fr-btn fr-btn--tertiary" href={toTableauCsv(id)} download>
            {t.exporter}
          </a>
        </li>
      </ul>
      {isConduite && relanceeLe !== null && <p>{t.relanceeLe(date(relanceeLe))}</p>}
      {isConduite && geste !== undefined && (
        <GesteConfirme
          key={geste}
          libelle={t[geste]}
          envoi={envoi}
          onConfirmer={gestes[geste]}
          onAnnuler={() => setGeste(undefined)}
        >
          {geste === 'relancer' && <p>{t.relancerConfirme}</p>}
          {geste === 'clore' && <p>{t.cloreConfirme}</p>}
          {geste === 'prolonger' && (
            <>
              <p>{t.prolongerTexte}</p>
              <ChampTexte libelle={t.fin} type="date" valeur={fin} onChange={setFin} erreur={envoi.erreurOf('fin')} />
            </>
          )}
        </GesteConfirme>
      )}
    </>
  );
}
