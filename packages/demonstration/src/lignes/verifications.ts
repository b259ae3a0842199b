import { DERNIER_JOUR, GRAINE } from '../chiffres.ts';
import { capitalize } from '../grammaire/francais.ts';
import { formsOfDepartement, formsOfPays } from '../grammaire/lieux.ts';
import type { Collectivite } from '../plan/collectivites.ts';
import type { Plan } from '../plan/plan.ts';
import { createRandom, type Random } from '../random.ts';
import type { Referentiels, TypeActeur, VerificationRow } from '../types.ts';
import { drawInstant, toIso } from './dates.ts';
import type { Partenaires } from './partenaires.ts';
import type { Projets } from './projets.ts';

/** Share of the records of each kind that someone vouched for, and how often the latest time is recent. */
const PROPORTIONS = { projet: 0.55, collectivite: 0.6, partenaire: 0.25 };
const PROPORTION_RECENTE = 0.62;
const PROPORTION_DOUBLE = 0.3;
const RECENT = Date.UTC(2024, 0, 8);
const ANCIEN = Date.UTC(2014, 0, 6);

interface Auteur {
  typeActeur: TypeActeur;
  organisme: string;
}

type Objet = Pick<VerificationRow, 'projetId' | 'collectiviteId' | 'partenaireId'>;

/** Who said «toujours exact» of what, and when: some lately, some long ago, nearly half of the records never. */
export function* listVerifications(
  plan: Plan,
  partenaires: Partenaires,
  projets: Projets,
  { departements, pays }: Referentiels,
): Generator<VerificationRow> {
  const prefectures = new Map(departements.map((d) => [d.code, `Préfecture ${formsOfDepartement(d).de}`]));
  const ambassades = new Map(pays.map((p) => [p.code, `Ambassade de France ${formsOfPays(p).dans}`]));
  let id = 1;
  function* verify(objet: Partial<Objet>, random: Random, drawAuteur: () => Auteur): Generator<VerificationRow> {
    const nombre = random.chance(PROPORTION_DOUBLE) ? 2 : 1;
    for (let k = 0; k < nombre; k++) {
      const isRecente = k === nombre - 1 && random.chance(PROPORTION_RECENTE);
      const instant = isRecente ? drawInstant(random, RECENT, DERNIER_JOUR) : drawInstant(random, ANCIEN, RECENT);
      yield {
        id: id++,
        verifieLe: toIso(instant),
        ...drawAuteur(),
        projetId: null,
        collectiviteId: null,
        partenaireId: null,
        ...objet,
      };
    }
  }
  const auteurFrancais = (collectivite: Collectivite, random: Random): Auteur => {
    const prefecture = prefectures.get(collectivite.codeDepartement ?? '');
    if (prefecture && random.chance(0.45)) return { typeActeur: 'prefecture', organisme: prefecture };
    if (random.chance(0.08))
      return {
        typeActeur: 'ministere',
        organisme: "Délégation pour l'action extérieure des collectivités territoriales",
      };
    return { typeActeur: 'collectivite', organisme: organismeOf(collectivite) };
  };
  const auteurEtranger = (codePays: string): Auteur => ({
    typeActeur: 'ambassade',
    organisme: ambassades.get(codePays) ?? 'Ambassade de France',
  });

  for (let i = 0; i < projets.nombre; i++) {
    const random = createRandom(GRAINE, 'verification-projet', i);
    if (!random.chance(PROPORTIONS.projet)) continue;
    const auteur = () =>
      random.chance(0.2) ? auteurEtranger(projets.codePaysOf(i)) : auteurFrancais(projets.acteurOf(i), random);
    yield* verify({ projetId: i + 1 }, random, auteur);
  }
  for (const collectivite of plan.collectivites) {
    const random = createRandom(GRAINE, 'verification-collectivite', collectivite.id);
    if (!random.chance(PROPORTIONS.collectivite)) continue;
    yield* verify({ collectiviteId: collectivite.id }, random, () => auteurFrancais(collectivite, random));
  }
  for (let rang = 0; rang < partenaires.nombre; rang++) {
    const random = createRandom(GRAINE, 'verification-partenaire', rang);
    if (!random.chance(PROPORTIONS.partenaire)) continue;
    yield* verify({ partenaireId: rang + 1 }, random, () => auteurEtranger(partenaires.codePaysOf(rang)));
  }
}

/** «Ville de Lyon», «Commune de Gordes», «Département de l'Isère». */
function organismeOf({ type, nom, le }: Collectivite): string {
  return type === 'commune' ? capitalize(le.replace(/^la /, '')) : nom;
}
