import type { CompteConnecte } from '@atlas/contracts';
import { ENVOIS_NOTIFICATIONS } from '@atlas/contracts/vocabulaire';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { useTextes } from '../../../i18n/index.ts';
import { write } from '../../../lib/api.ts';
import { ChampRadios } from '../../../ui/formulaire.tsx';
import { Section } from '../../../ui/section.tsx';
import { useEnvoi } from '../envoi.ts';
import { keepCompte } from '../session.ts';
import { textes } from '../textes.ts';
import { FormulaireCompte, Garde } from './formulaire-compte.tsx';

/** Where mails of notification lead: `/mon-compte#notifications`. */
const ID = 'notifications';

/** How what one is notified of comes by mail. */
export function ChoixNotifications({ compte }: { compte: CompteConnecte }) {
  const t = useTextes(textes);
  const envoi = useEnvoi();
  const { hash } = useLocation();
  const [choisi, setChoisi] = useState(compte.envoiNotifications);
  const [isFait, setIsFait] = useState(false);
  // The section is there once the account is known, after the browser looked for it.
  useEffect(() => {
    if (hash === `#${ID}`) document.getElementById(ID)?.scrollIntoView();
  }, [hash]);
  const enregistrer = () => {
    setIsFait(false);
    void envoi.envoyer(async () => {
      keepCompte(await write('PATCH /comptes/moi', { corps: { envoiNotifications: choisi } }));
      setIsFait(true);
    });
  };
  return (
    <Section id={ID} titre={t.notifications} resume={t.notificationsTexte}>
      <FormulaireCompte envoi={envoi} libelle={t.enregistrer} onEnvoyer={enregistrer} suite={<Garde isFait={isFait} />}>
        <ChampRadios
          titre={t.envoi}
          options={ENVOIS_NOTIFICATIONS.map((valeur) => {
            const [libelle = '', aide] = t.envois[valeur];
            return { valeur, libelle, ...(aide === undefined ? {} : { aide }) };
          })}
          valeur={choisi}
          onChange={setChoisi}
          erreur={envoi.erreurOf('envoiNotifications')}
        />
        <p className="fr-hint-text fr-mb-2w">{t.envoiSecurite}</p>
      </FormulaireCompte>
    </Section>
  );
}
