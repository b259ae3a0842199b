import type { Entree, EntreeSaisie } from '@atlas/contracts';
import { type GenreReferentiel, TYPES_FINANCEUR } from '@atlas/contracts/vocabulaire';
import { useState } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { write } from '../../../lib/api.ts';
import { queryClient } from '../../../lib/query-client.ts';
import { CaseACocher, ChampChoix, ChampTexte } from '../../../ui/formulaire.tsx';
import { Section } from '../../../ui/section.tsx';
import { FormulaireCompte } from '../../comptes/components/formulaire-compte.tsx';
import { type Envoi, useEnvoi } from '../../comptes/envoi.ts';
import { textes } from '../textes.ts';
import { HistoriqueEntree } from './historique-entree.tsx';

const VIDE: EntreeSaisie = { nom: '', nomEn: null, sigle: null, parent: null, type: null, siteWeb: null, actif: true };

interface FormulaireEntreeProps {
  genre: GenreReferentiel;
  /** Null for a new one. */
  entree: Entree | null;
  /** All of its référentiel: what it may stand under. */
  entrees: readonly Entree[];
  onFait: (mot: string) => void;
  onAnnuler: () => void;
}

const toSaisie = ({ nom, nomEn, sigle, parent, type, siteWeb, actif }: EntreeSaisie): EntreeSaisie => ({
  ...{ nom, nomEn, sigle, parent, type, siteWeb, actif },
});

/** Everything that shows an entry is read again. */
const rereadAll = () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });

/** An entry as it is written, and what it was before. */
export function FormulaireEntree({ genre, entree, entrees, onFait, onAnnuler }: FormulaireEntreeProps) {
  const t = useTextes(textes);
  const envoi = useEnvoi();
  const [saisie, setSaisie] = useState<EntreeSaisie>(entree === null ? VIDE : toSaisie(entree));
  const changer = (changement: Partial<EntreeSaisie>) => setSaisie({ ...saisie, ...changement });
  const enregistrer = () =>
    void envoi.envoyer(async () => {
      if (entree === null)
        await write('POST /administration/referentiels/:genre', { params: { genre }, corps: saisie });
      else {
        const corps = { version: entree.version, ...saisie };
        await write('PUT /administration/referentiels/:genre/:id', { params: { genre, id: entree.id }, corps });
      }
      await rereadAll();
      onFait(t.enregistree);
    });
  const supprimer = () => {
    if (entree === null || !window.confirm(t.supprimerConfirmation(entree.nom))) return;
    void envoi.envoyer(async () => {
      await write('DELETE /administration/referentiels/:genre/:id', { params: { genre, id: entree.id } });
      await rereadAll();
      onFait(t.supprimee);
    });
  };
  return (
    <Section id="entree" titre={entree === null ? t.nouvelle : t.modifierEntree(entree.nom)}>
      <FormulaireCompte envoi={envoi} libelle={t.enregistrer} onEnvoyer={enregistrer}>
        <Champs genre={genre} saisie={saisie} changer={changer} entree={entree} entrees={entrees} envoi={envoi} />
      </FormulaireCompte>
      <ul className="fr-btns-group fr-btns-group--inline-md fr-btns-group--sm fr-mt-2w">
        <li>
          <button type="button" className="fr-btn fr-btn--tertiary" onClick={onAnnuler}>
            {t.annuler}
          </button>
        </li>
        {entree !== null && entree.projets === 0 && (
          <li>
            <button type="button" className="fr-btn fr-btn--tertiary" onClick={supprimer}>
              {t.supprimer}
            </button>
          </li>
        )}
      </ul>
      {entree !== null && entree.projets > 0 && <p className="fr-hint-text">{t.employee(entree.projets)}</p>}
      {entree !== null && <HistoriqueEntree genre={genre} id={entree.id} onReprendre={setSaisie} />}
    </Section>
  );
}

interface ChampsProps {
  genre: GenreReferentiel;
  saisie: EntreeSaisie;
  changer: (changement: Partial<EntreeSaisie>) => void;
  entree: Entree | null;
  entrees: readonly Entree[];
  envoi: Envoi;
}

function Champs({ genre, saisie, changer, entree, entrees, envoi }: ChampsProps) {
  const t = useTextes(textes);
  const { erreurOf } = envoi;
  const hauts = entrees.filter(({ parent, id }) => parent === null && id !== entree?.id);
  return (
    <>
      <ChampTexte
        libelle={t.nom}
        requis
        longueurMax={200}
        valeur={saisie.nom}
        onChange={(nom) => changer({ nom })}
        erreur={erreurOf('nom')}
      />
      {genre === 'thematique' ? (
        <>
          <ChampTexte
            libelle={t.nomEn}
            longueurMax={200}
            valeur={saisie.nomEn ?? ''}
            onChange={(nomEn) => changer({ nomEn: nomEn || null })}
            erreur={erreurOf('nomEn')}
          />
          <ChampChoix
            libelle={t.parent}
            valeur={saisie.parent ?? SANS_PARENT}
            options={[
              { valeur: SANS_PARENT, libelle: t.aucunParent },
              ...hauts.map(({ slug, nom }) => ({ valeur: slug, libelle: nom })),
            ]}
            onChange={(parent) => changer({ parent: parent === SANS_PARENT ? null : parent })}
            erreur={erreurOf('parent')}
          />
        </>
      ) : (
        <ChampTexte
          libelle={t.sigle}
          longueurMax={40}
          valeur={saisie.sigle ?? ''}
          onChange={(sigle) => changer({ sigle: sigle || null })}
          erreur={erreurOf('sigle')}
        />
      )}
      {genre === 'financeur' && (
        <ChampChoix
          libelle={t.type}
          invite={t.type}
          valeur={saisie.type ?? ''}
          options={TYPES_FINANCEUR.map((valeur) => ({ valeur, libelle: t.types[valeur] }))}
          onChange={(type) => changer({ type })}
          erreur={erreurOf('type')}
        />
      )}
      {genre === 'operateur' && (
        <ChampTexte
          libelle={t.siteWeb}
          type="url"
          longueurMax={300}
          valeur={saisie.siteWeb ?? ''}
          onChange={(siteWeb) => changer({ siteWeb: siteWeb || null })}
          erreur={erreurOf('siteWeb')}
        />
      )}
      <CaseACocher libelle={t.actif} aide={t.actifAide} coche={saisie.actif} onChange={(actif) => changer({ actif })} />
    </>
  );
}

/** What a list of choices holds for nothing; no slug has an underscore. */
const SANS_PARENT = '_aucune';
