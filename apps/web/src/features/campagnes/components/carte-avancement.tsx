import type { CarteUnites, TableauDeCampagne } from '@atlas/contracts';
import { lazy, Suspense, useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { Cible, Mesure } from '../../../carte/index.ts';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { toDepartement, toPays } from '../../../lib/chemins.ts';
import { Section } from '../../../ui/section.tsx';
import { Squelette } from '../../../ui/squelette.tsx';
import { textes } from '../textes-tableau.ts';

const DeuxTerritoires = lazy(() => import('../../../carte/deux-territoires.tsx'));

const HAUTEUR = 'min(70vh, 36rem)';
/** The lowest share of each class, in hundredths: what is finished has its own. */
const BORNES = [1, 25, 50, 75, 100] as const;

type Ligne = TableauDeCampagne['departements'][number] & { nomEn?: string };

/** Shares in whole hundredths: begun is never nothing, and not finished is never all. */
function toPart({ fiches, verifiees }: Ligne): number {
  if (verifiees === 0 || verifiees === fiches) return verifiees === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((100 * verifiees) / fiches)));
}

function toUnites(niveau: CarteUnites['niveau'], lignes: readonly Ligne[]): CarteUnites {
  const unites = lignes.map((ligne) => ({
    ...{ code: ligne.code, nom: ligne.nom, nomEn: ligne.nomEn ?? null, longitude: null, latitude: null },
    ...{ projets: toPart(ligne), collectivites: 0, partenaires: 0 },
  }));
  return { niveau, total: lignes.length, unites };
}

/** The share that was done, on both maps; the tables below say the same. */
export function CarteAvancement({ departements, pays }: Pick<TableauDeCampagne, 'departements' | 'pays'>) {
  const t = useTextes(textes);
  const { part } = useFormats();
  const navigate = useNavigate();
  const mesure = useMemo<Mesure>(
    () => ({ titre: t.legende, dire: (valeur) => part(valeur / 100), vide: t.partVide, bornes: BORNES }),
    [t, part],
  );
  const france = useMemo(() => ({ unites: toUnites('departement', departements), mesure }), [departements, mesure]);
  const ailleurs = useMemo(() => ({ unites: toUnites('pays', pays), mesure }), [pays, mesure]);
  const ouvrir = ({ type, cle }: Cible) => void navigate(type === 'departement' ? toDepartement(cle) : toPays(cle));
  return (
    <Section id="carte" titre={t.carte} resume={t.carteResume}>
      <Suspense fallback={<Squelette hauteur={HAUTEUR} />}>
        <DeuxTerritoires
          titre={t.carteTitre}
          france={france}
          ailleurs={ailleurs}
          liensMontres="survol"
          onOuvrir={ouvrir}
          hauteur={HAUTEUR}
        />
      </Suspense>
    </Section>
  );
}
