import { useTextes } from '../../i18n/index.ts';
import { Contact } from './contact.tsx';
import { PageInformation } from './page-information.tsx';
import { textes } from './textes.ts';

/** The accessibility statement that the law asks for. */
export default function PageAccessibilite() {
  const { accessibilite } = useTextes(textes);
  return (
    <PageInformation titre={accessibilite.titre} parties={accessibilite.parties}>
      <Contact />
    </PageInformation>
  );
}
