import type { CompteConnecte, OrganisationTrouvee } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { ChampRadios, ChampTexte } from '../../ui/formulaire.tsx';
import { Requete } from '../../ui/requete.tsx';
import { Section } from '../../ui/section.tsx';
import { SqueletteTexte } from '../../ui/squelette.tsx';
import { CampagnesEnCours } from '../campagnes/components/campagnes-en-cours.tsx';
import { vocabulaire } from '../commun/vocabulaire.ts';
import { CompteRequis } from './components/compte-requis.tsx';
import { FormulaireCompte } from './components/formulaire-compte.tsx';
import { Alerte, PageCompte } from './components/page-compte.tsx';
import { useEnvoi } from './envoi.ts';
import { organisationsQuery } from './queries.ts';
import { keepCompte } from './session.ts';
import { textes } from './textes.ts';

/** Who one is, for whom one acts, and what waits. */
export default function PageMonEspace() {
  return <CompteRequis>{(compte) => <Espace compte={compte} />}</CompteRequis>;
}

function Espace({ compte }: { compte: CompteConnecte }) {
  const t = useTextes(textes);
  const { organisation, acteur, rattachement } = compte;
  return (
    <PageCompte titre={t.monEspace} resume={t.bienvenue(compte.nom)}>
      {compte.doubleAuthentificationExigee && (
        <Alerte genre="warning">
          <p>
            {t.doubleExigee} <Link to="/mon-compte">{t.monCompte}</Link>
          </p>
        </Alerte>
      )}
      <ul className="fr-raw-list fr-mb-3w">
        <li>
          <Link className="fr-link fr-link--icon-right fr-icon-arrow-right-line" to="/albums">
            {t.mesAlbums}
          </Link>
        </li>
        <li>
          <Link className="fr-link fr-link--icon-right fr-icon-arrow-right-line" to="/mon-espace/recherches">
            {t.mesRecherches}
          </Link>
        </li>
      </ul>
      {organisation !== null && acteur !== null && (
        <>
          <p>
            {t.agitPour} <strong>{organisation.nom}</strong> ({t.role[acteur.role]})
          </p>
          <ul className="fr-btns-group fr-btns-group--inline-md">
            <li>
              <Link className="fr-btn" to="/mises-a-jour">
                {t.fileDeTravail}
              </Link>
            </li>
            <li>
              <Link className="fr-btn fr-btn--secondary" to={`/organisations/${organisation.id}`}>
                {t.voirOrganisation}
              </Link>
            </li>
          </ul>
          <CampagnesEnCours />
        </>
      )}
      {organisation === null && rattachement !== null && (
        <Alerte genre={rattachement.etat === 'refuse' ? 'warning' : 'info'}>
          <p>
            {rattachement.etat === 'refuse'
              ? t.demandeRefusee(rattachement.organisation.nom)
              : t.demandeEnCours(rattachement.organisation.nom)}
            {rattachement.motif !== null && (
              <>
                {' '}
                <q>{rattachement.motif}</q>
              </>
            )}
          </p>
        </Alerte>
      )}
      {organisation === null && !compte.doubleAuthentificationExigee && <Rejoindre />}
    </PageCompte>
  );
}

/** Finds an organisation, and asks to act in its name. */
function Rejoindre() {
  const t = useTextes(textes);
  const [texte, setTexte] = useState('');
  const [q, setQ] = useState('');
  const requete = useQuery(organisationsQuery(q));
  const chercher = (event: FormEvent) => {
    event.preventDefault();
    setQ(texte.trim());
  };
  return (
    <Section id="rejoindre" titre={t.rejoindre} resume={t.rejoindreTexte}>
      <form onSubmit={chercher}>
        <ChampTexte libelle={t.chercherOrganisation} longueurMax={100} valeur={texte} onChange={setTexte} />
        <button type="submit" className="fr-btn fr-btn--secondary">
          {t.chercher}
        </button>
      </form>
      {q !== '' && (
        <Requete requete={requete} squelette={<SqueletteTexte lignes={3} />}>
          {({ organisations }) =>
            organisations.length === 0 ? (
              <p className="fr-mt-2w">{t.aucuneOrganisation}</p>
            ) : (
              <Demande organisations={organisations} />
            )
          }
        </Requete>
      )}
    </Section>
  );
}

function Demande({ organisations }: { organisations: readonly OrganisationTrouvee[] }) {
  const t = useTextes(textes);
  const v = useTextes(vocabulaire);
  const envoi = useEnvoi();
  const [choisie, setChoisie] = useState(organisations[0]?.id);
  const [message, setMessage] = useState('');
  const demander = () => {
    if (choisie === undefined) return;
    void envoi.envoyer(async () => {
      const corps = { message: message.trim() || null };
      keepCompte(await write('POST /organisations/:id/demandes', { params: { id: choisie }, corps }));
    });
  };
  return (
    <FormulaireCompte envoi={envoi} libelle={t.demander} onEnvoyer={demander}>
      <ChampRadios
        titre={t.rejoindre}
        options={organisations.map(({ id, nom, typeCollectivite, departement }) => ({
          valeur: String(id),
          libelle: nom,
          aide: [typeCollectivite && v.typeCollectivite[typeCollectivite], departement].filter(Boolean).join(', '),
        }))}
        valeur={choisie === undefined ? undefined : String(choisie)}
        onChange={(id) => setChoisie(Number(id))}
      />
      <ChampTexte
        libelle={t.message}
        aide={t.messageAide}
        lignes={3}
        longueurMax={1000}
        valeur={message}
        onChange={setMessage}
      />
    </FormulaireCompte>
  );
}
