const seconds = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** «1,2 s», from milliseconds. */
export const formatDuration = (/** @type {number} */ milliseconds) => `${seconds.format(milliseconds / 1000)} s`;

/**
 * Runs `work` as one step of the preparation, told on one line with its seconds. A terminal sees it begin.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const opening = `Étape : ${label} …`;
  const start = performance.now();
  if (process.stdout.isTTY) process.stdout.write(opening);
  const close = (/** @type {string} */ outcome) =>
    process.stdout.write(
      `${process.stdout.isTTY ? '' : opening}${outcome} ${formatDuration(performance.now() - start)}\n`,
    );
  try {
    const result = await work();
    close('');
    return result;
  } catch (error) {
    close(' échec après');
    throw error;
  }
}
