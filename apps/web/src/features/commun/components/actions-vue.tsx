import type { Filtres } from '@atlas/contracts';
import { Link } from 'react-router';
import { useTextes } from '../../../i18n/index.ts';
import { toPdf } from '../../../lib/chemins.ts';
import { Actions } from '../../../ui/actions.tsx';
import { BoutonEnregistrer } from '../../albums/components/bouton-enregistrer.tsx';
import { textes } from '../textes.ts';

/** What a page shows of a selection. */
export interface VueFiltree {
  titre: string;
  /** The projets that its map and its lists are about. */
  filtres: Filtres;
}

/** What a page shows, as far as it can be saved, printed and sent: a selection, or one projet. */
export type Vue = VueFiltree | { titre: string; projet: number };

/** What one can do with a map and its results, the same on every page that has some: Enregistrer · PDF · Partager. */
export function ActionsVue({ vue, document = 'carte' }: { vue: Vue; document?: 'carte' | 'resultats' }) {
  const t = useTextes(textes);
  const { titre } = vue;
  const pdf = toPdf(
    'projet' in vue ? { document: 'projet', id: vue.projet, titre } : { document, titre, ...vue.filtres },
  );
  return (
    <Actions>
      {'filtres' in vue && (
        <li>
          <BoutonEnregistrer vue={vue} />
        </li>
      )}
      <li>
        <Link className="fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-file-pdf-line" to={pdf}>
          {t.pdf}
        </Link>
      </li>
    </Actions>
  );
}
