import type { Avancement } from '@atlas/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { type Colonne, Tableau } from '../../../ui/tableau.tsx';
import { textes } from '../textes-tableau.ts';

export interface LigneTerritoire extends Avancement {
  code: string;
  libelle: string;
  vers: string;
}

/** Rows shown before the reader asks for the others. */
const COURTE = 12;

const partOf = ({ fiches, verifiees }: Avancement) => verifiees / fiches;
const resteOf = ({ fiches, verifiees, enAttente }: Avancement) => fiches - verifiees - enAttente;
const VALEURS = {
  fiches: ({ fiches }: Avancement) => fiches,
  verifiees: ({ verifiees }: Avancement) => verifiees,
  enAttente: ({ enAttente }: Avancement) => enAttente,
  reste: resteOf,
  part: partOf,
};
type CleNombre = keyof typeof VALEURS;
const isNombre = (cle: string): cle is CleNombre => Object.hasOwn(VALEURS, cle);

/** The figures of départements or of countries, ordered by any of them. */
export function TableauTerritoires({ titre, lignes }: { titre: string; lignes: readonly LigneTerritoire[] }) {
  const t = useTextes(textes);
  const { nombre, part, comparer } = useFormats();
  const [tri, setTri] = useState<string>('reste');
  const [longue, setLongue] = useState(false);
  const triees = lignes.toSorted((a, b) => {
    const ecart = isNombre(tri) ? VALEURS[tri](b) - VALEURS[tri](a) : 0;
    return ecart === 0 ? comparer(a.libelle, b.libelle) : ecart;
  });
  const nombreDe = (cle: CleNombre, nom: string): Colonne<LigneTerritoire> => ({
    ...{ cle, titre: nom, numerique: true },
    toCellule: (ligne) => nombre(VALEURS[cle](ligne)),
  });
  return (
    <>
      <Tableau<LigneTerritoire>
        titre={t.chiffresDe(titre)}
        lignes={longue ? triees : triees.slice(0, COURTE)}
        toCle={({ code }) => code}
        tri={{ cle: tri, triables: ['nom', ...Object.keys(VALEURS)], onTrier: setTri, libelle: t.trierPar }}
        colonnes={[
          {
            cle: 'nom',
            titre: t.nom,
            entete: true,
            toCellule: ({ libelle, vers }) => <Link to={vers}>{libelle}</Link>,
          },
          {
            ...{ cle: 'part', titre: t.partColonne, numerique: true },
            toCellule: (ligne) => part(partOf(ligne)),
            toPart: partOf,
          },
          nombreDe('fiches', t.nombreFiches),
          nombreDe('verifiees', t.nombreVerifiees),
          nombreDe('enAttente', t.nombreEnAttente),
          nombreDe('reste', t.reste),
        ]}
      />
      {lignes.length > COURTE && (
        <button
          type="button"
          className="fr-link fr-link--sm fr-mt-1w hors-impression"
          aria-expanded={longue}
          onClick={() => setLongue(!longue)}
        >
          {longue ? t.voirMoins : t.voirTout(lignes.length - COURTE)}
        </button>
      )}
    </>
  );
}
