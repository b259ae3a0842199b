import type { FormulairePartenaire } from '@atlas/contracts';
import { normalizeNom } from '@atlas/geodonnees';
import { readContacts, writeContacts } from './contacts.ts';
import { type Fiche, findManquants, toTexteOuNull } from './fiche.ts';
import { porteeOfActeurs } from './portee.ts';

/** A foreign local authority; who cooperates with it is concerned by it, as the postes of its country are. */
export const fichePartenaire: Fiche<'partenaire'> = {
  async read(tx, id, verrou) {
    if (verrou) await tx.$executeRaw`SELECT FROM partenaire WHERE id = ${id} FOR UPDATE`;
    const partenaire = await tx.partenaire.findUnique({ where: { id } });
    if (partenaire === null) return null;
    const { version, nom, niveau, codePays, population, longitude, latitude, siteWeb } = partenaire;
    const contacts = await readContacts(tx, { partenaireId: id });
    return { version, formulaire: { nom, niveau, codePays, population, longitude, latitude, siteWeb, contacts } };
  },
  async create(tx, formulaire) {
    // Whoever places it on the map knows where it is.
    const data = { ...toColonnes(formulaire), precision: 'exacte' as const };
    const { id } = await tx.partenaire.create({ data, select: { id: true } });
    await writeContacts(tx, { partenaireId: id }, formulaire.contacts);
    return id;
  },
  async update(tx, id, formulaire) {
    const colonnes = toColonnes(formulaire);
    const avant = await tx.partenaire.findUniqueOrThrow({ where: { id }, select: { longitude: true, latitude: true } });
    const isMoved = avant.longitude !== colonnes.longitude || avant.latitude !== colonnes.latitude;
    const data = { ...colonnes, ...(isMoved ? { precision: 'exacte' as const } : {}) };
    await tx.partenaire.update({ where: { id }, data: { ...data, version: { increment: 1 }, modifieLe: new Date() } });
    await writeContacts(tx, { partenaireId: id }, formulaire.contacts);
  },
  async porteeOf(tx, { codePays }, id) {
    const liens =
      id === null
        ? []
        : await tx.projetPartenaire.findMany({
            where: { partenaireId: id },
            select: { projet: { select: { collectivites: { select: { collectiviteId: true } } } } },
          });
    const collectivites = liens.flatMap(({ projet }) =>
      projet.collectivites.map(({ collectiviteId }) => collectiviteId),
    );
    return porteeOfActeurs(tx, {
      collectivites,
      partenaires: [],
      pays: codePays === null ? [] : [codePays],
      financeurs: [],
    });
  },
  findInconnus: (tx, { codePays }) =>
    findManquants('codePays', codePays === null ? [] : [codePays], () =>
      tx.pays.count({ where: { code: codePays ?? '' } }),
    ),
  titreOf: ({ nom }) => nom.trim() || 'Collectivité partenaire sans nom',
};

function toColonnes({ nom, niveau, codePays, population, longitude, latitude, siteWeb }: FormulairePartenaire) {
  if (codePays === null || longitude === null || latitude === null)
    throw new Error('a partenaire that was not checked');
  return {
    nom: nom.trim(),
    nomNormalise: normalizeNom(nom),
    ...{ niveau, codePays, population, longitude, latitude },
    siteWeb: toTexteOuNull(siteWeb),
  };
}
