import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormats, useLangue, useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { queryClient } from '../../lib/query-client.ts';
import { ChampTexte } from '../../ui/formulaire.tsx';
import { RequeteFiche } from '../../ui/page-fiche.tsx';
import { Section } from '../../ui/section.tsx';
import { Tableau } from '../../ui/tableau.tsx';
import { FormulaireCompte } from '../comptes/components/formulaire-compte.tsx';
import { Alerte, PageCompte } from '../comptes/components/page-compte.tsx';
import { useEnvoi } from '../comptes/envoi.ts';
import { CourrielParti } from '../comptes/page-inscription.tsx';
import { useJeton } from '../comptes/retour.ts';
import { toFiche } from '../mises-a-jour/chemins-fiches.ts';
import { textes } from './textes.ts';

type Donnees = Awaited<ReturnType<typeof lire>>;
type Contact = Donnees['contacts'][number];
const lire = (jeton: string) => write('POST /donnees-personnelles/lecture', { corps: { jeton } });

/** What the Atlas holds of someone's address: asked for, seen by the link of the mail, taken out of everywhere. */
export default function PageMesDonnees() {
  const jeton = useJeton();
  return jeton === '' ? <Demande /> : <Detenues jeton={jeton} />;
}

function Demande() {
  const t = useTextes(textes);
  const { langue } = useLangue();
  const envoi = useEnvoi();
  const [courriel, setCourriel] = useState('');
  const [envoye, setEnvoye] = useState<string>();
  if (envoye !== undefined) return <CourrielParti adresse={envoye} />;
  const demander = () =>
    void envoi.envoyer(async () => {
      await write('POST /donnees-personnelles/demande', { corps: { courriel: courriel.trim(), langue } });
      setEnvoye(courriel.trim());
    });
  return (
    <PageCompte titre={t.titre} resume={t.resume}>
      <p>{t.explication}</p>
      <FormulaireCompte envoi={envoi} libelle={t.recevoir} onEnvoyer={demander}>
        <ChampTexte
          libelle={t.courriel}
          type="email"
          autoComplete="email"
          requis
          longueurMax={254}
          valeur={courriel}
          onChange={setCourriel}
          erreur={envoi.erreurOf('courriel')}
        />
      </FormulaireCompte>
    </PageCompte>
  );
}

const donneesKey = (jeton: string) => ['donnees-personnelles', jeton] as const;

function Detenues({ jeton }: { jeton: string }) {
  const requete = useQuery({
    queryKey: donneesKey(jeton),
    queryFn: () => lire(jeton),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return <RequeteFiche requete={requete}>{(donnees) => <Contenu jeton={jeton} donnees={donnees} />}</RequeteFiche>;
}

function Contenu({ jeton, donnees }: { jeton: string; donnees: Donnees }) {
  const t = useTextes(textes);
  const envoi = useEnvoi();
  const [isFait, setIsFait] = useState(false);
  const { courriel, contacts, propositions, signalements } = donnees;
  const isRien = contacts.length + propositions + signalements === 0;
  const retirer = () => {
    if (!window.confirm(t.retirerConfirmation)) return;
    void envoi.envoyer(async () => {
      queryClient.setQueryData(
        donneesKey(jeton),
        await write('POST /donnees-personnelles/retrait', { corps: { jeton } }),
      );
      setIsFait(true);
    });
  };
  return (
    <PageCompte titre={t.titre} resume={t.detenues(courriel)}>
      {isFait && (
        <Alerte genre="success">
          <p>{t.retirees}</p>
        </Alerte>
      )}
      {isRien && !isFait && <p>{t.rien}</p>}
      {contacts.length > 0 && (
        <Section id="contacts" titre={t.contacts}>
          <Contacts contacts={contacts} />
          <p className="fr-hint-text">{t.corriger}</p>
        </Section>
      )}
      {propositions > 0 && <p>{t.propositions(propositions)}</p>}
      {signalements > 0 && <p>{t.signalements(signalements)}</p>}
      {!isRien && (
        <FormulaireCompte envoi={envoi} libelle={t.retirer} onEnvoyer={retirer}>
          {null}
        </FormulaireCompte>
      )}
    </PageCompte>
  );
}

function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  const t = useTextes(textes);
  const { date } = useFormats();
  return (
    <Tableau
      titre={t.tableau}
      lignes={contacts}
      toCle={({ objet, objetId, fonction }) => `${objet} ${objetId} ${fonction}`}
      colonnes={[
        {
          cle: 'fiche',
          titre: t.fiche,
          entete: true,
          toCellule: ({ objet, objetId, titre }) => (
            <>
              {objet === 'poste' ? titre : <Link to={toFiche(objet, objetId)}>{titre}</Link>}
              <span className="fr-hint-text">{t.objets[objet]}</span>
            </>
          ),
        },
        {
          cle: 'fonction',
          titre: t.fonction,
          toCellule: ({ fonction, service }) => [fonction, service].filter(Boolean).join(', '),
        },
        { cle: 'telephone', titre: t.telephone, toCellule: ({ telephone }) => telephone },
        {
          cle: 'visibilite',
          titre: t.visibilite,
          toCellule: ({ visibilite }) => (visibilite === 'acteurs' ? t.acteurs : t.publique),
        },
        { cle: 'conservation', titre: t.conservation, toCellule: ({ conserverJusque }) => date(conserverJusque) },
      ]}
    />
  );
}
