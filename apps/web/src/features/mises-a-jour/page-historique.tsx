import { OBJETS_FICHE, type ObjetFiche } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { parseAsInteger, useQueryStates } from 'nuqs';
import { Link, useParams } from 'react-router';
import { useFormats, useTextes } from '../../i18n/index.ts';
import type { get } from '../../lib/api.ts';
import { EtatVide } from '../../ui/etats.tsx';
import { ChampChoix } from '../../ui/formulaire.tsx';
import { RequeteFiche } from '../../ui/page-fiche.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { Requete } from '../../ui/requete.tsx';
import { Section } from '../../ui/section.tsx';
import { SqueletteTexte } from '../../ui/squelette.tsx';
import { toFiche } from './chemins-fiches.ts';
import { AgentRequis } from './components/agent-requis.tsx';
import { ChampsCompares } from './components/champs-compares.tsx';
import { VersionsGardees } from './components/versions-gardees.tsx';
import { FichiersNommesProvider } from './fichiers-nommes.tsx';
import styles from './page-historique.module.css';
import { comparaisonQuery, historiqueQuery } from './queries.ts';
import { textes } from './textes.ts';

export type Version = Awaited<ReturnType<typeof get<'/fiches/:objet/:id/historique'>>>['versions'][number];

const isObjet = (texte: string): texte is ObjetFiche => (OBJETS_FICHE as readonly string[]).includes(texte);

/** Who changed a record, when, in what; two of its versions side by side; any of them to come back to. */
export default function PageHistorique() {
  const { objet = '', id = '' } = useParams();
  if (!isObjet(objet)) throw new Response(null, { status: 404 });
  return (
    <AgentRequis>
      <Contenu objet={objet} id={Number(id)} />
    </AgentRequis>
  );
}

function Contenu({ objet, id }: { objet: ObjetFiche; id: number }) {
  const t = useTextes(textes);
  const [comparees, setComparees] = useQueryStates({ de: parseAsInteger, a: parseAsInteger });
  return (
    <RequeteFiche requete={useQuery(historiqueQuery(objet, id))}>
      {({ titre, versions }) => {
        const [derniere, precedente] = versions;
        const de = comparees.de ?? precedente?.version;
        const a = comparees.a ?? derniere?.version;
        return (
          <PageListe
            etapes={[{ libelle: titre, vers: toFiche(objet, id) }]}
            titre={t.historique}
            actions={null}
            resume={<Link to={toFiche(objet, id)}>{t.historiqueDe(titre)}</Link>}
          >
            {versions.length === 0 && <EtatVide titre={t.historiqueVide} />}
            {de !== undefined && a !== undefined && (
              <Comparaison objet={objet} id={id} versions={versions} de={de} a={a} onChange={setComparees} />
            )}
            {versions.length > 0 && (
              <VersionsGardees objet={objet} id={id} versions={versions} onComparer={setComparees} />
            )}
          </PageListe>
        );
      }}
    </RequeteFiche>
  );
}

interface ComparaisonProps {
  objet: ObjetFiche;
  id: number;
  versions: readonly Version[];
  de: number;
  a: number;
  onChange: (comparees: { de: number; a: number }) => void;
}

/** Two versions, chosen, and what differs from one to the other. */
function Comparaison({ objet, id, versions, de, a, onChange }: ComparaisonProps) {
  const t = useTextes(textes);
  const { date } = useFormats();
  const nameVersion = ({ version, le }: Version) => t.versionDu(version, date(le));
  const options = versions.map((une) => ({ valeur: String(une.version), libelle: nameVersion(une) }));
  const titreOf = (version: number) =>
    options.find(({ valeur }) => valeur === String(version))?.libelle ?? t.version(version);
  return (
    <Section id="comparaison" titre={t.comparerVersions}>
      <div className={styles.choix}>
        <ChampChoix
          libelle={t.deVersion}
          valeur={String(de)}
          options={options}
          onChange={(version) => onChange({ de: Number(version), a })}
        />
        <ChampChoix
          libelle={t.aVersion}
          valeur={String(a)}
          options={options}
          onChange={(version) => onChange({ de, a: Number(version) })}
        />
      </div>
      <div aria-live="polite">
        <Requete requete={useQuery(comparaisonQuery(objet, id, de, a))} squelette={<SqueletteTexte lignes={4} />}>
          {({ differences, noms, fichiers }) =>
            differences.length === 0 ? (
              <p>{t.versionsIdentiques}</p>
            ) : (
              <FichiersNommesProvider fichiers={fichiers}>
                <ChampsCompares
                  noms={noms}
                  champs={differences.map(({ champ, avant, apres }) => ({
                    champ,
                    titre: t.champs[champ] ?? champ,
                    versions: [
                      { titre: titreOf(de), valeur: avant },
                      { titre: titreOf(a), valeur: apres, depuis: avant },
                    ],
                  }))}
                />
              </FichiersNommesProvider>
            )
          }
        </Requete>
      </div>
    </Section>
  );
}
