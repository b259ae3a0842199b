import type { FicheMiseAJour } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTextes } from '../../i18n/index.ts';
import { RequeteFiche } from '../../ui/page-fiche.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { AgentRequis } from './components/agent-requis.tsx';
import { Examen } from './components/examen.tsx';
import { FormulaireMiseAJour } from './components/formulaire-mise-a-jour.tsx';
import { FichiersNommesProvider } from './fichiers-nommes.tsx';
import { miseAJourQuery } from './queries.ts';
import { textes } from './textes.ts';
import { BADGES_ETAT, libellesEtat } from './textes-etats.ts';

/** One proposal: its form for who writes it, what it changes for the others. */
export default function PageMiseAJour() {
  const { id = '' } = useParams();
  return (
    <AgentRequis>
      <Contenu id={Number(id)} />
    </AgentRequis>
  );
}

function Contenu({ id }: { id: number }) {
  return <RequeteFiche requete={useQuery(miseAJourQuery(id))}>{(fiche) => <Fiche fiche={fiche} />}</RequeteFiche>;
}

function Fiche({ fiche }: { fiche: FicheMiseAJour }) {
  const t = useTextes(textes);
  const etats = useTextes(libellesEtat);
  const genre = fiche.objetId === null ? `${t.objet[fiche.objet]}, ${t.nouvelle.toLowerCase()}` : t.objet[fiche.objet];
  return (
    <PageListe
      etapes={[{ libelle: t.titre, vers: '/mises-a-jour' }]}
      titre={fiche.titre}
      actions={null}
      resume={
        <>
          {genre} <span className={`fr-badge fr-badge--sm ${BADGES_ETAT[fiche.etat]}`}>{etats[fiche.etat]}</span>
        </>
      }
    >
      <FichiersNommesProvider fichiers={fiche.fichiers} miseAJour={fiche.id}>
        {/* A form keeps its own state: another proposal, or one that came back, begins another form. */}
        {fiche.droits.ecrire ? (
          <FormulaireMiseAJour key={`${fiche.id} ${fiche.etat}`} fiche={fiche} />
        ) : (
          <Examen key={fiche.id} fiche={fiche} />
        )}
      </FichiersNommesProvider>
    </PageListe>
  );
}
