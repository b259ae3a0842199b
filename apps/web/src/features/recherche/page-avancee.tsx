import type { Facettes } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { type ReactNode, useId } from 'react';
import { useNavigate } from 'react-router';
import { useNomLocal, useTextes } from '../../i18n/index.ts';
import { toRecherche } from '../../lib/chemins.ts';
import { ChampRecherche } from '../../ui/champs.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { ChampAnnee } from '../explorer/components/champ-annee.tsx';
import { CriteresRetenus } from '../projets/components/criteres-retenus.tsx';
import { useLibelles } from '../projets/components/libelles.ts';
import { searchProjetsQuery } from '../projets/queries.ts';
import { textes as textesProjets } from '../projets/textes.ts';
import { type FiltreListe, toFiltres, type UrlFiltres, urlFiltres } from '../projets/url-state.ts';
import { AjoutActeur } from './components/ajout-acteur.tsx';
import { AjoutFinanceur } from './components/ajout-financeur.tsx';
import { type Choix, ListeChoix } from './components/liste-choix.tsx';
import styles from './page-avancee.module.css';
import { textes as textesRecherche } from './textes.ts';
import { textes } from './textes-avancee.ts';

/** The search needs no result here, only its counts. */
const UN_RESULTAT = 1;

/** Every criterion as a form, with what each choice would keep, and how many projets there are so far. */
export default function PageAvancee() {
  const t = useTextes(textes);
  const r = useTextes(textesRecherche);
  const navigate = useNavigate();
  // The form is its address: coming back finds it filled.
  const [url, setUrl] = useQueryStates(urlFiltres, { history: 'replace' });
  const isOrdonnee = url.anneeMin === null || url.anneeMax === null || url.anneeMin <= url.anneeMax;
  const filtres = toFiltres(isOrdonnee ? url : { ...url, anneeMax: null });
  const { data } = useQuery(searchProjetsQuery(filtres, 1, UN_RESULTAT, null));
  const { titre, toChoix } = useChoix(data?.facettes);
  const toggle = (filtre: FiltreListe, valeur: string) => {
    const choisies = url[filtre].map(String);
    const suite = choisies.includes(valeur) ? choisies.filter((autre) => autre !== valeur) : [...choisies, valeur];
    void setUrl({ [filtre]: suite.length === 0 ? null : urlFiltres[filtre].parse(suite) });
  };
  const liste = (filtre: FiltreListe, nom = titre(filtre), garde?: (valeur: string) => boolean) => (
    <ListeChoix
      titre={nom}
      choix={toChoix(filtre)?.filter(({ valeur }) => garde?.(valeur) ?? true)}
      choisies={url[filtre].map(String)}
      onBasculer={(valeur) => toggle(filtre, valeur)}
    />
  );
  const envoi = data === undefined ? t.compte : data.total === 0 ? r.aucun : t.afficher(data.total);
  return (
    <PageListe etapes={[{ libelle: t.recherche, vers: toRecherche() }]} titre={t.titre} resume={t.resume}>
      <form
        className={styles.formulaire}
        onSubmit={(event) => {
          event.preventDefault();
          if (isOrdonnee) void navigate(toRecherche({ ...filtres }));
        }}
      >
        <CriteresRetenus
          filtres={url}
          facettes={data?.facettes}
          onRetirer={toggle}
          onRetirerAnnees={() => void setUrl({ anneeMin: null, anneeMax: null })}
          onToutEffacer={() => void setUrl(null)}
        />
        <Partie titre={t.sujet}>
          <ChampRecherche
            libelle={t.motsCles}
            aide={t.motsClesAide}
            valeur={url.q}
            onChange={(q) => void setUrl({ q: q || null })}
          />
          {liste('thematique')}
          {liste('typeCooperation')}
          {liste('statut')}
        </Partie>
        <Partie titre={t.francais}>
          {liste('region')}
          {liste('departement')}
          {liste('typeCollectivite')}
          <AjoutActeur onAjouter={toggle} />
        </Partie>
        <Partie titre={t.etranger}>
          {liste('pays')}
          {liste('continent')}
        </Partie>
        <Partie titre={t.argent}>
          {liste('financeur', undefined, (valeur) => !valeur.includes(':'))}
          <AjoutFinanceur
            financeurs={toChoix('financeur')?.filter(({ valeur }) => !valeur.includes(':')) ?? []}
            onAjouter={(valeur) => toggle('financeur', valeur)}
          />
          <Periode url={url} isOrdonnee={isOrdonnee} onChange={(changements) => void setUrl(changements)} />
        </Partie>
        <div className={styles.envoi}>
          <button type="submit" className="fr-btn" disabled={!isOrdonnee || data?.total === 0}>
            {envoi}
          </button>
          <span className="sr-only" role="status">
            {envoi}
          </span>
          <button type="button" className="fr-btn fr-btn--tertiary" onClick={() => void setUrl(null)}>
            {t.toutEffacer}
          </button>
        </div>
      </form>
    </PageListe>
  );
}

/** The values of each filter as they are named and counted. */
function useChoix(facettes: Facettes | undefined) {
  const p = useTextes(textesProjets);
  const libelles = useLibelles();
  const nomLocal = useNomLocal();
  return {
    titre: (filtre: FiltreListe) => p.facettes[filtre],
    toChoix: (filtre: FiltreListe): Choix[] | undefined =>
      facettes?.[filtre].valeurs.map(({ valeur, libelle, libelleEn, nombre }) => ({
        valeur,
        libelle: libelles[filtre]?.(valeur) ?? nomLocal(libelle, libelleEn),
        nombre,
      })),
  };
}

function Partie({ titre, children }: { titre: string; children: ReactNode }) {
  return (
    <section className={styles.partie}>
      <h2 className={styles.titre}>{titre}</h2>
      <div className={styles.champs}>{children}</div>
    </section>
  );
}

interface PeriodeProps {
  url: Pick<UrlFiltres, 'anneeMin' | 'anneeMax'>;
  isOrdonnee: boolean;
  onChange: (changements: Partial<Pick<UrlFiltres, 'anneeMin' | 'anneeMax'>>) => void;
}

/** Two years, the first before the last. */
function Periode({ url, isOrdonnee, onChange }: PeriodeProps) {
  const t = useTextes(textes);
  const id = useId();
  return (
    <fieldset className={styles.periode} aria-describedby={isOrdonnee ? undefined : id}>
      <legend className="sr-only">{t.argent}</legend>
      <ChampAnnee libelle={t.anneeMin} valeur={url.anneeMin} onChange={(anneeMin) => onChange({ anneeMin })} />
      <ChampAnnee libelle={t.anneeMax} valeur={url.anneeMax} onChange={(anneeMax) => onChange({ anneeMax })} />
      {!isOrdonnee && (
        <p className="fr-error-text" id={id} role="alert">
          {t.ordre}
        </p>
      )}
    </fieldset>
  );
}
