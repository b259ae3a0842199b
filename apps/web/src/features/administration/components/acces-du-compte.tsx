import type { ActionCompte, CompteAdministre } from '@atlas/contracts';
import { useState } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { write } from '../../../lib/api.ts';
import { BoutonAConfirmer } from '../../../ui/bouton-a-confirmer.tsx';
import { Section } from '../../../ui/section.tsx';
import { ErreurEnvoi } from '../../comptes/components/formulaire-compte.tsx';
import { Alerte } from '../../comptes/components/page-compte.tsx';
import { useEnvoi } from '../../comptes/envoi.ts';
import { useCompte } from '../../comptes/session.ts';
import { keepCompteAdministre } from '../garde.ts';
import { textes } from '../textes-comptes.ts';
import styles from './acces-du-compte.module.css';

/** What may be done to how an account comes in; nobody does it to their own. */
export function AccesDuCompte({ compte }: { compte: CompteAdministre }) {
  const t = useTextes(textes);
  const moi = useCompte();
  const envoi = useEnvoi();
  const { id, nom, sessions, isDesactive, isConfirme, doubleAuthentification } = compte;
  const params = { id };
  const agir = (action: ActionCompte) =>
    void envoi.envoyer(async () => {
      keepCompteAdministre(await write('POST /administration/comptes/:id/action', { params, corps: { action } }));
    });
  const isMoi = moi?.id === id;
  return (
    <Section id="acces" titre={t.acces}>
      <ErreurEnvoi envoi={envoi} />
      {isMoi && <p>{t.soiMeme}</p>}
      <div className={styles.actes}>
        {!isConfirme && !isDesactive && <Renvoi compte={compte} />}
        {sessions > 0 && !isMoi && (
          <BoutonAConfirmer
            libelle={t.fermerSessions}
            consequence={t.fermerConsequence(sessions)}
            onConfirmer={() => agir('fermer_sessions')}
          />
        )}
        {doubleAuthentification && !isMoi && (
          <BoutonAConfirmer
            libelle={t.retirerSecond}
            consequence={t.retirerConsequence}
            onConfirmer={() => agir('retirer_second_facteur')}
          />
        )}
        {!isDesactive && !isMoi && (
          <BoutonAConfirmer
            libelle={t.desactiver}
            consequence={t.desactiverConsequence(nom)}
            onConfirmer={() => agir('desactiver')}
          />
        )}
        {isDesactive && (
          <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={() => agir('reactiver')}>
            {t.reactiver}
          </button>
        )}
      </div>
    </Section>
  );
}

/** Sends again the mail that confirms the address. */
function Renvoi({ compte: { id } }: { compte: CompteAdministre }) {
  const t = useTextes(textes);
  const envoi = useEnvoi();
  const [isFait, setIsFait] = useState(false);
  const renvoyer = () => {
    setIsFait(false);
    void envoi.envoyer(async () => {
      await write('POST /administration/comptes/:id/confirmation', { params: { id } });
      setIsFait(true);
    });
  };
  return (
    <>
      <ErreurEnvoi envoi={envoi} />
      {isFait && (
        <Alerte genre="success">
          <p>{t.renvoye}</p>
        </Alerte>
      )}
      <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={renvoyer}>
        {t.renvoyer}
      </button>
    </>
  );
}
