import type { LigneJournal } from '@atlas/contracts';
import { sayAction, sayObjet } from '@atlas/contracts/journal';
import { LIBELLES_ROLE_MEMBRE, LIBELLES_TYPE_ACTEUR, type Libelle } from '@atlas/contracts/libelles';
import { Link } from 'react-router';
import { type Langue, useFormats, useLangue, useTextes } from '../../../i18n/index.ts';
import { toCollectivite, toPartenaire, toProjet } from '../../../lib/chemins.ts';
import { Tableau } from '../../../ui/tableau.tsx';
import { textesRubriques } from '../rubriques.ts';
import { textes } from '../textes-journal.ts';

const toCompte = (id: number): string => `/administration/comptes/${id}`;
const toOrganisation = (id: number): string => `/administration/organisations/${id}`;

/** The page of a thing, by its kind; those that have none are named. */
const CHEMINS: Record<string, (id: number) => string> = {
  compte: toCompte,
  rattachement: toCompte,
  organisation: toOrganisation,
  collectivite: toCollectivite,
  partenaire: toPartenaire,
  projet: toProjet,
  confirmation: toProjet,
  thematique: () => '/administration/referentiels',
  financeur: () => '/administration/referentiels',
  operateur: () => '/administration/referentiels',
  mise_a_jour: (id) => `/mises-a-jour/${id}`,
};

/** Lines of the journal, in words, with links to what they are about. */
export function LignesJournal({ lignes }: { lignes: readonly LigneJournal[] }) {
  const t = useTextes(textes);
  const { titre } = useTextes(textesRubriques).journal;
  const { dateHeure } = useFormats();
  return (
    <Tableau
      titre={titre}
      lignes={lignes}
      toCle={({ id }) => id}
      colonnes={[
        { cle: 'fait', titre: t.fait, entete: true, toCellule: (ligne) => <Fait ligne={ligne} /> },
        { cle: 'chose', titre: t.chose, toCellule: (ligne) => <Chose ligne={ligne} /> },
        { cle: 'auteur', titre: t.auteur, toCellule: (ligne) => <Auteur ligne={ligne} /> },
        { cle: 'date', titre: t.date, toCellule: ({ le }) => dateHeure(le) },
      ]}
    />
  );
}

function Fait({ ligne: { objet, action, details } }: { ligne: LigneJournal }) {
  const { langue } = useLangue();
  const noms: Record<string, string> = { ...useTextes(textes).details };
  const deuxPoints = langue === 'fr' ? '\u00a0: ' : ': ';
  const dits = Object.entries(details).flatMap(([cle, valeur]) => {
    const texte = sayDetail(valeur, langue);
    return texte === null ? [] : [`${noms[cle] ?? cle}${deuxPoints}${texte}`];
  });
  return (
    <>
      {sayAction(objet, action, langue)}
      {dits.length > 0 && <span className="fr-hint-text">{dits.join(', ')}</span>}
    </>
  );
}

/** What a detail is called in both languages, where it is of a vocabulary. */
const VALEURS: Record<string, Libelle> = { ...LIBELLES_ROLE_MEMBRE, ...LIBELLES_TYPE_ACTEUR };

/** A detail in a few signs; null for nothing, and how many there are where they are many. */
function sayDetail(valeur: unknown, langue: Langue): string | null {
  if (valeur === null || valeur === '') return null;
  if (Array.isArray(valeur)) return valeur.length === 0 ? null : String(valeur.length);
  if (typeof valeur === 'boolean') return { fr: ['non', 'oui'], en: ['no', 'yes'] }[langue][Number(valeur)] ?? null;
  if (typeof valeur === 'object') return null;
  const texte = String(valeur);
  return Object.hasOwn(VALEURS, texte) ? (VALEURS[texte]?.[langue] ?? texte) : texte;
}

function Chose({ ligne: { objet, objetId, nom, cibleId } }: { ligne: LigneJournal }) {
  const t = useTextes(textes);
  const { langue } = useLangue();
  const toChemin = Object.hasOwn(CHEMINS, objet) ? CHEMINS[objet] : undefined;
  const libelle = nom ?? (/^\d+$/.test(objetId) ? t.numero(objetId) : '');
  return (
    <>
      {cibleId !== null && toChemin !== undefined ? <Link to={toChemin(cibleId)}>{libelle}</Link> : libelle}
      <span className="fr-hint-text">{sayObjet(objet, langue)}</span>
    </>
  );
}

function Auteur({ ligne: { compte, organisation } }: { ligne: LigneJournal }) {
  const t = useTextes(textes);
  if (compte === null) return t.personne;
  return (
    <>
      {compte.nom === null ? t.supprime(compte.id) : <Link to={toCompte(compte.id)}>{compte.nom}</Link>}
      {organisation?.nom != null && <span className="fr-hint-text">{organisation.nom}</span>}
    </>
  );
}
