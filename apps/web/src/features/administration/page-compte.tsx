import type { CompteAdministre } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { RequeteFiche } from '../../ui/page-fiche.tsx';
import { Section } from '../../ui/section.tsx';
import { Essentiel } from '../commun/components/essentiel.tsx';
import { textes as comptes } from '../comptes/textes.ts';
import { AccesDuCompte } from './components/acces-du-compte.tsx';
import { AdministrationRequise } from './components/administration-requise.tsx';
import { EtatDuCompte } from './components/etat-compte.tsx';
import { PageRubrique } from './components/page-rubrique.tsx';
import { RattachementDuCompte } from './components/rattachement-du-compte.tsx';
import { compteQuery } from './queries.ts';
import { textes } from './textes-comptes.ts';

/** An account: its state, for whom it acts, and what may be done to it. */
export default function PageCompteAdministre() {
  const { id = '' } = useParams();
  return (
    <AdministrationRequise>
      <Contenu id={Number(id)} />
    </AdministrationRequise>
  );
}

function Contenu({ id }: { id: number }) {
  return (
    <RequeteFiche requete={useQuery(compteQuery(id))}>{(compte) => <Fiche key={id} compte={compte} />}</RequeteFiche>
  );
}

function Fiche({ compte }: { compte: CompteAdministre }) {
  const t = useTextes(textes);
  return (
    <PageRubrique rubrique="comptes" titre={compte.nom} resume={compte.courriel}>
      <Etat compte={compte} />
      <RattachementDuCompte compte={compte} />
      <AccesDuCompte compte={compte} />
      <ul className="fr-btns-group fr-btns-group--inline-md fr-btns-group--sm fr-mt-3w">
        <li>
          <Link className="fr-btn fr-btn--tertiary" to={`/administration/journal?compte=${compte.id}`}>
            {t.actes}
          </Link>
        </li>
        <li>
          <Link className="fr-btn fr-btn--tertiary" to={`/administration/journal?objet=compte&objetId=${compte.id}`}>
            {t.evenements}
          </Link>
        </li>
      </ul>
    </PageRubrique>
  );
}

function Etat({ compte }: { compte: CompteAdministre }) {
  const t = useTextes(textes);
  const { role } = useTextes(comptes);
  const { date, dateHeure, nombre } = useFormats();
  const { rattachement } = compte;
  return (
    <Section id="etat" titre={t.etatDuCompte}>
      <Essentiel
        lignes={[
          { nom: t.etat, valeur: <EtatDuCompte compte={compte} /> },
          {
            nom: t.organisation,
            valeur:
              rattachement === null ? (
                t.aucune
              ) : (
                <Link to={`/administration/organisations/${rattachement.organisation.id}`}>
                  {rattachement.organisation.nom}
                </Link>
              ),
          },
          { nom: t.role, valeur: rattachement && role[rattachement.role] },
          { nom: t.second, valeur: compte.doubleAuthentification ? t.active : t.inactive },
          { nom: t.proConnect, valeur: compte.isProConnect ? t.oui : t.non },
          { nom: t.connexion, valeur: compte.connecteLe === null ? t.jamais : dateHeure(compte.connecteLe) },
          { nom: t.sessions, valeur: nombre(compte.sessions) },
          { nom: t.creeLe, valeur: date(compte.creeLe) },
        ]}
      />
    </Section>
  );
}
