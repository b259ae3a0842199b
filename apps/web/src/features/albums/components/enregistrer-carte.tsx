import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useTextes } from '../../../i18n/index.ts';
import { write } from '../../../lib/api.ts';
import { ChampChoix, ChampTexte } from '../../../ui/formulaire.tsx';
import type { VueFiltree } from '../../commun/components/actions-vue.tsx';
import { useEnvoi } from '../../comptes/envoi.ts';
import { useCompte } from '../../comptes/session.ts';
import { keepCarte, MemoirePleineError } from '../cartes-du-navigateur.ts';
import { albumsQuery, refreshAlbums } from '../queries.ts';
import { textes } from '../textes.ts';
import styles from './enregistrer-carte.module.css';

const NOUVEL = 'nouveau';
const DEFAUT = 'defaut';

/** Where a map was kept: an album of the account, or this browser. */
type Gardee = { albumId: number } | 'navigateur';

interface EnregistrerCarteProps {
  vue: VueFiltree;
  /** The page that opens the map again. */
  adresse: string;
  onFermer: () => void;
}

/** Keeps the map of the page: in an album of the account, or in this browser for whoever has none. */
export default function EnregistrerCarte({ vue, adresse, onFermer }: EnregistrerCarteProps) {
  const t = useTextes(textes);
  const id = useId();
  const boite = useRef<HTMLDialogElement>(null);
  const [gardee, setGardee] = useState<Gardee>();
  useEffect(() => boite.current?.showModal(), []);
  return (
    <dialog ref={boite} className={styles.boite} aria-labelledby={id} onClose={onFermer}>
      <div className={styles.tete}>
        <h2 id={id} className={styles.titre}>
          {t.enregistrerTitre}
        </h2>
        <button type="button" className="fr-btn--close fr-btn" onClick={() => boite.current?.close()}>
          {t.fermer}
        </button>
      </div>
      {gardee === undefined ? (
        <Formulaire vue={vue} adresse={adresse} onGardee={setGardee} onAnnuler={() => boite.current?.close()} />
      ) : (
        <Faite gardee={gardee} />
      )}
    </dialog>
  );
}

function Faite({ gardee }: { gardee: Gardee }) {
  const t = useTextes(textes);
  const isNavigateur = gardee === 'navigateur';
  return (
    <div>
      <p role="status">{isNavigateur ? t.gardeeNavigateur : t.gardeeCompte}</p>
      <Link className="fr-btn" to={isNavigateur ? '/albums' : `/albums/${gardee.albumId}`}>
        {isNavigateur ? t.voirCartes : t.voirAlbum}
      </Link>
    </div>
  );
}

interface FormulaireProps {
  vue: VueFiltree;
  adresse: string;
  onGardee: (gardee: Gardee) => void;
  onAnnuler: () => void;
}

function Formulaire({ vue, adresse, onGardee, onAnnuler }: FormulaireProps) {
  const t = useTextes(textes);
  const compte = useCompte();
  const { data } = useQuery({ ...albumsQuery(), enabled: Boolean(compte) });
  const envoi = useEnvoi();
  // The same key when it is sent again after a cut: the map is kept once.
  const [cle] = useState(() => crypto.randomUUID());
  const [titre, setTitre] = useState(vue.titre);
  const [note, setNote] = useState('');
  const [choix, setChoix] = useState<string>();
  const [titreAlbum, setTitreAlbum] = useState('');
  const [isPleine, setIsPleine] = useState(false);
  const albums = data?.albums ?? [];
  const album = choix ?? (albums[0] ? String(albums[0].id) : DEFAUT);

  const enregistrer = async () => {
    const carte = { cle, titre: titre.trim(), note: note.trim() || null, adresse, filtres: vue.filtres };
    if (!compte) {
      keepCarte({ ...carte, albumId: null, enregistreeLe: new Date().toISOString() });
      onGardee('navigateur');
      return;
    }
    const nouveau =
      album === NOUVEL
        ? await write('POST /espace/albums', { corps: { titre: titreAlbum.trim(), description: null } })
        : null;
    const albumId = nouveau?.id ?? (album === DEFAUT ? null : Number(album));
    const gardee = await write('POST /espace/cartes', { corps: { ...carte, albumId } });
    void refreshAlbums();
    onGardee({ albumId: gardee.albumId });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsPleine(false);
    void envoi.envoyer(async () => {
      try {
        await enregistrer();
      } catch (erreur) {
        if (!(erreur instanceof MemoirePleineError)) throw erreur;
        setIsPleine(true);
      }
    });
  };
  return (
    <form onSubmit={submit}>
      <p>{t.enregistrerResume}</p>
      {(envoi.erreur !== undefined || isPleine) && (
        <div className="fr-alert fr-alert--error fr-alert--sm fr-mb-2w" role="alert">
          <p>{isPleine ? t.memoirePleine : envoi.erreur}</p>
        </div>
      )}
      <ChampTexte
        libelle={t.titreCarte}
        requis
        longueurMax={200}
        valeur={titre}
        onChange={setTitre}
        erreur={envoi.erreurOf('titre')}
      />
      {compte && (
        <ChampChoix
          libelle={t.album}
          valeur={album}
          options={[
            ...(albums.length === 0 ? [{ valeur: DEFAUT, libelle: t.mesCartes }] : []),
            ...albums.map((un) => ({ valeur: String(un.id), libelle: un.titre })),
            { valeur: NOUVEL, libelle: t.nouvelAlbum },
          ]}
          onChange={setChoix}
        />
      )}
      {album === NOUVEL && (
        <ChampTexte libelle={t.titreAlbum} requis longueurMax={200} valeur={titreAlbum} onChange={setTitreAlbum} />
      )}
      <ChampTexte
        libelle={t.note}
        aide={t.noteAide}
        lignes={3}
        longueurMax={2000}
        valeur={note}
        onChange={setNote}
        erreur={envoi.erreurOf('note')}
      />
      <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
        <li>
          <button type="submit" className="fr-btn" aria-disabled={envoi.isEnCours || compte === undefined}>
            {t.valider}
          </button>
        </li>
        <li>
          <button type="button" className="fr-btn fr-btn--tertiary" onClick={onAnnuler}>
            {t.annuler}
          </button>
        </li>
      </ul>
    </form>
  );
}
