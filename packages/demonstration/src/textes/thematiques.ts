import type { FamilleThematique, TextesThematique } from './thematique.ts';
import { agriculture } from './themes/agriculture.ts';
import { culture } from './themes/culture.ts';
import { droits } from './themes/droits.ts';
import { eau } from './themes/eau.ts';
import { economie } from './themes/economie.ts';
import { education } from './themes/education.ts';
import { environnement } from './themes/environnement.ts';
import { europe } from './themes/europe.ts';
import { gouvernance } from './themes/gouvernance.ts';
import { jeunesse } from './themes/jeunesse.ts';
import { numerique } from './themes/numerique.ts';
import { patrimoine } from './themes/patrimoine.ts';
import { sante } from './themes/sante.ts';
import { solidarite } from './themes/solidarite.ts';
import { tourisme } from './themes/tourisme.ts';
import { urbain } from './themes/urbain.ts';

/** The vocabulary of thématiques, in the order in which it is shown. */
export const FAMILLES: readonly FamilleThematique[] = [
  patrimoine,
  eau,
  sante,
  education,
  economie,
  agriculture,
  environnement,
  gouvernance,
  culture,
  jeunesse,
  urbain,
  tourisme,
  numerique,
  droits,
  europe,
  solidarite,
];

/** A thématique of second level with its parent and the rank it has among all (0…). */
export interface Theme {
  rang: number;
  famille: FamilleThematique;
  textes: TextesThematique;
}

/** Every thématique of second level. */
export const THEMES: readonly Theme[] = FAMILLES.flatMap((famille) =>
  famille.enfants.map((textes) => ({ famille, textes })),
).map((theme, rang) => ({ rang, ...theme }));
