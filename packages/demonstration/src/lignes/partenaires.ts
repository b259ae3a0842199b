import { normalizeNom, type Subdivision, slugifyNom, type VilleDuMonde } from '@atlas/geodonnees';
import { GRAINE } from '../chiffres.ts';
import { aVille, de, deVille } from '../grammaire/francais.ts';
import { type FormesLieu, formsOfInstitution } from '../grammaire/lieux.ts';
import type { Plan } from '../plan/plan.ts';
import { PAYS_FRANCOPHONES, simplifyNomVille } from '../plan/villes.ts';
import { createRandom } from '../random.ts';
import type { PartenaireRow, Referentiels } from '../types.ts';
import {
  FORME_COMMUNE,
  FORME_DEPARTEMENT,
  FORME_REGION,
  INSTITUTIONS_REGIONALES,
  institutionOfForme,
  PAYS_EN_APPOSITION,
  withSubdivisionArticle,
} from '../vocabulaire/institutions.ts';
import { PAYS_RETENUS } from '../vocabulaire/pays.ts';
import { drawDates } from './dates.ts';

/** The forms of a partenaire in a sentence. */
export interface FormesPartenaire {
  /** «Kita», «Région de Kayes». */
  nom: string;
  /** As one who acts: «la ville de Kita», «la région de Kayes». */
  le: string;
  /** After «entre … et»: «Kita», «la région de Kayes». */
  court: string;
  /** As a place: «à Kita», «dans la région de Kayes», and its genitive «de Kita». */
  ici: string;
  deIci: string;
  /** False for a region or a district: what is said of a town is not said of it. */
  isVille: boolean;
}

const POPULATION_VILLE = 20000;

/** Gives the partenaires of a plan as rows and as words. */
export class Partenaires {
  private readonly plan: Plan;
  private readonly villes: readonly VilleDuMonde[];
  private readonly subdivisions: readonly Subdivision[];

  constructor(plan: Plan, { villesDuMonde, subdivisions }: Referentiels) {
    this.plan = plan;
    this.villes = villesDuMonde;
    this.subdivisions = subdivisions;
  }

  get nombre(): number {
    return this.plan.partenaires.pays.length;
  }

  codePaysOf(rang: number): string {
    return PAYS_RETENUS[this.plan.partenaires.pays[rang] as number]?.code ?? '';
  }

  formsOf(rang: number): FormesPartenaire {
    const forme = this.plan.partenaires.formes[rang] as number;
    if (forme === FORME_REGION) return formsOfSubdivision(this.subdivisionOf(rang));
    return formsOfVillePartenaire(this.villeOf(rang), forme);
  }

  rowOf(rang: number): PartenaireRow {
    const random = createRandom(GRAINE, 'partenaire', rang);
    const forme = this.plan.partenaires.formes[rang] as number;
    const codePays = this.codePaysOf(rang);
    const { nom } = this.formsOf(rang);
    const siteWeb = random.chance(0.4) ? `https://www.${slugifyNom(nom)}.${codePays.toLowerCase()}.example` : null;
    const commun = { id: rang + 1, nom, nomNormalise: normalizeNom(nom), codePays, siteWeb, ...drawDates(random) };
    if (forme === FORME_REGION) {
      const { code, longitude, latitude, precision } = this.subdivisionOf(rang);
      const niveau = INSTITUTIONS_REGIONALES.get(codePays)?.niveau ?? 'region';
      return { ...commun, niveau, codeSubdivision: code, population: null, longitude, latitude, precision };
    }
    const { codeSubdivision, population, longitude, latitude, precision } = this.villeOf(rang);
    const niveau = institutionOfForme(forme, codePays)?.niveau ?? 'commune';
    const habitants = forme === FORME_COMMUNE && population > 0 ? population : null;
    return { ...commun, niveau, codeSubdivision, population: habitants, longitude, latitude, precision };
  }

  private villeOf(rang: number): VilleDuMonde {
    const ville = this.villes[this.plan.partenaires.lieux[rang] as number];
    if (!ville) throw new Error(`Partenaire ${rang} has no town`);
    return ville;
  }

  private subdivisionOf(rang: number): Subdivision {
    const subdivision = this.subdivisions[this.plan.partenaires.lieux[rang] as number];
    if (!subdivision) throw new Error(`Partenaire ${rang} has no subdivision`);
    return subdivision;
  }
}

function formsOfSubdivision({ nom, codePays }: Subdivision): FormesPartenaire {
  const institution = INSTITUTIONS_REGIONALES.get(codePays);
  if (!institution) throw new Error(`No institution for the subdivisions of ${codePays}`);
  const suite = PAYS_EN_APPOSITION.has(codePays) ? withoutPreposition(nom) : de(withSubdivisionArticle(nom));
  return shorten(formsOfInstitution(institution.article, `${institution.nom} ${suite}`));
}

/** In apposition too, a French common noun takes its article: «Région des Plateaux» beside «Région Toscane». */
function withoutPreposition(nom: string): string {
  const avecArticle = withSubdivisionArticle(nom);
  return avecArticle === nom ? nom : de(avecArticle);
}

function shorten({ nom, le, de: genitif, dans }: FormesLieu): FormesPartenaire {
  return { nom, le, court: le, ici: dans, deIci: genitif, isVille: false };
}

function formsOfVillePartenaire(ville: VilleDuMonde, forme: number): FormesPartenaire {
  const nom = simplifyNomVille(ville);
  const isFrancophone = PAYS_FRANCOPHONES.has(ville.codePays);
  const deNom = isFrancophone ? deVille(nom) : de(nom);
  const aNom = isFrancophone ? aVille(nom) : `à ${nom}`;
  const institution = institutionOfForme(forme, ville.codePays);
  if (!institution) {
    const genre = ville.population >= POPULATION_VILLE ? 'ville' : 'commune';
    return { nom, le: `la ${genre} ${deNom}`, court: nom, ici: aNom, deIci: deNom, isVille: true };
  }
  const formes = shorten(formsOfInstitution(institution.article, `${institution.nom} ${deNom}`));
  if (forme === FORME_DEPARTEMENT) return formes;
  return {
    ...formes,
    ici: `${aNom} et dans les communes voisines`,
    deIci: `${deNom} et des communes voisines`,
    isVille: true,
  };
}
