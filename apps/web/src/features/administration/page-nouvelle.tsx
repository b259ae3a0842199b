import { useNavigate } from 'react-router';
import { useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { FormulaireOrganisation } from './components/formulaire-organisation.tsx';
import { PageRubrique } from './components/page-rubrique.tsx';
import { textes } from './textes-organisations.ts';

/** Makes an organisation; its page follows, where agents are invited. */
export default function PageNouvelleOrganisation() {
  const t = useTextes(textes);
  const navigate = useNavigate();
  return (
    <PageRubrique rubrique="organisations" titre={t.nouvelle} resume={t.nouvelleResume}>
      <FormulaireOrganisation
        organisation={null}
        onEnvoyer={async (corps) => {
          const { id } = await write('POST /administration/organisations', { corps });
          void navigate(`/administration/organisations/${id}`);
        }}
      />
    </PageRubrique>
  );
}
