import type { FicheProjet } from '@atlas/contracts';
import { Link } from 'react-router';
import { useFormats, useNomLocal, useTextes } from '../../../i18n/index.ts';
import { toPays, toThematique } from '../../../lib/chemins.ts';
import { Essentiel } from '../../commun/components/essentiel.tsx';
import { textes } from '../textes.ts';
import { PositionsApprochees } from './positions-approchees.tsx';

/** What a projet is known by: number, signature, thématiques, countries, and how well its places are known. */
export function EssentielProjet({ projet }: { projet: FicheProjet }) {
  const t = useTextes(textes);
  const { date } = useFormats();
  const nomLocal = useNomLocal();
  return (
    <>
      <Essentiel
        lignes={[
          { nom: t.numero, valeur: projet.numero },
          {
            nom: t.pays,
            valeur: projet.pays.map(({ code, nom, nomEn }) => (
              <Link key={code} to={toPays(code)}>
                {nomLocal(nom, nomEn)}
              </Link>
            )),
          },
          {
            nom: t.thematiques,
            valeur: projet.thematiques.map(({ slug, nom, nomEn }) => (
              <Link key={slug} to={toThematique(slug)}>
                {nomLocal(nom, nomEn)}
              </Link>
            )),
          },
          { nom: t.signature, valeur: projet.dateSignature && date(projet.dateSignature) },
        ]}
      />
      <PositionsApprochees projet={projet} />
    </>
  );
}
