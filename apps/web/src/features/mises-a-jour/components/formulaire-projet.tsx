import type { FicheMiseAJour, FormulaireProjet } from '@atlas/contracts';
import { STATUTS_PROJET, TYPES_COOPERATION } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { useNomLocal, useTextes } from '../../../i18n/index.ts';
import { ChampChoix, ChampNombre, ChampTexte } from '../../../ui/formulaire.tsx';
import { vocabulaire } from '../../commun/vocabulaire.ts';
import { listPaysQuery } from '../../territoires/queries.ts';
import { listThematiquesQuery } from '../../thematiques/queries.ts';
import { listOperateursQuery } from '../queries.ts';
import { textes } from '../textes.ts';
import { ActeursProposes } from './acteurs-proposes.tsx';
import { ChoixMultiple } from './choix-multiple.tsx';
import { ContactsProposes } from './contacts-proposes.tsx';
import { DocumentsProposes } from './documents-proposes.tsx';
import { FinancementsProposes } from './financements-proposes.tsx';
import type { PropsDuFormulaire } from './formulaire-mise-a-jour.tsx';
import { Ressemblants } from './ressemblants.tsx';

/** The steps of the form of a projet, and the fields that each holds. */
export const ETAPES_PROJET: readonly (readonly (keyof FormulaireProjet)[])[] = [
  ['titre', 'resume', 'objectifs', 'description', 'typeCooperation', 'thematiques', 'odd'],
  ['collectivites', 'partenaires', 'pays', 'operateurs'],
  ['statut', 'anneeDebut', 'anneeFin', 'dateSignature', 'budgetTotal', 'financements'],
  ['documents', 'contacts'],
];

interface FormulaireProjetProps extends PropsDuFormulaire<FormulaireProjet> {
  etape: number;
  fiche: FicheMiseAJour;
}

/** One step of the form of a projet. */
export function ChampsProjet({ etape, fiche, ...props }: FormulaireProjetProps) {
  if (etape === 0) return <Presentation {...props} nouveau={fiche.objetId === null} />;
  if (etape === 1) return <Acteurs {...props} noms={fiche.noms} />;
  if (etape === 2) return <Calendrier {...props} />;
  const { formulaire, changer, depots, motsOf } = props;
  return (
    <>
      <DocumentsProposes
        documents={formulaire.documents}
        depots={depots}
        onChange={(documents) => changer({ documents })}
        {...motsOf('documents')}
      />
      <ContactsProposes
        contacts={formulaire.contacts}
        onChange={(contacts) => changer({ contacts })}
        {...motsOf('contacts')}
      />
    </>
  );
}

function Presentation({
  formulaire,
  changer,
  motsOf,
  nouveau,
}: PropsDuFormulaire<FormulaireProjet> & { nouveau: boolean }) {
  const t = useTextes(textes);
  const v = useTextes(vocabulaire);
  const nomLocal = useNomLocal();
  const connues = useQuery(listThematiquesQuery()).data?.thematiques ?? [];
  const thematiques = connues.filter(({ slug, actif }) => actif || formulaire.thematiques.includes(slug));
  return (
    <>
      <ChampTexte
        libelle={t.champs.titre}
        aide={t.aides.titre}
        requis
        longueurMax={300}
        valeur={formulaire.titre}
        onChange={(titre) => changer({ titre })}
        {...motsOf('titre')}
      />
      {nouveau && <Ressemblants formulaire={formulaire} />}
      <ChampTexte
        libelle={t.champs.resume}
        aide={t.aides.resume}
        requis
        longueurMax={2000}
        lignes={4}
        valeur={formulaire.resume}
        onChange={(resume) => changer({ resume })}
        {...motsOf('resume')}
      />
      <ChampTexte
        libelle={t.champs.objectifs}
        aide={t.aides.objectifs}
        longueurMax={10_000}
        lignes={4}
        valeur={formulaire.objectifs}
        onChange={(objectifs) => changer({ objectifs })}
        {...motsOf('objectifs')}
      />
      <ChampTexte
        libelle={t.champs.description}
        aide={t.aides.description}
        longueurMax={20_000}
        lignes={8}
        valeur={formulaire.description}
        onChange={(description) => changer({ description })}
        {...motsOf('description')}
      />
      <ChampChoix
        libelle={t.champs.typeCooperation}
        valeur={formulaire.typeCooperation}
        options={TYPES_COOPERATION.map((valeur) => ({ valeur, libelle: v.typeCooperation[valeur] }))}
        onChange={(typeCooperation) => changer({ typeCooperation })}
        {...motsOf('typeCooperation')}
      />
      <ChoixMultiple
        titre={t.champs.thematiques ?? ''}
        options={thematiques
          .filter(({ parent }) => parent === null)
          .flatMap((parente) => [parente, ...thematiques.filter(({ parent }) => parent === parente.slug)])
          .map(({ slug, nom, nomEn, parent }) => ({
            valeur: slug,
            libelle: nomLocal(nom, nomEn),
            niveau: parent === null ? 1 : 2,
          }))}
        choisies={formulaire.thematiques}
        onChange={(choisies) => changer({ thematiques: choisies })}
        {...motsOf('thematiques')}
      />
      <ChoixMultiple
        titre={t.champs.odd ?? ''}
        aide={t.aides.odd}
        options={v.odd.map((nom, rang) => ({ valeur: rang + 1, libelle: `${rang + 1}. ${nom}` }))}
        choisies={formulaire.odd}
        onChange={(odd) => changer({ odd: odd.toSorted((a, b) => a - b) })}
        {...motsOf('odd')}
      />
    </>
  );
}

function Acteurs({
  formulaire,
  changer,
  motsOf,
  noms,
}: PropsDuFormulaire<FormulaireProjet> & { noms: Record<string, string> }) {
  const t = useTextes(textes);
  const nomLocal = useNomLocal();
  const pays = useQuery(listPaysQuery()).data?.pays ?? [];
  const connus = useQuery(listOperateursQuery()).data?.operateurs ?? [];
  const operateurs = connus.filter(({ slug, actif }) => actif || formulaire.operateurs.includes(slug));
  return (
    <>
      <ActeursProposes formulaire={formulaire} noms={noms} onChange={changer} motsOf={motsOf} />
      <ChoixMultiple
        titre={t.champs.pays ?? ''}
        aide={t.aides.pays}
        options={pays.map(({ code, nom, nomEn }) => ({ valeur: code, libelle: nomLocal(nom, nomEn) }))}
        choisies={formulaire.pays}
        onChange={(choisis) => changer({ pays: choisis })}
        {...motsOf('pays')}
      />
      <ChoixMultiple
        titre={t.champs.operateurs ?? ''}
        options={operateurs.map(({ slug, nom }) => ({ valeur: slug, libelle: nom }))}
        choisies={formulaire.operateurs}
        onChange={(choisis) => changer({ operateurs: choisis })}
        {...motsOf('operateurs')}
      />
    </>
  );
}

function Calendrier({ formulaire, changer, motsOf }: PropsDuFormulaire<FormulaireProjet>) {
  const t = useTextes(textes);
  const v = useTextes(vocabulaire);
  return (
    <>
      <ChampChoix
        libelle={t.champs.statut}
        valeur={formulaire.statut}
        options={STATUTS_PROJET.map((valeur) => ({ valeur, libelle: v.statut[valeur] }))}
        onChange={(statut) => changer({ statut })}
        {...motsOf('statut')}
      />
      <ChampNombre
        libelle={t.champs.anneeDebut}
        min={1800}
        max={2200}
        valeur={formulaire.anneeDebut}
        onChange={(anneeDebut) => changer({ anneeDebut })}
        {...motsOf('anneeDebut')}
      />
      <ChampNombre
        libelle={t.champs.anneeFin}
        aide={t.aides.anneeFin}
        min={1800}
        max={2200}
        valeur={formulaire.anneeFin}
        onChange={(anneeFin) => changer({ anneeFin })}
        {...motsOf('anneeFin')}
      />
      <ChampTexte
        libelle={t.champs.dateSignature}
        aide={t.aides.dateSignature}
        type="date"
        valeur={formulaire.dateSignature ?? ''}
        onChange={(jour) => changer({ dateSignature: jour || null })}
        {...motsOf('dateSignature')}
      />
      <ChampNombre
        libelle={t.champs.budgetTotal}
        aide={t.aides.budgetTotal}
        min={0}
        valeur={formulaire.budgetTotal}
        onChange={(budgetTotal) => changer({ budgetTotal })}
        {...motsOf('budgetTotal')}
      />
      <FinancementsProposes
        financements={formulaire.financements}
        onChange={(financements) => changer({ financements })}
        {...motsOf('financements')}
      />
    </>
  );
}
