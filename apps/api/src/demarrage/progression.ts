/** Tells the steps of a start to whoever watches: one line a step, with its seconds. */
export interface Progression {
  /** Runs `work` as the step named `label`, and says how long it took. */
  step<T>(label: string, work: () => Promise<T>): Promise<T>;
}

const seconds = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Writes each step on a line of its own: «Étape : mise à jour du schéma … 1,2 s». A terminal sees it begin. */
export function createProgression(stream: NodeJS.WriteStream): Progression {
  const write = (label: string, start: number, outcome: string) =>
    stream.write(
      `${stream.isTTY ? '' : opening(label)}${outcome} ${seconds.format((performance.now() - start) / 1000)} s\n`,
    );
  return {
    async step(label, work) {
      const start = performance.now();
      if (stream.isTTY) stream.write(opening(label));
      try {
        const result = await work();
        write(label, start, '');
        return result;
      } catch (error) {
        write(label, start, ' échec après');
        throw error;
      }
    },
  };
}

const opening = (label: string) => `Étape : ${label} …`;
