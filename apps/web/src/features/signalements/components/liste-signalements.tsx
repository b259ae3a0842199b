import type { Signalement } from '@atlas/contracts';
import { ETATS_SIGNALEMENT, type EtatSignalement } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { ChoixSegmente } from '../../../ui/choix-segmente.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Requete } from '../../../ui/requete.tsx';
import { SqueletteTableau } from '../../../ui/squelette-tableau.tsx';
import { Tableau } from '../../../ui/tableau.tsx';
import { listSignalementsQuery } from '../queries.ts';
import { textes } from '../textes.ts';

/** The errors reported in the scope of an organisation: those to answer, or those that were. */
export function ListeSignalements() {
  const t = useTextes(textes);
  const [{ etat, page }, setUrl] = useQueryStates({
    etat: parseAsStringLiteral(ETATS_SIGNALEMENT).withDefault('ouvert'),
    page: parseAsInteger.withDefault(1),
  });
  return (
    <>
      <ChoixSegmente
        titre={t.onglet}
        valeur={etat}
        options={ETATS_SIGNALEMENT.map((valeur) => ({ valeur, libelle: t[valeur] }))}
        onChange={(valeur) => void setUrl({ etat: valeur, page: null })}
      />
      <Liste etat={etat} page={page} />
    </>
  );
}

function Liste({ etat, page }: { etat: EtatSignalement; page: number }) {
  const t = useTextes(textes);
  const { date } = useFormats();
  const isOuvert = etat === 'ouvert';
  return (
    <Requete requete={useQuery(listSignalementsQuery(etat, page))} squelette={<SqueletteTableau lignes={5} />}>
      {({ total, parPage, signalements }) =>
        total === 0 ? (
          <p className="fr-mt-2w">{isOuvert ? t.aucunOuvert : t.aucunTraite}</p>
        ) : (
          <>
            <Tableau<Signalement>
              titre={`${t.onglet}, ${t.compte(total)}`}
              lignes={signalements}
              toCle={({ id }) => id}
              colonnes={[
                {
                  cle: 'message',
                  titre: t.message,
                  entete: true,
                  toCellule: ({ id, message }) => <Link to={`/signalements/${id}`}>{shorten(message)}</Link>,
                },
                { cle: 'fiche', titre: t.fiche, toCellule: ({ titre }) => titre },
                {
                  cle: 'le',
                  titre: isOuvert ? t.depuis : t.traiteLe,
                  toCellule: ({ creeLe, traitement }) => date(traitement?.le ?? creeLe),
                },
              ]}
            />
            <Pagination page={page} parPage={parPage} total={total} />
          </>
        )
      }
    </Requete>
  );
}

const MESSAGE_MAX = 140;

const shorten = (message: string): string =>
  message.length <= MESSAGE_MAX ? message : `${message.slice(0, MESSAGE_MAX).trimEnd()}…`;
