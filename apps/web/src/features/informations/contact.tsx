import { useTextes } from '../../i18n/index.ts';
import { MARQUE } from '../../lib/marque.ts';
import { PartieDeTexte } from './page-information.tsx';
import { textes } from './textes.ts';

/** Whom to write to, where the installation says so. */
export function Contact() {
  const { contact, sansContact } = useTextes(textes);
  if (MARQUE.contact === '') {
    return <PartieDeTexte partie={{ titre: contact.titre, paragraphes: [sansContact] }} />;
  }
  return (
    <PartieDeTexte partie={contact}>
      <p>
        <a href={`mailto:${MARQUE.contact}`}>{MARQUE.contact}</a>
      </p>
    </PartieDeTexte>
  );
}
