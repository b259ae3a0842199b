import type { ClientBase } from 'pg';
import type { Rapport } from '../rapport.ts';
import type { CollectiviteCible } from './collectivites.ts';
import { findJumelages, type JumelageConnu } from './existants.ts';
import { DOUBLON } from './identifier.ts';
import type { PartenaireCible } from './partenaires.ts';
import type { ProjetResolu } from './projet-resolu.ts';

/**
 * Drops, of new twinnings, those between two towns that are twinned already: by another line (under another spelling,
 * or through another former commune), or in the database from another source.
 */
export async function dropJumelagesConnus(
  client: ClientBase,
  resolus: readonly ProjetResolu[],
  rapport: Rapport,
): Promise<ProjetResolu[]> {
  const enBase = await indexEnBase(client, resolus);
  const vus = new Map<CollectiviteCible, Map<PartenaireCible | number, number>>();
  return resolus.filter((resolu) => {
    const paire = pairOf(resolu);
    if (!paire) return true;
    const [collectivite, partenaire] = paire;
    const vusAvec = vus.get(collectivite) ?? new Map<PartenaireCible | number, number>();
    vus.set(collectivite, vusAvec);
    const connu = enBase.get(keyOf(collectivite.id, partenaire.id));
    const cle = partenaire.id ?? partenaire;
    const premiere = vusAvec.get(cle) ?? connu?.ligne;
    if (premiere !== undefined && premiere !== null) settle(resolu, rapport, 'fusionne', DOUBLON, `ligne ${premiere}`);
    else if (connu) settle(resolu, rapport, 'inchange', "Jumelage déjà dans l'Atlas", connu.numero);
    else {
      vusAvec.set(cle, resolu.proposition.ligne);
      return true;
    }
    return false;
  });
}

async function indexEnBase(client: ClientBase, resolus: readonly ProjetResolu[]): Promise<Map<string, JumelageConnu>> {
  const paires = resolus.flatMap((resolu) => {
    const [collectivite, partenaire] = pairOf(resolu) ?? [];
    if (!collectivite?.id || !partenaire?.id) return [];
    return { collectiviteId: collectivite.id, partenaireId: partenaire.id };
  });
  const jumelages = await findJumelages(client, paires);
  return new Map(jumelages.map((jumelage) => [keyOf(jumelage.collectiviteId, jumelage.partenaireId), jumelage]));
}

const keyOf = (collectiviteId: number | null, partenaireId: number | null) => `${collectiviteId} ${partenaireId}`;

/** The two towns of a new twinning; nothing when one of them is not told. */
function pairOf({ existant, chefDeFile, partenaires }: ProjetResolu): [CollectiviteCible, PartenaireCible] | null {
  const [partenaire] = partenaires;
  return !existant && chefDeFile && partenaire ? [chefDeFile, partenaire] : null;
}

function settle(
  { proposition }: ProjetResolu,
  rapport: Rapport,
  issue: 'fusionne' | 'inchange',
  motif: string,
  precision: string,
): void {
  rapport.count(issue);
  rapport.remark([{ ligne: proposition.ligne, ...proposition.origine('partenaires'), motif, precision }]);
}
