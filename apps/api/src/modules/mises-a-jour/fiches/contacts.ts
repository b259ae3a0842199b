import { type FormulaireCollectivite, isEqual, type ObjetFiche } from '@atlas/contracts';
import { type Tx, toTexteOuNull } from './fiche.ts';

type Contacts = FormulaireCollectivite['contacts'];
type Titulaire = { projetId: number } | { collectiviteId: number } | { partenaireId: number };

/** The contacts of a record, as forms hold them. */
export async function readContacts(tx: Tx, titulaire: Titulaire): Promise<Contacts> {
  return tx.contact.findMany({
    where: titulaire,
    orderBy: { id: 'asc' },
    select: { fonction: true, service: true, courriel: true, telephone: true, visibilite: true },
  });
}

/**
 * Writes the contacts of a record, when they changed. No form holds the name of a person: it stays with a contact whose
 * function and address stay.
 */
export async function writeContacts(tx: Tx, titulaire: Titulaire, contacts: Contacts): Promise<void> {
  if (isEqual(await readContacts(tx, titulaire), contacts)) return;
  const noms = new Map<string, string | null>();
  for (const { fonction, courriel, nom } of await tx.contact.findMany({ where: titulaire, orderBy: { id: 'asc' } })) {
    noms.set(toCle(fonction, courriel), nom);
  }
  await tx.contact.deleteMany({ where: titulaire });
  await tx.contact.createMany({
    data: contacts.map(({ fonction, service, courriel, telephone, visibilite }) => ({
      ...titulaire,
      fonction: fonction.trim(),
      service: toTexteOuNull(service),
      nom: noms.get(toCle(fonction.trim(), toTexteOuNull(courriel))) ?? null,
      courriel: toTexteOuNull(courriel),
      telephone: toTexteOuNull(telephone),
      visibilite,
    })),
  });
}

const toCle = (fonction: string, courriel: string | null): string => JSON.stringify([fonction, courriel]);

/**
 * The contacts of a record that actors alone may see: functions and channels, never the name of a person; and until when
 * the first of all its contacts is kept.
 */
export async function listContactsReserves(tx: Tx, objet: ObjetFiche, id: number) {
  const titulaire = {
    projet: { projetId: id },
    collectivite: { collectiviteId: id },
    partenaire: { partenaireId: id },
  }[objet];
  const contacts = await tx.contact.findMany({
    where: { ...titulaire, visibilite: 'acteurs' },
    orderBy: { id: 'asc' },
    select: { fonction: true, service: true, courriel: true, telephone: true },
  });
  const { _min } = await tx.contact.aggregate({ where: titulaire, _min: { conserverJusque: true } });
  return { contacts, conserverJusque: _min.conserverJusque?.toISOString().slice(0, 10) ?? null };
}
