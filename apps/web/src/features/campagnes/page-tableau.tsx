import type { TableauDeCampagne } from '@atlas/contracts';
import { AVANCEMENTS_CAMPAGNE } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useFormats, useNomLocal, useTextes } from '../../i18n/index.ts';
import { toDepartement, toPays } from '../../lib/chemins.ts';
import { Chiffres } from '../../ui/chiffres.tsx';
import { RequeteFiche } from '../../ui/page-fiche.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { Section } from '../../ui/section.tsx';
import { useCompte } from '../comptes/session.ts';
import { AgentRequis } from '../mises-a-jour/components/agent-requis.tsx';
import { CAMPAGNES, toCampagne } from './chemins.ts';
import { CarteAvancement } from './components/carte-avancement.tsx';
import { Courbe } from './components/courbe.tsx';
import { PeriodeCampagne } from './components/etat-campagne.tsx';
import { Gestion } from './components/gestion.tsx';
import { OrganisationsCampagne } from './components/organisations-campagne.tsx';
import { TableauTerritoires } from './components/tableau-territoires.tsx';
import { tableauCampagneQuery } from './queries.ts';
import { textes as textesCampagnes } from './textes.ts';
import { textes } from './textes-tableau.ts';

/** Where a campaign is, for whoever follows it. */
export default function PageTableau() {
  const { id = '' } = useParams();
  return (
    <AgentRequis>
      <Contenu id={Number(id)} />
    </AgentRequis>
  );
}

function Contenu({ id }: { id: number }) {
  const t = useTextes(textes);
  const { campagnes } = useTextes(textesCampagnes);
  return (
    <RequeteFiche requete={useQuery(tableauCampagneQuery(id))}>
      {(tableau) => (
        <PageListe
          etapes={[
            { libelle: campagnes, vers: CAMPAGNES },
            { libelle: tableau.campagne.titre, vers: toCampagne(id) },
          ]}
          titre={t.tableau}
          resume={
            <>
              {tableau.campagne.titre} · <PeriodeCampagne campagne={tableau.campagne} />
            </>
          }
          actions={null}
        >
          <Gestion campagne={tableau.campagne} />
          {tableau.chiffres.fiches === 0 ? <p>{t.vide}</p> : <Tableau tableau={tableau} />}
        </PageListe>
      )}
    </RequeteFiche>
  );
}

function Tableau({ tableau }: { tableau: TableauDeCampagne }) {
  const t = useTextes(textes);
  const nomLocal = useNomLocal();
  const { nombre, part } = useFormats();
  const { campagne, chiffres, organisations, jours, departements, pays } = tableau;
  const { fiches, verifiees, enAttente } = chiffres;
  const isPartielle = !['administration', 'ministere'].includes(useCompte()?.acteur?.type ?? '');
  return (
    <>
      {isPartielle && <p>{t.perimetre}</p>}
      <Chiffres
        chiffres={[
          { libelle: t.fiches, valeur: nombre(fiches) },
          { libelle: t.verifiees, valeur: nombre(verifiees) },
          { libelle: t.part, valeur: part(verifiees / fiches) },
          { libelle: t.enAttente, valeur: nombre(enAttente) },
        ]}
      />
      <div className="fr-mt-4w">
        <Chiffres
          chiffres={AVANCEMENTS_CAMPAGNE.map((avancement) => ({
            libelle: t.organisations[avancement],
            valeur: nombre(organisations[avancement]),
          }))}
        />
      </div>
      <CarteAvancement departements={departements} pays={pays} />
      <Section id="jours" titre={t.jours} resume={t.joursResume(verifiees, fiches)}>
        <Courbe campagne={campagne} jours={jours} total={fiches} />
      </Section>
      <Section id="departements" titre={t.parDepartement} resume={t.parDepartementResume}>
        <TableauTerritoires
          titre={t.parDepartement}
          lignes={departements.map((un) => ({
            ...un,
            libelle: `${un.nom} (${un.code})`,
            vers: toDepartement(un.code),
          }))}
        />
      </Section>
      <Section id="pays" titre={t.parPays} resume={t.parPaysResume}>
        <TableauTerritoires
          titre={t.parPays}
          lignes={pays.map((un) => ({ ...un, libelle: nomLocal(un.nom, un.nomEn), vers: toPays(un.code) }))}
        />
      </Section>
      <OrganisationsCampagne id={campagne.id} nombres={organisations} />
    </>
  );
}
