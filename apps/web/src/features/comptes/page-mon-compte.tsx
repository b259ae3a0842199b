import type { CompteConnecte } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { queryClient } from '../../lib/query-client.ts';
import { ChampChoix, ChampTexte } from '../../ui/formulaire.tsx';
import { Requete } from '../../ui/requete.tsx';
import { Section } from '../../ui/section.tsx';
import { SqueletteTexte } from '../../ui/squelette.tsx';
import { ChampMotDePasse } from './components/champ-mot-de-passe.tsx';
import { ChoixNotifications } from './components/choix-notifications.tsx';
import { CompteRequis } from './components/compte-requis.tsx';
import { DoubleAuthentification } from './components/double-authentification.tsx';
import { FormulaireCompte, Garde } from './components/formulaire-compte.tsx';
import { PageCompte } from './components/page-compte.tsx';
import { useEnvoi } from './envoi.ts';
import { sessionsQuery } from './queries.ts';
import { keepCompte } from './session.ts';
import { textes } from './textes.ts';

/** One's account: name, password, second factor, sessions. */
export default function PageMonCompte() {
  const t = useTextes(textes);
  return (
    <CompteRequis>
      {(compte) => (
        <PageCompte titre={t.monCompte} resume={compte.courriel}>
          <Profil compte={compte} />
          <ChoixNotifications compte={compte} />
          <MotDePasse />
          <DoubleAuthentification compte={compte} />
          <Sessions />
        </PageCompte>
      )}
    </CompteRequis>
  );
}

function Profil({ compte }: { compte: CompteConnecte }) {
  const t = useTextes(textes);
  const envoi = useEnvoi();
  const [nom, setNom] = useState(compte.nom);
  const [langue, setLangue] = useState(compte.langue);
  const [isFait, setIsFait] = useState(false);
  const enregistrer = () => {
    setIsFait(false);
    void envoi.envoyer(async () => {
      keepCompte(await write('PATCH /comptes/moi', { corps: { nom: nom.trim(), langue } }));
      setIsFait(true);
    });
  };
  return (
    <Section id="profil" titre={t.profil}>
      <FormulaireCompte envoi={envoi} libelle={t.enregistrer} onEnvoyer={enregistrer} suite={<Garde isFait={isFait} />}>
        <ChampTexte
          libelle={t.nom}
          autoComplete="name"
          requis
          longueurMax={100}
          valeur={nom}
          onChange={setNom}
          erreur={envoi.erreurOf('nom')}
        />
        <ChampChoix
          libelle={t.langue}
          valeur={langue}
          options={[
            { valeur: 'fr', libelle: t.francais },
            { valeur: 'en', libelle: t.anglais },
          ]}
          onChange={setLangue}
        />
      </FormulaireCompte>
    </Section>
  );
}

function MotDePasse() {
  const t = useTextes(textes);
  const envoi = useEnvoi();
  const [actuel, setActuel] = useState('');
  const [motDePasse, setMotDePasse] = useState('');
  const [isFait, setIsFait] = useState(false);
  const changer = () => {
    setIsFait(false);
    void envoi.envoyer(async () => {
      await write('PUT /comptes/moi/mot-de-passe', { corps: { actuel, motDePasse } });
      setActuel('');
      setMotDePasse('');
      setIsFait(true);
    });
  };
  return (
    <Section id="mot-de-passe" titre={t.changerMotDePasse}>
      <FormulaireCompte
        envoi={envoi}
        libelle={t.changerMotDePasse}
        onEnvoyer={changer}
        suite={<Garde isFait={isFait} />}
      >
        <ChampMotDePasse
          libelle={t.motDePasseActuel}
          autoComplete="current-password"
          valeur={actuel}
          onChange={setActuel}
          erreur={envoi.erreurOf('actuel')}
        />
        <ChampMotDePasse
          libelle={t.nouveauMotDePasse}
          aide={t.motDePasseAide}
          autoComplete="new-password"
          valeur={motDePasse}
          onChange={setMotDePasse}
          erreur={envoi.erreurOf('motDePasse')}
        />
      </FormulaireCompte>
    </Section>
  );
}

function Sessions() {
  const t = useTextes(textes);
  const { date } = useFormats();
  const envoi = useEnvoi();
  const relire = () => queryClient.invalidateQueries({ queryKey: sessionsQuery().queryKey });
  const fermer = (id: string) =>
    envoi.envoyer(async () => {
      await write('DELETE /comptes/moi/sessions/:id', { params: { id } });
      await relire();
    });
  const fermerAutres = () =>
    envoi.envoyer(async () => {
      await write('DELETE /comptes/moi/sessions');
      await relire();
    });
  return (
    <Section id="sessions" titre={t.sessions}>
      <Requete requete={useQuery(sessionsQuery())} squelette={<SqueletteTexte lignes={3} />}>
        {({ sessions }) => (
          <>
            <ul>
              {sessions.map(({ id, appareil, ouverteLe, utiliseeLe, courante }) => (
                <li key={id} className="fr-mb-1w">
                  {toAppareil(appareil)}
                  {courante && ` (${t.sessionCourante})`}, {t.sessionDepuis(date(ouverteLe), date(utiliseeLe))}{' '}
                  {!courante && (
                    <button
                      type="button"
                      className="fr-link"
                      aria-label={t.fermerSession(toAppareil(appareil))}
                      onClick={() => void fermer(id)}
                    >
                      {t.fermer}
                    </button>
                  )}
                </li>
              ))}
            </ul>
            {sessions.length > 1 && (
              <button type="button" className="fr-btn fr-btn--secondary" onClick={() => void fermerAutres()}>
                {t.fermerAutres}
              </button>
            )}
          </>
        )}
      </Requete>
      {envoi.erreur !== undefined && <p className="fr-error-text">{envoi.erreur}</p>}
    </Section>
  );
}

/** «Firefox, Windows»: the browser and the system, of what a browser says of itself. */
function toAppareil(agent: string): string {
  const navigateur = /(Firefox|Edg|OPR|Chrome|Safari)\//
    .exec(agent)?.[1]
    ?.replace('Edg', 'Edge')
    .replace('OPR', 'Opera');
  const systeme = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(agent)?.[1]?.replace('Mac OS X', 'macOS');
  return [navigateur, systeme].filter(Boolean).join(', ') || agent || '?';
}
