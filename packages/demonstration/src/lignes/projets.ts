import type { Pays } from '@atlas/geodonnees';
import { DERNIER_JOUR, GRAINE } from '../chiffres.ts';
import { formsOfPays } from '../grammaire/lieux.ts';
import type { Collectivite } from '../plan/collectivites.ts';
import { type Plan, TYPES } from '../plan/plan.ts';
import { createRandom, type Random } from '../random.ts';
import { writeAutreAction, writeTransfrontaliere } from '../redaction/autres.ts';
import { writeCooperation } from '../redaction/cooperation.ts';
import { writeAmitie, writeJumelage } from '../redaction/jumelage.ts';
import type { Sujet, Textes } from '../redaction/sujet.ts';
import { FAMILLES, THEMES, type Theme } from '../textes/thematiques.ts';
import type { OperateurRow, ProjetRow, Referentiels, TypeCooperation } from '../types.ts';
import { TOUS_LES_FINANCEURS, withFinanceurArticle } from '../vocabulaire/financeurs.ts';
import { operateursOfFamille, withOperateurArticle } from '../vocabulaire/operateurs.ts';
import { PAYS_RETENUS } from '../vocabulaire/pays.ts';
import { isPaysDuNord, themesOfLien } from '../vocabulaire/themes-par-lien.ts';
import { type Calendrier, createCalendriers, groupOfPays } from './annees.ts';
import { drawDates, drawInstant, toIsoDate } from './dates.ts';
import { type Budget, drawBudget } from './financements.ts';
import type { Partenaires } from './partenaires.ts';

const REDACTEURS: Readonly<Record<TypeCooperation, (sujet: Sujet) => Textes>> = {
  cooperation_decentralisee: writeCooperation,
  cooperation_transfrontaliere: writeTransfrontaliere,
  jumelage: writeJumelage,
  accord_amitie: writeAmitie,
  autre_action: writeAutreAction,
};

const PROPORTION_OPERATEUR: Readonly<Record<TypeCooperation, number>> = {
  cooperation_decentralisee: 0.5,
  cooperation_transfrontaliere: 0.25,
  jumelage: 0,
  accord_amitie: 0,
  autre_action: 0.6,
};
const PROPORTION_ASSOCIEES: Readonly<Record<TypeCooperation, number>> = {
  cooperation_decentralisee: 0.09,
  cooperation_transfrontaliere: 0.4,
  jumelage: 0.01,
  accord_amitie: 0.01,
  autre_action: 0.04,
};
const PROPORTION_SECOND_THEME = 0.28;
const PROPORTION_SIGNATURE: Readonly<Record<TypeCooperation, number>> = {
  cooperation_decentralisee: 0.6,
  cooperation_transfrontaliere: 0.5,
  jumelage: 0.7,
  accord_amitie: 0.8,
  autre_action: 0.1,
};
/** Identifier of a thématique: the families first, then their children. */
export const idOfTheme = ({ rang }: Theme) => FAMILLES.length + 1 + rang;

/** Gives the projets of a plan as rows, any of them at any time. */
export class Projets {
  private readonly plan: Plan;
  private readonly partenaires: Partenaires;
  private readonly pays: ReadonlyMap<string, Pays>;
  private readonly parDepartement = new Map<string, number[]>();
  private readonly calendriers: (i: number) => Calendrier;
  private readonly operateurs = new Map<string, OperateurRow[]>();

  constructor(plan: Plan, partenaires: Partenaires, referentiels: Referentiels) {
    this.plan = plan;
    this.partenaires = partenaires;
    this.pays = new Map(referentiels.pays.map((pays) => [pays.code, pays]));
    this.calendriers = createCalendriers(plan, (code) => this.getPays(code).continent);
    for (const [rang, { codeDepartement }] of plan.collectivites.entries()) {
      if (codeDepartement === null) continue;
      const voisines = this.parDepartement.get(codeDepartement);
      if (voisines) voisines.push(rang);
      else this.parDepartement.set(codeDepartement, [rang]);
    }
  }

  get nombre(): number {
    return this.plan.projets.nombre;
  }

  calendrierOf(i: number): Calendrier {
    return this.calendriers(i);
  }

  typeOf(i: number): TypeCooperation {
    return TYPES[this.plan.projets.types[i] as number] as TypeCooperation;
  }

  codePaysOf(i: number): string {
    return PAYS_RETENUS[this.plan.projets.pays[i] as number]?.code ?? '';
  }

  acteurOf(i: number): Collectivite {
    return this.plan.collectivites[this.plan.projets.collectivites[i] as number] as Collectivite;
  }

  rowOf(i: number): ProjetRow {
    const { projets, imposes } = this.plan;
    const random = createRandom(GRAINE, 'projet', i);
    const type = this.typeOf(i);
    const acteur = this.acteurOf(i);
    const calendrier = this.calendriers(i);
    const codePays = this.codePaysOf(i);
    const theme = THEMES[projets.themes[i] as number] as Theme;
    const rangs = [projets.partenaires[i] as number, projets.seconds[i] as number].filter((rang) => rang >= 0);
    const associees = random.chance(PROPORTION_ASSOCIEES[type]) ? this.drawAssociees(acteur, random) : [];
    const famille = theme.famille.slug;
    const budget = drawBudget({ type, calendrier, acteur, famille, codePays, impose: imposes.get(i) }, random);
    const operateurs = this.drawOperateurs(type, famille, random);
    const sujet = this.describeSujet(i, {
      type,
      acteur,
      associees,
      theme,
      calendrier,
      random,
      codePays,
      rangs,
      budget,
      operateurs,
    });
    const numero = `P-${String(i + 1).padStart(6, '0')}`;
    return {
      id: i + 1,
      numero,
      ...REDACTEURS[type](sujet),
      typeCooperation: type,
      statut: calendrier.statut,
      anneeDebut: calendrier.debut,
      anneeFin: calendrier.fin,
      dateSignature: drawSignature(type, calendrier, random),
      budgetTotal: budget.total,
      odd: drawOdd(theme, random),
      source: 'demonstration',
      cleSource: numero,
      collectivites: [
        { collectiviteId: acteur.id, role: 'chef_de_file' },
        ...associees.map(({ id }) => ({ collectiviteId: id, role: 'associee' as const })),
      ],
      partenaires: rangs.map((rang) => rang + 1),
      pays: [codePays],
      thematiques: this.drawThematiques(type, codePays, theme, random),
      operateurs: operateurs.map(({ id }) => id),
      financements: budget.lignes,
      ...drawDates(random, calendrier.debut),
    };
  }

  private getPays(code: string): Pays {
    const pays = this.pays.get(code);
    if (!pays) throw new Error(`Unknown country: ${code}`);
    return pays;
  }

  private describeSujet(
    i: number,
    brut: Pick<Sujet, 'type' | 'acteur' | 'associees' | 'theme' | 'calendrier' | 'random'> & {
      codePays: string;
      rangs: readonly number[];
      budget: Budget;
      operateurs: readonly OperateurRow[];
    },
  ): Sujet {
    const { codePays, rangs, budget, operateurs, ...commun } = brut;
    const pays = this.getPays(codePays);
    const financeurs = new Set(budget.lignes.map(({ financeurId }) => financeurId));
    const precedent = this.plan.projets.precedents[i] as number;
    return {
      ...commun,
      partenaires: rangs.map((rang) => this.partenaires.formsOf(rang)),
      pays: { ...formsOfPays(pays), code: codePays, groupe: groupOfPays(codePays, pays.continent) },
      isNord: isPaysDuNord(codePays),
      phase: precedent >= 0 ? 2 : 1,
      debutObjet: this.calendriers(precedent >= 0 ? precedent : i).debut,
      financeurs: TOUS_LES_FINANCEURS.filter(({ id }) => financeurs.has(id)).map(withFinanceurArticle),
      operateur: operateurs[0] ? withOperateurArticle(operateurs[0]) : null,
      randomObjet: createRandom(GRAINE, 'objet', precedent >= 0 ? precedent : i),
    };
  }

  private drawAssociees({ id, codeDepartement }: Collectivite, random: Random): Collectivite[] {
    const voisines = this.parDepartement.get(codeDepartement ?? '') ?? [];
    const autres = voisines
      .map((rang) => this.plan.collectivites[rang] as Collectivite)
      .filter((autre) => autre.id !== id);
    return random.sample(autres, random.integer(1, 3));
  }

  private drawOperateurs(type: TypeCooperation, famille: string, random: Random): OperateurRow[] {
    if (!random.chance(PROPORTION_OPERATEUR[type])) return [];
    let possibles = this.operateurs.get(famille);
    if (!possibles) {
      possibles = operateursOfFamille(famille);
      this.operateurs.set(famille, possibles);
    }
    return random.sample(possibles, random.chance(0.12) ? 2 : 1);
  }

  private drawThematiques(type: TypeCooperation, codePays: string, theme: Theme, random: Random): number[] {
    const ids = [idOfTheme(theme)];
    if (random.chance(PROPORTION_SECOND_THEME)) {
      const isEurope = this.getPays(codePays).continent === 'europe';
      const second = idOfTheme(themesOfLien(type, codePays, isEurope).pick(random));
      if (!ids.includes(second)) ids.push(second);
    }
    return ids;
  }
}

function drawSignature(type: TypeCooperation, { debut, statut }: Calendrier, random: Random): string | null {
  if (statut === 'en_preparation' || !random.chance(PROPORTION_SIGNATURE[type])) return null;
  const premier = Date.UTC(debut, 0, 2);
  return toIsoDate(drawInstant(random, premier, Math.min(Date.UTC(debut, 11, 20), DERNIER_JOUR)));
}

function drawOdd({ famille }: Theme, random: Random): number[] {
  const retenus = famille.odd.filter((_, rang) => rang === 0 || random.chance(0.45));
  const avecPartenariats = random.chance(0.3) && !retenus.includes(17) ? [...retenus, 17] : retenus;
  return avecPartenariats.sort((x, y) => x - y);
}
