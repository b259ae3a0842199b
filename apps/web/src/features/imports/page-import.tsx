import type { ExecutionImport, Import } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { queryClient } from '../../lib/query-client.ts';
import { Chiffres } from '../../ui/chiffres.tsx';
import { RequeteFiche } from '../../ui/page-fiche.tsx';
import { Section } from '../../ui/section.tsx';
import { AdministrationRequise } from '../administration/components/administration-requise.tsx';
import { PageRubrique } from '../administration/components/page-rubrique.tsx';
import { ErreurEnvoi } from '../comptes/components/formulaire-compte.tsx';
import { Alerte } from '../comptes/components/page-compte.tsx';
import { type Envoi, useEnvoi } from '../comptes/envoi.ts';
import { Constats } from './components/constats.tsx';
import { importQuery } from './queries.ts';
import { textes } from './textes.ts';

/** One import: where it stands, what it did or would do, and what it refused. */
export default function PageImport() {
  const { id = '' } = useParams();
  return (
    <AdministrationRequise>
      <Contenu id={Number(id)} />
    </AdministrationRequise>
  );
}

function Contenu({ id }: { id: number }) {
  return <RequeteFiche requete={useQuery(importQuery(id))}>{(un) => <UnImport un={un} />}</RequeteFiche>;
}

function UnImport({ un }: { un: Import }) {
  const t = useTextes(textes);
  const { date } = useFormats();
  const envoi = useEnvoi();
  const [derniere] = un.executions;
  return (
    <PageRubrique rubrique="imports" titre={t.importDe(un.nom)} resume={t.resumeImport(un.profil, date(un.envoyeLe))}>
      <ErreurEnvoi envoi={envoi} />
      {derniere !== undefined && (
        <>
          <Etat execution={derniere} />
          {derniere.etat === 'terminee' && <Decompte execution={derniere} />}
          <Suite un={un} derniere={derniere} envoi={envoi} />
          {derniere.etat === 'terminee' && <Constats id={un.id} execution={derniere.id} />}
        </>
      )}
      <Section id="executions" titre={t.executions}>
        <ul>
          {un.executions.map(({ id, aBlanc, etat, commenceeLe }) => (
            <li key={id}>{t.execution(aBlanc ? t.essai : t.pourDeBon, t.etats[etat], date(commenceeLe))}</li>
          ))}
        </ul>
      </Section>
    </PageRubrique>
  );
}

/** What the latest run came to, in a sentence; while it runs, how far it is. */
function Etat({ execution: { etat, aBlanc, part, lignes, message } }: { execution: ExecutionImport }) {
  const t = useTextes(textes);
  switch (etat) {
    case 'en_cours':
      return (
        <p role="status">
          <progress value={part} max={1} aria-label={t.avancement} /> {t.lignesLues(lignes)}
        </p>
      );
    case 'terminee':
      return (
        <Alerte genre={aBlanc ? 'info' : 'success'}>
          <p>{aBlanc ? t.essaiTermine : t.importTermine}</p>
        </Alerte>
      );
    case 'refusee':
      return (
        <Alerte genre="error">
          <p>{message}</p>
        </Alerte>
      );
    default:
      return (
        <Alerte genre="warning">
          <p>{t[etat]}</p>
        </Alerte>
      );
  }
}

function Decompte({ execution: { decompte } }: { execution: ExecutionImport }) {
  const t = useTextes(textes);
  const { nombre } = useFormats();
  const cles = ['cree', 'misAJour', 'inchange', 'fusionne', 'refuse', 'partenaires', 'collectivites'] as const;
  return <Chiffres chiffres={cles.map((cle) => ({ libelle: t[cle], valeur: nombre(decompte[cle]) }))} />;
}

interface SuiteProps {
  un: Import;
  derniere: ExecutionImport;
  envoi: Envoi;
}

/** What may be done next: stop, import for real, try again. */
function Suite({ un: { id, executable }, derniere, envoi }: SuiteProps) {
  const t = useTextes(textes);
  const keep = (un: Import) => queryClient.setQueryData(importQuery(id).queryKey, un);
  const params = { id };
  const executer = (aBlanc: boolean) => {
    if (!aBlanc && !window.confirm(t.confirmer)) return;
    void envoi.envoyer(async () => {
      keep(await write('POST /administration/imports/:id/executions', { params, corps: { aBlanc } }));
    });
  };
  const arreter = () =>
    void envoi.envoyer(async () => {
      keep(await write('DELETE /administration/imports/:id/executions', { params }));
    });
  if (derniere.etat === 'en_cours') {
    return (
      <button type="button" className="fr-btn fr-btn--secondary" onClick={arreter}>
        {t.arreter}
      </button>
    );
  }
  return (
    <ul className="fr-btns-group fr-btns-group--inline-md fr-mt-2w">
      {executable && (
        <li>
          <button type="button" className="fr-btn" onClick={() => executer(false)}>
            {t.importe}
          </button>
        </li>
      )}
      <li>
        <button type="button" className="fr-btn fr-btn--secondary" onClick={() => executer(true)}>
          {t.reessayer}
        </button>
      </li>
    </ul>
  );
}
