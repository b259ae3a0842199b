import type { PartenaireCompare } from '@atlas/contracts';
import { CHAMPS_FUSION, type ChampFusion } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { write } from '../../../lib/api.ts';
import { queryClient } from '../../../lib/query-client.ts';
import { CaseACocher, ChampRadios, GroupeDeChamps } from '../../../ui/formulaire.tsx';
import { Requete } from '../../../ui/requete.tsx';
import { Section } from '../../../ui/section.tsx';
import { SqueletteTexte } from '../../../ui/squelette.tsx';
import { vocabulaire } from '../../commun/vocabulaire.ts';
import { FormulaireCompte } from '../../comptes/components/formulaire-compte.tsx';
import { useEnvoi } from '../../comptes/envoi.ts';
import { comparaisonPartenairesQuery } from '../queries.ts';
import { textes } from '../textes.ts';

interface ComparaisonProps {
  a: number;
  b: number;
  /** What was done, in words; nothing when the comparison is closed. */
  onFait: (mot?: string) => void;
}

/** Everything that shows a partenaire is read again. */
export const rereadPartenaires = () =>
  queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });

/** Two partenaires side by side, to be made one or said to be two. */
export function Comparaison({ a, b, onFait }: ComparaisonProps) {
  return (
    <Requete requete={useQuery(comparaisonPartenairesQuery(a, b))} squelette={<SqueletteTexte lignes={8} />}>
      {(paire) => <Choix paire={paire} onFait={onFait} />}
    </Requete>
  );
}

interface Paire {
  a: PartenaireCompare;
  b: PartenaireCompare;
  km: number;
  projetsCommuns: number;
}

function Choix({ paire: { a, b, km, projetsCommuns }, onFait }: { paire: Paire; onFait: ComparaisonProps['onFait'] }) {
  const t = useTextes(textes);
  const { nombre } = useFormats();
  const envoi = useEnvoi();
  const lire = useLecture();
  const [gardee, setGardee] = useState(a.liens.projets >= b.liens.projets ? a.id : b.id);
  const [reprises, setReprises] = useState<ChampFusion[]>([]);
  const [garde, autre] = gardee === a.id ? [a, b] : [b, a];
  const differents = CHAMPS_FUSION.filter((champ) => lire(garde, champ) !== lire(autre, champ));
  const fusionner = () =>
    void envoi.envoyer(async () => {
      const corps = {
        garde: { id: garde.id, version: garde.version },
        fusionne: { id: autre.id, version: autre.version },
        reprises: reprises.filter((champ) => differents.includes(champ)),
      };
      await write('POST /administration/partenaires/fusions', { corps });
      await rereadPartenaires();
      onFait(t.fusionnees);
    });
  const distinguer = () =>
    void envoi.envoyer(async () => {
      await write('PUT /administration/partenaires/distincts', { corps: { a: a.id, b: b.id, distincts: true } });
      await rereadPartenaires();
      onFait(t.distinguees);
    });
  return (
    <Section id="comparaison" titre={t.comparaison(a.nom, b.nom)} resume={t.distance(nombre(km), projetsCommuns)}>
      <FormulaireCompte envoi={envoi} libelle={t.fusionner} champ="fusionne" onEnvoyer={fusionner}>
        <ChampRadios
          titre={t.garder}
          options={[a, b].map(({ id, nom, liens }) => ({
            valeur: String(id),
            libelle: nom,
            aide: t.projets(liens.projets),
          }))}
          valeur={String(gardee)}
          onChange={(id) => setGardee(Number(id))}
        />
        <GroupeDeChamps titre={t.reprendre} aide={t.gardera}>
          {differents.length === 0 && <p>{t.rienAPrendre}</p>}
          {differents.map((champ) => (
            <CaseACocher
              key={champ}
              libelle={t.champs[champ]}
              aide={t.valeurs(lire(garde, champ), lire(autre, champ))}
              coche={reprises.includes(champ)}
              onChange={(coche) => setReprises(coche ? [...reprises, champ] : reprises.filter((un) => un !== champ))}
            />
          ))}
        </GroupeDeChamps>
      </FormulaireCompte>
      <ul className="fr-btns-group fr-btns-group--inline-md fr-btns-group--sm fr-mt-2w">
        <li>
          <button type="button" className="fr-btn fr-btn--secondary" onClick={distinguer}>
            {t.distincts}
          </button>
        </li>
        <li>
          <button type="button" className="fr-btn fr-btn--tertiary" onClick={() => onFait()}>
            {t.fermer}
          </button>
        </li>
      </ul>
    </Section>
  );
}

/** What a partenaire says of a field, as a person reads it. */
function useLecture(): (partenaire: PartenaireCompare, champ: ChampFusion) => string {
  const t = useTextes(textes);
  const v = useTextes(vocabulaire);
  const { nombre } = useFormats();
  return (partenaire, champ) => {
    switch (champ) {
      case 'niveau':
        return v.niveauPartenaire[partenaire.niveau];
      case 'population':
        return partenaire.population === null ? t.vide : nombre(partenaire.population);
      case 'position':
        return `${partenaire.latitude}, ${partenaire.longitude}`;
      default:
        return partenaire[champ] ?? t.vide;
    }
  };
}
