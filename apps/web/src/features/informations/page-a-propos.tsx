import { useTextes } from '../../i18n/index.ts';
import { Contact } from './contact.tsx';
import { PageInformation } from './page-information.tsx';
import { textes } from './textes.ts';

/** What the Atlas is and how to use it. */
export default function PageAPropos() {
  const { aPropos } = useTextes(textes);
  return (
    <PageInformation titre={aPropos.titre} parties={aPropos.parties}>
      <Contact />
    </PageInformation>
  );
}
