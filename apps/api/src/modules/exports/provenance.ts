import type { Filtres, Provenance } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Adresse } from '../../http/register-endpoints.ts';
import type { Database } from '../../plugins/database.ts';
import { listCriteres } from './criteres.ts';

export const LICENCE: Provenance['licence'] = {
  nom: 'Licence Ouverte / Open Licence 2.0 (Etalab)',
  identifiant: 'etalab-2.0',
  url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
};

export const AVERTISSEMENT =
  'Données de démonstration : les lieux sont réels, les projets sont inventés et ne disent rien de leurs acteurs.';

/** What a file of `total` projets says of itself, now. */
export async function readProvenance(
  db: Database,
  filtres: Filtres,
  { total, adresse }: { total: number; adresse: Adresse },
): Promise<Provenance> {
  const criteres = await listCriteres(db, filtres);
  const [etat] = await db.query<{ demonstration: boolean; jour: string }>(
    Prisma.sql`SELECT demonstration, to_char(mis_a_jour_le, 'YYYY-MM-DD') AS jour FROM etat_donnees WHERE id = 1`,
  );
  return {
    licence: LICENCE,
    source: `Atlas français de la coopération décentralisée${etat ? `, mis à jour le ${etat.jour}` : ''}`,
    ...(etat?.demonstration ? { avertissement: AVERTISSEMENT } : {}),
    genereLe: new Date().toISOString(),
    adresse: toAdresseRecherche(adresse),
    criteres,
    total,
  };
}

/** The page of the search, whose parameters are those of the export, but for what only a file has. */
function toAdresseRecherche({ origine, parametres }: Adresse): string {
  const gardes = parametres.split('&').filter((parametre) => parametre !== '' && !parametre.startsWith('bom='));
  return `${origine}/recherche${gardes.length > 0 ? `?${gardes.join('&')}` : ''}`;
}
