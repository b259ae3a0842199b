import { JOURNAL, OBJETS_JOURNAL, type ObjetJournal, sayAction, sayObjet } from '@atlas/contracts/journal';
import { useFormats, useLangue, useTextes } from '../../../i18n/index.ts';
import { BarreDeChamps, ChampDate, ChampRecherche, ListeDeroulante } from '../../../ui/champs.tsx';
import { textes } from '../textes-journal.ts';

interface Criteres {
  qui: string | null;
  objet: ObjetJournal | null;
  action: string | null;
  objetId: string | null;
  du: string | null;
  au: string | null;
}

interface CriteresJournalProps {
  url: Criteres;
  onChange: (champs: Partial<Criteres>) => void;
}

/** Who, what, when: an act is one of the kind of thing that was chosen. */
export function CriteresJournal({ url, onChange }: CriteresJournalProps) {
  const t = useTextes(textes);
  const { langue } = useLangue();
  const { comparer } = useFormats();
  const trier = <O extends { libelle: string }>(options: O[]) =>
    options.toSorted((a, b) => comparer(a.libelle, b.libelle));
  const { objet } = url;
  return (
    <BarreDeChamps>
      <ChampRecherche libelle={t.qui} valeur={url.qui ?? ''} onChange={(qui) => onChange({ qui: qui || null })} />
      <ListeDeroulante
        libelle={t.objet}
        valeur={objet ?? ''}
        options={[
          { valeur: '', libelle: t.toutObjet },
          ...trier(OBJETS_JOURNAL.map((valeur) => ({ valeur, libelle: sayObjet(valeur, langue) }))),
        ]}
        onChange={(valeur) =>
          onChange({ objet: OBJETS_JOURNAL.find((un) => un === valeur) ?? null, action: null, objetId: null })
        }
      />
      {objet !== null && (
        <ListeDeroulante
          libelle={t.action}
          valeur={url.action ?? ''}
          options={[
            { valeur: '', libelle: t.touteAction },
            ...trier(
              Object.keys(JOURNAL[objet].actions).map((valeur) => ({
                valeur,
                libelle: sayAction(objet, valeur, langue),
              })),
            ),
          ]}
          onChange={(action) => onChange({ action: action || null })}
        />
      )}
      <ChampDate libelle={t.du} valeur={url.du ?? ''} onChange={(du) => onChange({ du: du || null })} />
      <ChampDate libelle={t.au} valeur={url.au ?? ''} onChange={(au) => onChange({ au: au || null })} />
    </BarreDeChamps>
  );
}
