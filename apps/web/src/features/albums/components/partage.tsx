import type { FicheAlbum } from '@atlas/contracts';
import { useState } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { write } from '../../../lib/api.ts';
import { textes } from '../textes.ts';

/** The address that shows an album to whoever has it: made, copied, withdrawn. */
export function Partage({ album, onAlbum }: { album: FicheAlbum; onAlbum: (album: FicheAlbum) => void }) {
  const t = useTextes(textes);
  const [isCopiee, setIsCopiee] = useState(false);
  const params = { id: album.id };
  if (album.partage === null) {
    return (
      <button
        type="button"
        className="fr-btn fr-btn--secondary"
        onClick={() => void write('POST /espace/albums/:id/partage', { params }).then(onAlbum)}
      >
        {t.creerAdresse}
      </button>
    );
  }
  const adresse = `${window.location.origin}/albums/partages/${album.partage}`;
  return (
    <>
      <p>
        {t.adresse} : <a href={adresse}>{adresse}</a>
      </p>
      <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
        <li>
          <button
            type="button"
            className="fr-btn fr-btn--secondary"
            onClick={() => void navigator.clipboard.writeText(adresse).then(() => setIsCopiee(true))}
          >
            {t.copierAdresse}
          </button>
        </li>
        <li>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary"
            onClick={() => void write('DELETE /espace/albums/:id/partage', { params }).then(onAlbum)}
          >
            {t.retirerAdresse}
          </button>
        </li>
      </ul>
      <p role="status">{isCopiee ? t.copiee : ''}</p>
    </>
  );
}
