import { useTextes } from '../../i18n/index.ts';
import { MARQUE } from '../../lib/marque.ts';
import { Contact } from './contact.tsx';
import { PageInformation, PartieDeTexte } from './page-information.tsx';
import { textes } from './textes.ts';

/** Who publishes the site and what it keeps. */
export default function PageMentionsLegales() {
  const { mentions, editeur, sansEditeur } = useTextes(textes);
  const nom = MARQUE.institution.join(' ');
  return (
    <PageInformation
      titre={mentions.titre}
      parties={mentions.parties}
      avant={<PartieDeTexte partie={{ ...editeur, paragraphes: [nom === '' ? sansEditeur : nom] }} />}
    >
      <Contact />
    </PageInformation>
  );
}
