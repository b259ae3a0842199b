import type { PorteeCampagne } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNomLocal, useTextes } from '../../../i18n/index.ts';
import { listDepartementsQuery, listPaysQuery, listRegionsQuery } from '../../territoires/queries.ts';
import { textes } from '../textes-gestion.ts';

/** The places that a campaign may be held in, by their codes, in both languages. */
export function useLieux() {
  const nomLocal = useNomLocal();
  const regions = useQuery(listRegionsQuery()).data?.regions ?? [];
  const departements = useQuery(listDepartementsQuery()).data?.departements ?? [];
  const pays = useQuery(listPaysQuery()).data?.pays ?? [];
  return {
    regions: regions.map(({ code, nom }) => ({ valeur: code, libelle: nom })),
    departements: departements.map(({ code, nom }) => ({ valeur: code, libelle: `${nom} (${code})` })),
    pays: pays.map(({ code, nom, nomEn }) => ({ valeur: code, libelle: nomLocal(nom, nomEn) })),
  };
}

/** What a campaign is held on, in words. */
export function ResumePortee({ portee }: { portee: PorteeCampagne }) {
  const t = useTextes(textes);
  const lieux = useLieux();
  const noms = (['regions', 'departements', 'pays'] as const).flatMap((champ) =>
    portee[champ].map((code) => lieux[champ].find(({ valeur }) => valeur === code)?.libelle ?? code),
  );
  return (
    <ul>
      {portee.objets.map((objet) => (
        <li key={objet}>{t.objets[objet]}</li>
      ))}
      {portee.termines && <li>{t.termines}</li>}
      {portee.acteurs.map((acteur) => (
        <li key={acteur}>{t.acteurs[acteur]}</li>
      ))}
      <li>{noms.length === 0 ? t.partout : noms.join(', ')}</li>
    </ul>
  );
}
