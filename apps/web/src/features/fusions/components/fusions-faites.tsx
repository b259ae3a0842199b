import { useQuery } from '@tanstack/react-query';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { write } from '../../../lib/api.ts';
import { Requete } from '../../../ui/requete.tsx';
import { Section } from '../../../ui/section.tsx';
import { SqueletteTexte } from '../../../ui/squelette.tsx';
import { ErreurEnvoi } from '../../comptes/components/formulaire-compte.tsx';
import { useEnvoi } from '../../comptes/envoi.ts';
import { fusionsQuery } from '../queries.ts';
import { textes } from '../textes.ts';
import { rereadPartenaires } from './comparaison.tsx';

/** The latest mergers, each of which may be undone as long as nothing stands in its way. */
export function FusionsFaites({ onFait }: { onFait: (mot: string) => void }) {
  const t = useTextes(textes);
  const { date } = useFormats();
  const envoi = useEnvoi();
  const annuler = (id: number) =>
    void envoi.envoyer(async () => {
      await write('POST /administration/partenaires/fusions/:id/annulation', { params: { id } });
      await rereadPartenaires();
      onFait(t.annulee);
    });
  return (
    <Section id="fusions" titre={t.faites}>
      <ErreurEnvoi envoi={envoi} />
      <Requete requete={useQuery(fusionsQuery())} squelette={<SqueletteTexte lignes={3} />}>
        {({ fusions }) =>
          fusions.length === 0 ? (
            <p>{t.aucuneFusion}</p>
          ) : (
            <ul className="fr-raw-list">
              {fusions.map(({ id, garde, fusionne, le, annuleeLe }) => (
                <li key={id} className="fr-mb-1w">
                  {t.fusion(fusionne.nom, garde.nom, date(le))}
                  {annuleeLe !== null ? (
                    `, ${t.annuleeLe(date(annuleeLe))}`
                  ) : (
                    <>
                      {' '}
                      <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => annuler(id)}>
                        {t.annuler}
                        <span className="sr-only"> {fusionne.nom}</span>
                      </button>
                    </>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Requete>
    </Section>
  );
}
