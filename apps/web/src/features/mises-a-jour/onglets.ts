import { FILES_DE_TRAVAIL, type FileDeTravail, type TypeActeur } from '@atlas/contracts/vocabulaire';

/** What an organisation finds on its page of work: proposals by queue, and the errors reported in its sheets. */
export const ONGLETS = ['a_traiter', 'avis', 'signalements', 'brouillons', 'envoyees', 'a_relire'] as const;
export type Onglet = (typeof ONGLETS)[number];

export const isFile = (onglet: Onglet): onglet is FileDeTravail =>
  (FILES_DE_TRAVAIL as readonly string[]).includes(onglet);

/** Those that some organisations alone may find something in: who validates, and who is asked for an opinion. */
const RESERVES: Partial<Record<Onglet, readonly TypeActeur[]>> = {
  a_traiter: ['prefecture', 'administration'],
  a_relire: ['prefecture', 'administration'],
  avis: ['ambassade', 'ministere', 'operateur'],
};

/** What an organisation of a type may find something in. */
export const listOnglets = (type: TypeActeur): Onglet[] =>
  ONGLETS.filter((onglet) => RESERVES[onglet]?.includes(type) ?? true);
