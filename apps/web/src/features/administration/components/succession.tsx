import type { OrganisationAdministree } from '@atlas/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTextes } from '../../../i18n/index.ts';
import { write } from '../../../lib/api.ts';
import { queryClient } from '../../../lib/query-client.ts';
import { BoutonAConfirmer } from '../../../ui/bouton-a-confirmer.tsx';
import { ChampTexte } from '../../../ui/formulaire.tsx';
import { Section } from '../../../ui/section.tsx';
import { ErreurEnvoi } from '../../comptes/components/formulaire-compte.tsx';
import { useEnvoi } from '../../comptes/envoi.ts';
import { organisationAdministreeQuery } from '../queries.ts';
import { textes } from '../textes-organisations.ts';
import { ChampCollectivite } from './champ-collectivite.tsx';
import styles from './formulaire-organisation.module.css';

interface SuccessionProps {
  organisation: OrganisationAdministree;
  collectiviteId: number;
}

/** What took the place of a collectivité: declared, or come back on. */
export function Succession({ organisation, collectiviteId }: SuccessionProps) {
  const t = useTextes(textes);
  const { id, successeur } = organisation;
  const relire = async () => {
    await queryClient.invalidateQueries({ queryKey: organisationAdministreeQuery(id).queryKey });
    await queryClient.invalidateQueries({ queryKey: ['collectivites'] });
  };
  return (
    <Section id="successeur" titre={t.succession} resume={t.successionResume}>
      {successeur === null ? (
        <Declaration organisation={organisation} collectiviteId={collectiviteId} onFait={relire} />
      ) : (
        <>
          <p>
            {t.succedePar} <Link to={`/administration/organisations/${successeur.id}`}>{successeur.nom}</Link>.
          </p>
          <Annulation collectiviteId={collectiviteId} onFait={relire} />
        </>
      )}
    </Section>
  );
}

function Declaration({ organisation, collectiviteId, onFait }: SuccessionProps & { onFait: () => Promise<void> }) {
  const t = useTextes(textes);
  const envoi = useEnvoi();
  const [choisi, setChoisi] = useState<{ id: number; nom: string } | null>(null);
  const [cesseeLe, setCesseeLe] = useState('');
  const declarer = (successeurId: number) =>
    envoi.envoyer(async () => {
      const params = { id: collectiviteId };
      await write('PUT /administration/collectivites/:id/successeur', { params, corps: { successeurId, cesseeLe } });
      await onFait();
    });
  return (
    <div className={styles.colonne}>
      <ErreurEnvoi envoi={envoi} />
      <ChampCollectivite
        libelle={t.choisirSuccesseur}
        nom={null}
        onChange={setChoisi}
        erreur={envoi.erreurOf('successeurId')}
      />
      <ChampTexte
        libelle={t.depuis}
        type="date"
        valeur={cesseeLe}
        onChange={setCesseeLe}
        erreur={envoi.erreurOf('cesseeLe')}
      />
      {choisi === null || cesseeLe === '' ? (
        <p className="fr-hint-text">{t.successeurManque}</p>
      ) : (
        <BoutonAConfirmer
          libelle={t.declarer}
          consequence={t.declarerConsequence(organisation.agents, choisi.nom)}
          isEnCours={envoi.isEnCours}
          onConfirmer={() => void declarer(choisi.id)}
        />
      )}
    </div>
  );
}

function Annulation({ collectiviteId, onFait }: { collectiviteId: number; onFait: () => Promise<void> }) {
  const t = useTextes(textes);
  const envoi = useEnvoi();
  const annuler = () =>
    envoi.envoyer(async () => {
      await write('DELETE /administration/collectivites/:id/successeur', { params: { id: collectiviteId } });
      await onFait();
    });
  return (
    <>
      <ErreurEnvoi envoi={envoi} />
      <BoutonAConfirmer
        libelle={t.annulerSuccession}
        consequence={t.annulerConsequence}
        isEnCours={envoi.isEnCours}
        onConfirmer={() => void annuler()}
      />
    </>
  );
}
