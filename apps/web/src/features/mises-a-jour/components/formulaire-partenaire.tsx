import type { FormulaireCollectivite, FormulairePartenaire } from '@atlas/contracts';
import { NIVEAUX_PARTENAIRE } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { useNomLocal, useTextes } from '../../../i18n/index.ts';
import { ChampChoix, ChampNombre, ChampTexte } from '../../../ui/formulaire.tsx';
import { vocabulaire } from '../../commun/vocabulaire.ts';
import { listPaysQuery } from '../../territoires/queries.ts';
import { textes } from '../textes.ts';
import { ContactsProposes } from './contacts-proposes.tsx';
import { DocumentsProposes } from './documents-proposes.tsx';
import type { PropsDuFormulaire } from './formulaire-mise-a-jour.tsx';
import { PositionPartenaire } from './position-partenaire.tsx';

/** The form of a foreign local authority, in one step. */
export function ChampsPartenaire({ formulaire, changer, motsOf }: PropsDuFormulaire<FormulairePartenaire>) {
  const t = useTextes(textes);
  const v = useTextes(vocabulaire);
  const nomLocal = useNomLocal();
  const pays = useQuery(listPaysQuery()).data?.pays ?? [];
  return (
    <>
      <ChampTexte
        libelle={t.champs.nom}
        requis
        longueurMax={200}
        valeur={formulaire.nom}
        onChange={(nom) => changer({ nom })}
        {...motsOf('nom')}
      />
      <ChampChoix
        libelle={t.champs.niveau}
        valeur={formulaire.niveau}
        options={NIVEAUX_PARTENAIRE.map((valeur) => ({ valeur, libelle: v.niveauPartenaire[valeur] }))}
        onChange={(niveau) => changer({ niveau })}
        {...motsOf('niveau')}
      />
      <ChampChoix
        libelle={t.champs.codePays}
        invite={t.choisir}
        valeur={formulaire.codePays ?? ''}
        options={pays.map(({ code, nom, nomEn }) => ({ valeur: code, libelle: nomLocal(nom, nomEn) }))}
        onChange={(codePays) => changer({ codePays })}
        {...motsOf('codePays')}
      />
      <ChampNombre
        libelle={t.champs.population}
        min={0}
        valeur={formulaire.population}
        onChange={(population) => changer({ population })}
        {...motsOf('population')}
      />
      <PositionPartenaire formulaire={formulaire} changer={changer} mots={motsOf('longitude')} />
      <SiteEtContacts formulaire={formulaire} changer={changer} motsOf={motsOf} />
    </>
  );
}

/** What a collectivité says of itself, in one step. */
export function ChampsCollectivite({ formulaire, changer, depots, motsOf }: PropsDuFormulaire<FormulaireCollectivite>) {
  return (
    <>
      <SiteEtContacts formulaire={formulaire} changer={changer} motsOf={motsOf} />
      <DocumentsProposes
        documents={formulaire.documents}
        depots={depots}
        onChange={(documents) => changer({ documents })}
        {...motsOf('documents')}
      />
    </>
  );
}

type SiteEtContactsProps = Pick<PropsDuFormulaire<FormulaireCollectivite>, 'changer' | 'motsOf'> & {
  formulaire: Pick<FormulaireCollectivite, 'siteWeb' | 'contacts'>;
};

function SiteEtContacts({ formulaire, changer, motsOf }: SiteEtContactsProps) {
  const t = useTextes(textes);
  return (
    <>
      <ChampTexte
        libelle={t.champs.siteWeb}
        aide={t.aides.siteWeb}
        type="url"
        longueurMax={300}
        valeur={formulaire.siteWeb ?? ''}
        onChange={(siteWeb) => changer({ siteWeb: siteWeb || null })}
        {...motsOf('siteWeb')}
      />
      <ContactsProposes
        contacts={formulaire.contacts}
        onChange={(contacts) => changer({ contacts })}
        {...motsOf('contacts')}
      />
    </>
  );
}
