import type { OrganisationSaisie } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useNomLocal, useTextes } from '../../../i18n/index.ts';
import { ChampChoix, GroupeDeChamps } from '../../../ui/formulaire.tsx';
import { listFinanceursQuery } from '../../mises-a-jour/queries.ts';
import { listDepartementsQuery, listPaysQuery, listRegionsQuery } from '../../territoires/queries.ts';
import { textes } from '../textes-organisations.ts';

interface ChampsLieuProps {
  saisie: OrganisationSaisie;
  onChange: (champs: Partial<OrganisationSaisie>) => void;
  erreurOf: (champ: string) => string | undefined;
}

/** A préfecture: its département, or its région. */
export function ChampsLieu({ saisie, onChange, erreurOf }: ChampsLieuProps) {
  const t = useTextes(textes);
  const departements = useQuery(listDepartementsQuery()).data?.departements ?? [];
  const regions = (useQuery(listRegionsQuery()).data?.regions ?? []).filter(({ ancienne }) => !ancienne);
  return (
    <>
      <ChampChoix
        libelle={t.departement}
        aide={t.departementAide}
        valeur={saisie.codeDepartement ?? ''}
        options={[
          { valeur: '', libelle: t.aucunDepartement },
          ...departements.map(({ code, nom }) => ({ valeur: code, libelle: `${nom} (${code})` })),
        ]}
        onChange={(code) => onChange({ codeDepartement: code || null, codeRegion: null })}
        erreur={erreurOf('codeDepartement')}
      />
      {saisie.codeDepartement === null && (
        <ChampChoix
          libelle={t.region}
          valeur={saisie.codeRegion ?? ''}
          options={[
            { valeur: '', libelle: t.aucuneRegion },
            ...regions.map(({ code, nom }) => ({ valeur: code, libelle: nom })),
          ]}
          onChange={(code) => onChange({ codeRegion: code || null })}
          erreur={erreurOf('codeRegion')}
        />
      )}
    </>
  );
}

interface ChampPaysProps {
  choisis: readonly string[];
  onChange: (pays: string[]) => void;
  erreur: string | undefined;
}

/** The countries of a poste, in the order in which they were chosen. */
export function ChampPays({ choisis, onChange, erreur }: ChampPaysProps) {
  const t = useTextes(textes);
  const nomLocal = useNomLocal();
  const { comparer } = useFormats();
  const pays = (useQuery(listPaysQuery()).data?.pays ?? []).map(({ code, nom, nomEn }) => ({
    valeur: code,
    libelle: nomLocal(nom, nomEn),
  }));
  const nomOf = (code: string) => pays.find(({ valeur }) => valeur === code)?.libelle ?? code;
  return (
    <GroupeDeChamps titre={t.pays} aide={t.paysAide} erreur={erreur}>
      <ul>
        {choisis.map((code) => (
          <li key={code}>
            {nomOf(code)}{' '}
            <button
              type="button"
              className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-close-line"
              title={t.retirer(nomOf(code))}
              onClick={() => onChange(choisis.filter((autre) => autre !== code))}
            >
              {t.retirer(nomOf(code))}
            </button>
          </li>
        ))}
      </ul>
      <ChampChoix
        libelle={t.ajouterPays}
        invite={t.ajouterPays}
        valeur=""
        options={pays
          .filter(({ valeur }) => !choisis.includes(valeur))
          .toSorted((a, b) => comparer(a.libelle, b.libelle))}
        onChange={(code) => onChange([...choisis, code])}
      />
    </GroupeDeChamps>
  );
}

interface ChampFinanceurProps {
  valeur: string | null;
  onChange: (financeur: string | null) => void;
  erreur: string | undefined;
}

/** The financeur that a ministère or an opérateur is. */
export function ChampFinanceur({ valeur, onChange, erreur }: ChampFinanceurProps) {
  const t = useTextes(textes);
  const financeurs = useQuery(listFinanceursQuery()).data?.financeurs ?? [];
  return (
    <ChampChoix
      libelle={t.financeur}
      aide={t.financeurAide}
      valeur={valeur ?? ''}
      options={[
        { valeur: '', libelle: t.aucunFinanceur },
        ...financeurs.map(({ slug, nom }) => ({ valeur: slug, libelle: nom })),
      ]}
      onChange={(slug) => onChange(slug || null)}
      erreur={erreur}
    />
  );
}
