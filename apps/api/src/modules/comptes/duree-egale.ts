import { setTimeout as wait } from 'node:timers/promises';

/** Longer than any of the works that it hides. */
const PLANCHER_MS = 250;

/** Does `work`, and takes as long whatever it found to do: how long an answer takes does not tell what it did. */
export async function withDureeEgale(work: () => Promise<void>): Promise<void> {
  const [resultat] = await Promise.allSettled([work(), wait(PLANCHER_MS)]);
  if (resultat.status === 'rejected') throw resultat.reason;
}
