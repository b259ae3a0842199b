import type { InvitationEnCours } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { parseAsInteger, useQueryState } from 'nuqs';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { queryClient } from '../../lib/query-client.ts';
import { EtatVide } from '../../ui/etats.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Requete } from '../../ui/requete.tsx';
import { SqueletteTableau } from '../../ui/squelette-tableau.tsx';
import { Tableau } from '../../ui/tableau.tsx';
import { ErreurEnvoi } from '../comptes/components/formulaire-compte.tsx';
import { Alerte } from '../comptes/components/page-compte.tsx';
import { useEnvoi } from '../comptes/envoi.ts';
import { textes as comptes } from '../comptes/textes.ts';
import { PageRubrique } from './components/page-rubrique.tsx';
import { invitationsQuery, PAR_PAGE } from './queries.ts';
import { textesRubriques } from './rubriques.ts';
import { textes } from './textes-comptes.ts';

/** The invitations that wait for an answer. */
export default function PageInvitations() {
  return (
    <PageRubrique rubrique="invitations">
      <Contenu />
    </PageRubrique>
  );
}

function Contenu() {
  const { invitations: t } = useTextes(textes);
  const envoi = useEnvoi();
  const [page] = useQueryState('page', parseAsInteger.withDefault(1));
  const [message, setMessage] = useState<string>();
  const faire = (acte: () => Promise<unknown>, dit: string) => {
    setMessage(undefined);
    void envoi.envoyer(async () => {
      await acte();
      await queryClient.invalidateQueries({ queryKey: ['administration', 'invitations'] });
      setMessage(dit);
    });
  };
  const renvoyer = ({ organisation, courriel, role }: InvitationEnCours) =>
    faire(
      () =>
        write('POST /organisations/:id/invitations', { params: { id: organisation.id }, corps: { courriel, role } }),
      t.renvoyee(courriel),
    );
  const revoquer = ({ id, courriel }: InvitationEnCours) =>
    faire(() => write('DELETE /administration/invitations/:id', { params: { id } }), t.revoquee(courriel));
  return (
    <>
      <ErreurEnvoi envoi={envoi} champ="courriel" />
      {message !== undefined && (
        <Alerte genre="success">
          <p>{message}</p>
        </Alerte>
      )}
      <Requete
        requete={useQuery(invitationsQuery(Math.max(1, page)))}
        squelette={<SqueletteTableau lignes={PAR_PAGE} />}
      >
        {({ invitations, page: numero, parPage, total }) =>
          total === 0 ? (
            <EtatVide titre={t.aucune}>
              <p>
                {t.aucuneSuite} <Link to="/administration/organisations">{t.organisations}</Link>
              </p>
            </EtatVide>
          ) : (
            <>
              <TableauInvitations invitations={invitations} onRenvoyer={renvoyer} onRevoquer={revoquer} />
              <Pagination page={numero} parPage={parPage} total={total} />
            </>
          )
        }
      </Requete>
    </>
  );
}

interface TableauInvitationsProps {
  invitations: readonly InvitationEnCours[];
  onRenvoyer: (invitation: InvitationEnCours) => void;
  onRevoquer: (invitation: InvitationEnCours) => void;
}

function TableauInvitations({ invitations, onRenvoyer, onRevoquer }: TableauInvitationsProps) {
  const { invitations: t, organisation: titreOrganisation } = useTextes(textes);
  const { role: roles } = useTextes(comptes);
  const { titre } = useTextes(textesRubriques).invitations;
  const { date } = useFormats();
  return (
    <Tableau
      titre={titre}
      lignes={invitations}
      toCle={({ id }) => id}
      colonnes={[
        { cle: 'courriel', titre: t.courriel, entete: true, toCellule: ({ courriel }) => courriel },
        {
          cle: 'organisation',
          titre: titreOrganisation,
          toCellule: ({ organisation: { id, nom } }) => <Link to={`/administration/organisations/${id}`}>{nom}</Link>,
        },
        { cle: 'role', titre: t.role, toCellule: ({ role }) => roles[role] },
        { cle: 'expire', titre: t.expire, toCellule: ({ expireLe }) => date(expireLe) },
        {
          cle: 'actions',
          titre: t.actions,
          toCellule: (invitation) => (
            <>
              <button
                type="button"
                className="fr-btn fr-btn--secondary fr-btn--sm fr-mr-1w"
                aria-label={t.renvoyerA(invitation.courriel)}
                onClick={() => onRenvoyer(invitation)}
              >
                {t.renvoyer}
              </button>
              <button
                type="button"
                className="fr-btn fr-btn--tertiary fr-btn--sm"
                aria-label={t.revoquerA(invitation.courriel)}
                onClick={() => onRevoquer(invitation)}
              >
                {t.revoquer}
              </button>
            </>
          ),
        },
      ]}
    />
  );
}
