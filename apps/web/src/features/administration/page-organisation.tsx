import type { OrganisationAdministree } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { RequeteFiche } from '../../ui/page-fiche.tsx';
import { Section } from '../../ui/section.tsx';
import { textes as comptes } from '../comptes/textes.ts';
import { AdministrationRequise } from './components/administration-requise.tsx';
import { Fermeture } from './components/fermeture.tsx';
import { FormulaireOrganisation } from './components/formulaire-organisation.tsx';
import { PageRubrique } from './components/page-rubrique.tsx';
import { Succession } from './components/succession.tsx';
import { keepOrganisation } from './garde.ts';
import { organisationAdministreeQuery } from './queries.ts';
import { textes } from './textes-organisations.ts';

/** An organisation: who acts for it, what it is, whether it goes on. */
export default function PageOrganisationAdministree() {
  const { id = '' } = useParams();
  return (
    <AdministrationRequise>
      <Contenu id={Number(id)} />
    </AdministrationRequise>
  );
}

function Contenu({ id }: { id: number }) {
  return (
    <RequeteFiche requete={useQuery(organisationAdministreeQuery(id))}>
      {(organisation) => <Fiche key={id} organisation={organisation} />}
    </RequeteFiche>
  );
}

function Fiche({ organisation }: { organisation: OrganisationAdministree }) {
  const t = useTextes(textes);
  const { acteurs } = useTextes(comptes);
  const { id, nom, type, collectiviteId } = organisation;
  return (
    <PageRubrique rubrique="organisations" titre={nom} resume={acteurs[type]}>
      <Agents organisation={organisation} />
      <Section id="identite" titre={t.identite}>
        <FormulaireOrganisation
          organisation={organisation}
          onEnvoyer={async (corps) =>
            keepOrganisation(await write('PUT /administration/organisations/:id', { params: { id }, corps }))
          }
        />
      </Section>
      {type === 'collectivite' && collectiviteId !== null && (
        <Succession organisation={organisation} collectiviteId={collectiviteId} />
      )}
      {type !== 'administration' && organisation.successeur === null && <Fermeture organisation={organisation} />}
    </PageRubrique>
  );
}

/** Its agents have a page of their own, which its managers share. */
function Agents({ organisation }: { organisation: OrganisationAdministree }) {
  const t = useTextes(textes);
  const { id, type, agents, demandes, aRelire } = organisation;
  return (
    <Section id="agents" titre={t.agentsTitre} resume={t.agentsResume(agents, demandes)}>
      <ul className="fr-btns-group fr-btns-group--inline-md fr-btns-group--sm">
        <li>
          <Link className="fr-btn" to={`/organisations/${id}`}>
            {t.gererAgents}
          </Link>
        </li>
        {aRelire > 0 && type !== 'collectivite' && (
          <li>
            <Link className="fr-btn fr-btn--secondary" to="/mises-a-jour?file=a_relire">
              {t.relire(aRelire)}
            </Link>
          </li>
        )}
        <li>
          <Link className="fr-btn fr-btn--tertiary" to={`/administration/journal?objet=organisation&objetId=${id}`}>
            {t.journal}
          </Link>
        </li>
      </ul>
    </Section>
  );
}
