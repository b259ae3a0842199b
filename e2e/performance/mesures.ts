/** One line of the table of performance. */
export interface Mesure {
  quoi: string;
  /** What was measured, with its unit. */
  mesure: string;
  /** The ratio or figure that the goal speaks of. */
  valeur: number;
  unite: string;
  /** `valeur` must not exceed `max`, or not fall below `min`. */
  objectif: { max: number } | { min: number };
}

/** The value below which a share `p` (0 to 1) of the samples lies (nearest rank). */
export function computePercentile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('no sample');
  return value;
}

export function isReached({ valeur, objectif }: Mesure): boolean {
  return 'max' in objectif ? valeur <= objectif.max : valeur >= objectif.min;
}

/** The table as Markdown, ready for the README. */
export function formatMesures(mesures: readonly Mesure[]): string {
  const rows = mesures.map((mesure) => {
    const { quoi, mesure: detail, valeur, unite, objectif } = mesure;
    const goal = 'max' in objectif ? `≤ ${objectif.max}` : `≥ ${objectif.min}`;
    const verdict = isReached(mesure) ? 'oui' : 'non';
    return `| ${quoi} | ${detail} | ${Number(valeur.toPrecision(3))} ${unite} | ${goal} ${unite} | ${verdict} |`;
  });
  return ['| quoi | mesure | valeur | objectif | atteint |', '|---|---|---|---|---|', ...rows].join('\n');
}
