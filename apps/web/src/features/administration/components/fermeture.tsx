import type { OrganisationAdministree } from '@atlas/contracts';
import { useNavigate } from 'react-router';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { write } from '../../../lib/api.ts';
import { BoutonAConfirmer } from '../../../ui/bouton-a-confirmer.tsx';
import { Section } from '../../../ui/section.tsx';
import { ErreurEnvoi } from '../../comptes/components/formulaire-compte.tsx';
import { useEnvoi } from '../../comptes/envoi.ts';
import { keepOrganisation } from '../garde.ts';
import { textes } from '../textes-organisations.ts';

/** Closes an organisation, opens it again, or removes one that was made for nothing. */
export function Fermeture({ organisation }: { organisation: OrganisationAdministree }) {
  const t = useTextes(textes);
  const { date } = useFormats();
  const navigate = useNavigate();
  const envoi = useEnvoi();
  const { id, agents, demandes, fermeeLe } = organisation;
  const params = { id };
  const setFermee = (fermee: boolean) =>
    envoi.envoyer(async () => {
      keepOrganisation(await write('PUT /administration/organisations/:id/fermeture', { params, corps: { fermee } }));
    });
  const supprimer = () =>
    envoi.envoyer(async () => {
      await write('DELETE /administration/organisations/:id', { params });
      void navigate('/administration/organisations');
    });
  return (
    <Section id="fermeture" titre={t.fermeture} resume={t.fermetureResume}>
      <ErreurEnvoi envoi={envoi} />
      {fermeeLe === null ? (
        <BoutonAConfirmer
          libelle={t.fermer}
          consequence={t.fermerConsequence(agents)}
          isEnCours={envoi.isEnCours}
          onConfirmer={() => void setFermee(true)}
        />
      ) : (
        <>
          <p>{t.fermeeLe(date(fermeeLe))}</p>
          <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={() => void setFermee(false)}>
            {t.rouvrir}
          </button>
        </>
      )}
      {agents + demandes === 0 && (
        <div className="fr-mt-2w">
          <BoutonAConfirmer
            libelle={t.supprimer}
            consequence={t.supprimerConsequence}
            isEnCours={envoi.isEnCours}
            onConfirmer={() => void supprimer()}
          />
        </div>
      )}
    </Section>
  );
}
