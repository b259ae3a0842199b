import { useTextes } from '../../../i18n/index.ts';
import { textes } from '../textes.ts';
import { PageCompte } from './page-compte.tsx';

/** A link of a mail that came without its token. */
export function LienIncomplet() {
  const t = useTextes(textes);
  return (
    <PageCompte titre={t.lienIncomplet} resume={t.lienIncompletTexte}>
      {null}
    </PageCompte>
  );
}
