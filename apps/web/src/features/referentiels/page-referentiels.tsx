import type { Entree } from '@atlas/contracts';
import { GENRES_REFERENTIEL } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { useTextes } from '../../i18n/index.ts';
import { ChoixSegmente } from '../../ui/choix-segmente.tsx';
import { Requete } from '../../ui/requete.tsx';
import { SqueletteTableau } from '../../ui/squelette-tableau.tsx';
import { PageRubrique } from '../administration/components/page-rubrique.tsx';
import { Alerte } from '../comptes/components/page-compte.tsx';
import { FormulaireEntree } from './components/formulaire-entree.tsx';
import { TableauEntrees } from './components/tableau-entrees.tsx';
import { listEntreesQuery } from './queries.ts';
import { textes } from './textes.ts';
import { urlReferentiels } from './url-state.ts';

/** The thématiques, the financeurs and the opérateurs: what they are called, where they stand, what they were. */
export default function PageReferentiels() {
  return (
    <PageRubrique rubrique="referentiels">
      <Contenu />
    </PageRubrique>
  );
}

function Contenu() {
  const t = useTextes(textes);
  const [{ genre, entree }, setUrl] = useQueryStates(urlReferentiels);
  const [fait, setFait] = useState<string>();
  const open = (choisie: string | null) => {
    setFait(undefined);
    void setUrl({ entree: choisie });
  };
  const finish = (mot: string) => {
    setFait(mot);
    void setUrl({ entree: null });
  };
  return (
    <>
      <ChoixSegmente
        titre={t.choixGenre}
        valeur={genre}
        options={GENRES_REFERENTIEL.map((valeur) => ({ valeur, libelle: t.genres[valeur] }))}
        onChange={(choisi) => {
          setFait(undefined);
          void setUrl({ genre: choisi, entree: null });
        }}
      />
      {fait !== undefined && (
        <Alerte genre="success">
          <p>{fait}</p>
        </Alerte>
      )}
      <Requete requete={useQuery(listEntreesQuery(genre))} squelette={<SqueletteTableau lignes={12} />}>
        {({ entrees }) => (
          <>
            {entree === null ? (
              <button type="button" className="fr-btn fr-my-2w" onClick={() => open('nouvelle')}>
                {t.ajouter}
              </button>
            ) : (
              <FormulaireEntree
                key={`${genre} ${entree}`}
                genre={genre}
                entree={findEntree(entrees, entree)}
                entrees={entrees}
                onFait={finish}
                onAnnuler={() => open(null)}
              />
            )}
            <TableauEntrees genre={genre} entrees={entrees} onModifier={({ id }) => open(String(id))} />
            <p className="fr-text--sm fr-mt-4w">{t.listesFixes}</p>
          </>
        )}
      </Requete>
    </>
  );
}

/** The entry that the address names; null for a new one. */
const findEntree = (entrees: readonly Entree[], cle: string): Entree | null =>
  entrees.find(({ id }) => String(id) === cle) ?? null;
