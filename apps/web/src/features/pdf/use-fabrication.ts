import type { RecettePdf } from '@atlas/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { chiffresClesQuery } from '../../lib/chiffres-cles.ts';
import { MARQUE } from '../../lib/marque.ts';
import { type EtapePdf, makePdf, type PdfPret } from '../../pdf/index.ts';

/** Where the making of a document is. */
export type Fabrication =
  | { etat: 'attente' }
  | { etat: 'en_cours'; etape: EtapePdf; part: number | undefined }
  | { etat: 'prete'; pdf: PdfPret; recette: RecettePdf }
  | { etat: 'arretee' }
  | { etat: 'erreur'; erreur: Error };

/** Makes a document at a time; another one stops the first, and so does leaving the page. */
export function useFabrication() {
  const queryClient = useQueryClient();
  const [fabrication, setFabrication] = useState<Fabrication>({ etat: 'attente' });
  const arret = useRef<AbortController>(undefined);
  useEffect(() => () => arret.current?.abort(), []);

  const start = useCallback(
    async (recette: RecettePdf) => {
      arret.current?.abort();
      const controleur = new AbortController();
      arret.current = controleur;
      const { signal } = controleur;
      setFabrication({ etat: 'en_cours', etape: 'lecture', part: undefined });
      try {
        const { demonstration } = await queryClient.ensureQueryData(chiffresClesQuery());
        const options = {
          langue: recette.langue,
          origine: location.origin,
          marque: MARQUE.nom,
          demonstration,
          date: new Date(),
        };
        const pdf = await makePdf(recette, options, {
          signal,
          onProgres: (etape, part) => setFabrication({ etat: 'en_cours', etape, part }),
        });
        setFabrication({ etat: 'prete', pdf, recette });
      } catch (erreur) {
        if (!signal.aborted) setFabrication({ etat: 'erreur', erreur: erreur as Error });
      }
    },
    [queryClient],
  );
  const cancel = () => {
    arret.current?.abort();
    setFabrication({ etat: 'arretee' });
  };
  return { fabrication, start, cancel };
}
