import type { FicheOrganisation, Membre } from '@atlas/contracts';
import { ROLES_MEMBRE, type RoleMembre } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { queryClient } from '../../lib/query-client.ts';
import { ChampChoix, ChampTexte } from '../../ui/formulaire.tsx';
import { RequeteFiche } from '../../ui/page-fiche.tsx';
import { Section } from '../../ui/section.tsx';
import { CompteRequis } from './components/compte-requis.tsx';
import { Alerte, PageCompte } from './components/page-compte.tsx';
import { useEnvoi } from './envoi.ts';
import { organisationQuery } from './queries.ts';
import { useCompte } from './session.ts';
import { textes } from './textes.ts';

/** An organisation and its agents; whoever manages it accepts, invites and removes them. */
export default function PageOrganisation() {
  const { id = '' } = useParams();
  return <CompteRequis>{() => <Contenu id={Number(id)} />}</CompteRequis>;
}

function Contenu({ id }: { id: number }) {
  return (
    <RequeteFiche requete={useQuery(organisationQuery(id))}>
      {(organisation) => <Organisation organisation={organisation} />}
    </RequeteFiche>
  );
}

const keep = (organisation: FicheOrganisation) =>
  queryClient.setQueryData(organisationQuery(organisation.id).queryKey, organisation);

function Organisation({ organisation }: { organisation: FicheOrganisation }) {
  const t = useTextes(textes);
  const agents = organisation.membres.filter(({ etat }) => etat === 'actif');
  const demandes = organisation.membres.filter(({ etat }) => etat === 'demande');
  const isAdministration = useCompte()?.acteur?.type === 'administration';
  return (
    <PageCompte titre={organisation.nom} resume={t.acteurs[organisation.type]}>
      {isAdministration && (
        <p>
          <Link to={`/administration/organisations/${organisation.id}`}>{t.administrer}</Link>
        </p>
      )}
      {organisation.gestion && (
        <Section id="demandes" titre={t.demandes}>
          {demandes.length === 0 && <p>{t.aucuneDemande}</p>}
          {demandes.map((membre) => (
            <Demande key={membre.rattachementId} membre={membre} />
          ))}
        </Section>
      )}
      <Section id="agents" titre={t.agents}>
        {agents.length === 0 && <p>{t.personne}</p>}
        <ul>
          {agents.map((membre) => (
            <Agent key={membre.rattachementId} membre={membre} gestion={organisation.gestion} />
          ))}
        </ul>
      </Section>
      {organisation.gestion && <Inviter id={organisation.id} />}
    </PageCompte>
  );
}

function Demande({ membre }: { membre: Membre }) {
  const t = useTextes(textes);
  const { date } = useFormats();
  const envoi = useEnvoi();
  const [motif, setMotif] = useState<string>();
  const [role, setRole] = useState<RoleMembre>('redacteur');
  const [isTried, setIsTried] = useState(false);
  const params = { id: membre.rattachementId };
  const accepter = () =>
    envoi.envoyer(async () => {
      keep(await write('POST /rattachements/:id/decision', { params, corps: { decision: 'accepter', role } }));
    });
  const refuser = () => {
    setIsTried(true);
    const dit = motif?.trim() ?? '';
    if (dit.length < 3) return;
    void envoi.envoyer(async () => {
      keep(await write('POST /rattachements/:id/decision', { params, corps: { decision: 'refuser', motif: dit } }));
    });
  };
  return (
    <div className="fr-mb-3w">
      <p className="fr-mb-1v">
        <strong>{membre.nom}</strong>, {membre.courriel}, {date(membre.demandeLe)}
      </p>
      {membre.message !== null && <p>{membre.message}</p>}
      {motif === undefined && (
        <ChampChoix
          libelle={t.accepterComme(membre.nom)}
          valeur={role}
          options={ROLES_MEMBRE.map((valeur) => ({ valeur, libelle: t.role[valeur] }))}
          onChange={setRole}
        />
      )}
      {motif !== undefined && (
        <ChampTexte
          libelle={t.motif}
          lignes={2}
          longueurMax={1000}
          valeur={motif}
          onChange={setMotif}
          erreur={isTried && motif.trim().length < 3 ? t.motifObligatoire : undefined}
        />
      )}
      {envoi.erreur !== undefined && <p className="fr-error-text">{envoi.erreur}</p>}
      <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
        <li>
          <button type="button" className="fr-btn" onClick={() => void accepter()}>
            {t.accepter}
          </button>
        </li>
        <li>
          <button
            type="button"
            className="fr-btn fr-btn--secondary"
            onClick={() => (motif === undefined ? setMotif('') : refuser())}
          >
            {t.refuser}
          </button>
        </li>
      </ul>
    </div>
  );
}

function Agent({ membre, gestion }: { membre: Membre; gestion: boolean }) {
  const t = useTextes(textes);
  const envoi = useEnvoi();
  const params = { id: membre.rattachementId };
  const changer = (role: RoleMembre) =>
    envoi.envoyer(async () => {
      keep(await write('PATCH /rattachements/:id', { params, corps: { role } }));
    });
  const retirer = () => {
    if (!window.confirm(t.retirerAgent(membre.nom))) return;
    void envoi.envoyer(async () => {
      keep(await write('DELETE /rattachements/:id', { params }));
    });
  };
  return (
    <li className="fr-mb-2w">
      <strong>{membre.nom}</strong>, {membre.courriel}
      {!gestion && ` (${t.role[membre.role]})`}
      {gestion && (
        <div className="fr-mt-1v">
          <select
            className="fr-select"
            aria-label={t.roleDe(membre.nom)}
            value={membre.role}
            onChange={({ target }) => void changer(target.value as RoleMembre)}
          >
            {ROLES_MEMBRE.map((role) => (
              <option key={role} value={role}>
                {t.role[role]}
              </option>
            ))}
          </select>
          <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm fr-mt-1w" onClick={retirer}>
            {t.retirer}
          </button>
        </div>
      )}
      {envoi.erreur !== undefined && <p className="fr-error-text">{envoi.erreur}</p>}
    </li>
  );
}

function Inviter({ id }: { id: number }) {
  const t = useTextes(textes);
  const envoi = useEnvoi();
  const [courriel, setCourriel] = useState('');
  const [role, setRole] = useState<RoleMembre>('redacteur');
  const [isFait, setIsFait] = useState(false);
  const inviter = (event: FormEvent) => {
    event.preventDefault();
    setIsFait(false);
    void envoi.envoyer(async () => {
      await write('POST /organisations/:id/invitations', {
        params: { id },
        corps: { courriel: courriel.trim(), role },
      });
      setCourriel('');
      setIsFait(true);
    });
  };
  return (
    <Section id="inviter" titre={t.inviter}>
      <form noValidate onSubmit={inviter}>
        <ChampTexte
          libelle={t.courriel}
          type="email"
          requis
          longueurMax={254}
          valeur={courriel}
          onChange={setCourriel}
          erreur={envoi.erreurOf('courriel')}
        />
        <ChampChoix
          libelle={t.roleInvite}
          valeur={role}
          options={ROLES_MEMBRE.map((valeur) => ({ valeur, libelle: t.role[valeur] }))}
          onChange={setRole}
        />
        {envoi.erreur !== undefined && <p className="fr-error-text">{envoi.erreur}</p>}
        {isFait && (
          <Alerte genre="success">
            <p>{t.invitationEnvoyee}</p>
          </Alerte>
        )}
        <button type="submit" className="fr-btn" aria-disabled={envoi.isEnCours}>
          {t.envoyerInvitation}
        </button>
      </form>
    </Section>
  );
}
