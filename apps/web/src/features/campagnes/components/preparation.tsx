import type { Campagne } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTextes } from '../../../i18n/index.ts';
import { write } from '../../../lib/api.ts';
import { queryClient } from '../../../lib/query-client.ts';
import { Section } from '../../../ui/section.tsx';
import { useEnvoi } from '../../comptes/envoi.ts';
import { CAMPAGNES, toModification, toTableau } from '../chemins.ts';
import { apercuCampagneQuery } from '../queries.ts';
import { textes } from '../textes-gestion.ts';
import { Apercu } from './apercu.tsx';
import { GesteConfirme } from './geste-confirme.tsx';
import { Message } from './message.tsx';
import { ResumePortee } from './portee.tsx';

const porteeOf = ({ regions, departements, pays, acteurs, objets, termines }: Campagne) => ({
  ...{ regions, departements, pays, acteurs, objets, termines },
});

/** A campaign before anyone saw it: what it will say and reach, then the way to open it. */
export function Preparation({ campagne }: { campagne: Campagne }) {
  const t = useTextes(textes);
  const navigate = useNavigate();
  const envoi = useEnvoi();
  const [geste, setGeste] = useState<'ouvrir' | 'supprimer'>();
  const { id, message } = campagne;
  const portee = porteeOf(campagne);
  const apercu = useQuery(apercuCampagneQuery(portee)).data;
  const prevenues = apercu === undefined ? 0 : apercu.organisations - apercu.sansAgent;
  const finish = async (adresse: string) => {
    await navigate(adresse);
    await queryClient.invalidateQueries({ queryKey: ['campagnes'] });
  };
  const ouvrir = () =>
    void envoi.envoyer(async () => {
      await write('POST /campagnes/:id/ouverture', { params: { id } });
      await finish(toTableau(id));
    });
  const supprimer = () =>
    void envoi.envoyer(async () => {
      await write('DELETE /campagnes/:id', { params: { id } });
      await finish(CAMPAGNES);
    });
  return (
    <>
      <Message texte={message} />
      <Section id="portee" titre={t.portee}>
        <ResumePortee portee={portee} />
        <Apercu portee={portee} />
      </Section>
      {geste === 'ouvrir' && (
        <GesteConfirme libelle={t.ouvrir} envoi={envoi} onConfirmer={ouvrir} onAnnuler={() => setGeste(undefined)}>
          <p>{t.ouvrirConfirme(prevenues)}</p>
        </GesteConfirme>
      )}
      {geste === 'supprimer' && (
        <GesteConfirme
          libelle={t.supprimer}
          envoi={envoi}
          onConfirmer={supprimer}
          onAnnuler={() => setGeste(undefined)}
        >
          <p>{t.supprimerConfirme}</p>
        </GesteConfirme>
      )}
      {geste === undefined && (
        <ul className="fr-btns-group fr-btns-group--inline-md">
          <li>
            <button type="button" className="fr-btn" onClick={() => setGeste('ouvrir')}>
              {t.ouvrir}
            </button>
          </li>
          <li>
            <Link className="fr-btn fr-btn--secondary" to={toModification(id)}>
              {t.modifier}
            </Link>
          </li>
          <li>
            <button type="button" className="fr-btn fr-btn--tertiary" onClick={() => setGeste('supprimer')}>
              {t.supprimer}
            </button>
          </li>
        </ul>
      )}
    </>
  );
}
