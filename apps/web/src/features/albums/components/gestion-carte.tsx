import type { CarteEnregistree, FicheAlbum } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTextes } from '../../../i18n/index.ts';
import { get, write } from '../../../lib/api.ts';
import { toProjet } from '../../../lib/chemins.ts';
import { ChampChoix } from '../../../ui/formulaire.tsx';
import { Requete } from '../../../ui/requete.tsx';
import { SqueletteTexte } from '../../../ui/squelette.tsx';
import { albumsQuery, evolutionQuery } from '../queries.ts';
import { textes } from '../textes.ts';
import styles from './gestion-carte.module.css';
import { TextesADeux } from './textes-a-deux.tsx';

interface GestionCarteProps {
  album: FicheAlbum;
  carte: CarteEnregistree;
  rang: number;
  onPlacer: (avant: number | null, arrivee: number) => void;
  onAlbum: (album: FicheAlbum | null) => void;
  onRetirer: () => void;
}

/** What its owner can do with a map of an album: place it, write about it, move or copy it, take it out. */
export function GestionCarte({ album, carte, rang, onPlacer, onAlbum, onRetirer }: GestionCarteProps) {
  const t = useTextes(textes);
  const [isEvolution, setIsEvolution] = useState(false);
  const { cartes } = album;
  const { id, titre, note, version } = carte;
  const relire = async () => {
    const actuel = await get('/espace/albums/:id', { params: { id: album.id } });
    const actuelle = actuel.cartes.find((une) => une.id === id) ?? carte;
    return { titre: actuelle.titre, texte: actuelle.note, version: actuelle.version };
  };
  return (
    <>
      <div className={styles.boutons}>
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm fr-icon-arrow-up-line"
          disabled={rang === 0}
          onClick={() => onPlacer(cartes[rang - 1]?.id ?? null, rang)}
        >
          {t.monter(titre)}
        </button>
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm fr-icon-arrow-down-line"
          disabled={rang === cartes.length - 1}
          onClick={() => onPlacer(cartes[rang + 2]?.id ?? null, rang + 2)}
        >
          {t.descendre(titre)}
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onRetirer}>
          {t.retirer}
          <span className="sr-only"> {titre}</span>
        </button>
      </div>
      <details onToggle={({ currentTarget }) => setIsEvolution(currentTarget.open)}>
        <summary>{t.changements}</summary>
        {isEvolution && <Evolution id={id} />}
      </details>
      <details>
        <summary>{t.modifier}</summary>
        <TextesADeux
          lus={{ titre, texte: note, version }}
          libelles={{ titre: t.titreCarte, texte: t.note }}
          onEnregistrer={async (ecrits) => {
            const corps = { version: ecrits.version, titre: ecrits.titre, note: ecrits.texte };
            await write('PUT /espace/cartes/:id', { params: { id }, corps });
            onAlbum(null);
          }}
          onRelire={relire}
        />
      </details>
      <Ranger album={album} carte={carte} onAlbum={onAlbum} />
    </>
  );
}

function Evolution({ id }: { id: number }) {
  const t = useTextes(textes);
  const requete = useQuery(evolutionQuery(id));
  return (
    <Requete requete={requete} squelette={<SqueletteTexte lignes={2} />}>
      {({ ajoutes, retires, aujourdhui }) => {
        const changements = [
          { changement: ajoutes, dire: t.projetsEnPlus },
          { changement: retires, dire: t.projetsEnMoins },
        ].flatMap(({ changement, dire }) => (changement && changement.total > 0 ? [{ changement, dire }] : []));
        if (changements.length === 0) return <p>{ajoutes === null ? t.projets(aujourdhui.projets) : t.rienChange}</p>;
        return changements.map(({ changement, dire }) => (
          <div key={dire(changement.total)}>
            <p>
              <strong>{dire(changement.total)}</strong>
            </p>
            <ul>
              {changement.projets.map((projet) => (
                <li key={projet.id}>
                  <Link to={toProjet(projet.id)}>{projet.titre}</Link>
                </li>
              ))}
            </ul>
          </div>
        ));
      }}
    </Requete>
  );
}

function Ranger({ album, carte, onAlbum }: Pick<GestionCarteProps, 'album' | 'carte' | 'onAlbum'>) {
  const t = useTextes(textes);
  const { data } = useQuery(albumsQuery());
  const albums = data?.albums ?? [];
  const [choisi, setChoisi] = useState(String(album.id));
  const albumId = Number(choisi);
  const params = { id: carte.id };
  const move = async () => {
    await write('POST /espace/cartes/:id/deplacement', { params, corps: { albumId, avant: null } });
    onAlbum(null);
  };
  const copy = async () => {
    await write('POST /espace/cartes/:id/copie', { params, corps: { albumId } });
    onAlbum(null);
  };
  return (
    <details>
      <summary>{t.ranger}</summary>
      <ChampChoix
        libelle={t.versAlbum}
        valeur={choisi}
        options={albums.map((un) => ({ valeur: String(un.id), libelle: un.titre }))}
        onChange={setChoisi}
      />
      <div className={styles.boutons}>
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--sm"
          disabled={albumId === album.id}
          onClick={() => void move()}
        >
          {t.deplacer}
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => void copy()}>
          {t.copier}
        </button>
      </div>
    </details>
  );
}
