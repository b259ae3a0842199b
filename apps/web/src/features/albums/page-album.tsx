import type { FicheAlbum } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useTextes } from '../../i18n/index.ts';
import { get, write } from '../../lib/api.ts';
import { toPdf } from '../../lib/chemins.ts';
import { queryClient } from '../../lib/query-client.ts';
import { BoutonAConfirmer } from '../../ui/bouton-a-confirmer.tsx';
import { EtatVide } from '../../ui/etats.tsx';
import { RequeteFiche } from '../../ui/page-fiche.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { Section } from '../../ui/section.tsx';
import { CompteRequis } from '../comptes/components/compte-requis.tsx';
import { CarteEnregistree } from './components/carte-enregistree.tsx';
import { GestionCarte } from './components/gestion-carte.tsx';
import { Partage } from './components/partage.tsx';
import { TextesADeux } from './components/textes-a-deux.tsx';
import { placeOfDepot } from './depot.ts';
import styles from './page-album.module.css';
import { albumQuery, refreshAlbums } from './queries.ts';
import { textes } from './textes.ts';

/** An album of one's own: its maps in their order, and all that can be done with them. */
export default function PageAlbum() {
  return <CompteRequis>{() => <Album />}</CompteRequis>;
}

function Album() {
  const { id = '' } = useParams();
  const requete = useQuery(albumQuery(Number(id)));
  return <RequeteFiche requete={requete}>{(album) => <Fiche album={album} />}</RequeteFiche>;
}

/** Something that was taken away, and how to bring it back. */
interface Retrait {
  message: string;
  bouton: string;
  restore: () => Promise<void>;
}

function Fiche({ album }: { album: FicheAlbum }) {
  const t = useTextes(textes);
  const navigate = useNavigate();
  const [message, setMessage] = useState('');
  const [retrait, setRetrait] = useState<Retrait>();
  const params = { id: album.id };
  const show = (suivant: FicheAlbum | null) => {
    if (suivant) queryClient.setQueryData(albumQuery(album.id).queryKey, suivant);
    void refreshAlbums();
  };
  const relire = async () => {
    const { titre, description, version } = await get('/espace/albums/:id', { params });
    return { titre, texte: description, version };
  };
  const place = async (id: number, avant: number | null, arrivee: number) => {
    const corps = { albumId: album.id, avant };
    show(await write('POST /espace/cartes/:id/deplacement', { params: { id }, corps }));
    const titre = album.cartes.find((carte) => carte.id === id)?.titre ?? '';
    setMessage(t.placee(titre, arrivee, album.cartes.length));
  };
  const remove = async (id: number) => {
    await write('DELETE /espace/cartes/:id', { params: { id } });
    show(null);
    setRetrait({
      message: t.retiree,
      bouton: t.annulerRetrait,
      restore: async () => show(await write('POST /espace/cartes/:id/restauration', { params: { id } })),
    });
  };
  const removeAlbum = async () => {
    await write('DELETE /espace/albums/:id', { params });
    await navigate(`/albums?supprime=${album.id}`);
    queryClient.removeQueries({ queryKey: albumQuery(album.id).queryKey });
    void refreshAlbums();
  };
  return (
    <PageListe
      etapes={[{ libelle: t.albums, vers: '/albums' }]}
      titre={album.titre}
      resume={<span dir="auto">{album.description ?? t.nCartes(album.cartes.length)}</span>}
      actions={
        album.cartes.length === 0 ? null : (
          <Link
            className="fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-file-pdf-line"
            to={toPdf({ document: 'album', id: album.id, titre: album.titre })}
          >
            {t.pdf}
          </Link>
        )
      }
    >
      <p className="sr-only" role="status">
        {message}
      </p>
      <div role="status">
        {retrait !== undefined && (
          <div className="fr-alert fr-alert--info fr-alert--sm">
            <p>{retrait.message}</p>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              onClick={() => void retrait.restore().then(() => setRetrait(undefined))}
            >
              {retrait.bouton}
            </button>
          </div>
        )}
      </div>
      {album.cartes.length === 0 ? (
        <EtatVide titre={t.albumVide}>
          <p>{t.aucunAlbumTexte}</p>
        </EtatVide>
      ) : (
        <Cartes album={album} onPlacer={place} onAlbum={show} onRetirer={remove} />
      )}
      <Section id="partage" titre={t.partager} resume={t.partagerTexte}>
        <Partage album={album} onAlbum={show} />
      </Section>
      <Section id="textes" titre={t.renommer}>
        <TextesADeux
          key={album.id}
          lus={{ titre: album.titre, texte: album.description, version: album.version }}
          libelles={{ titre: t.titreAlbum, texte: t.description }}
          onEnregistrer={async ({ titre, texte, version }) =>
            show(await write('PUT /espace/albums/:id', { params, corps: { titre, description: texte, version } }))
          }
          onRelire={relire}
        />
        <div className={styles.suppression}>
          <BoutonAConfirmer
            libelle={t.supprimer}
            consequence={t.supprimerConsequence}
            onConfirmer={() => void removeAlbum()}
          />
        </div>
      </Section>
    </PageListe>
  );
}

interface CartesProps {
  album: FicheAlbum;
  onPlacer: (id: number, avant: number | null, arrivee: number) => Promise<void>;
  onAlbum: (album: FicheAlbum | null) => void;
  onRetirer: (id: number) => Promise<void>;
}

/** The maps in their order: dragged, or moved by their buttons. */
function Cartes({ album, onPlacer, onAlbum, onRetirer }: CartesProps) {
  const [tiree, setTiree] = useState<number>();
  const { cartes } = album;
  const drop = (event: DragEvent, cible: number) => {
    event.preventDefault();
    const ordre = cartes.map(({ id }) => id);
    const place = tiree === undefined ? null : placeOfDepot(ordre, tiree, cible);
    if (tiree !== undefined && place) void onPlacer(tiree, place.avant, place.arrivee);
    setTiree(undefined);
  };
  return (
    <ol className={styles.cartes}>
      {cartes.map((carte, rang) => (
        <li
          key={carte.id}
          className={carte.id === tiree ? styles.tiree : undefined}
          draggable
          onDragStart={() => setTiree(carte.id)}
          onDragEnd={() => setTiree(undefined)}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => drop(event, carte.id)}
        >
          <CarteEnregistree carte={carte}>
            <GestionCarte
              album={album}
              carte={carte}
              rang={rang}
              onPlacer={(avant, arrivee) => void onPlacer(carte.id, avant, arrivee)}
              onAlbum={onAlbum}
              onRetirer={() => void onRetirer(carte.id)}
            />
          </CarteEnregistree>
        </li>
      ))}
    </ol>
  );
}
