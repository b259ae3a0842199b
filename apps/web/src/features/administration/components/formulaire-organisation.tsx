import type { OrganisationAdministree, OrganisationSaisie } from '@atlas/contracts';
import { PORTEES_PAR_TYPE } from '@atlas/contracts/administration';
import { TYPES_ACTEUR } from '@atlas/contracts/vocabulaire';
import { useState } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { CaseACocher, ChampChoix, ChampTexte } from '../../../ui/formulaire.tsx';
import { FormulaireCompte } from '../../comptes/components/formulaire-compte.tsx';
import { Alerte } from '../../comptes/components/page-compte.tsx';
import { useEnvoi } from '../../comptes/envoi.ts';
import { textes as comptes } from '../../comptes/textes.ts';
import { textes } from '../textes-organisations.ts';
import { ChampCollectivite } from './champ-collectivite.tsx';
import { ChampFinanceur, ChampPays, ChampsLieu } from './champs-perimetre.tsx';
import styles from './formulaire-organisation.module.css';

const VIDE: OrganisationSaisie = {
  type: 'collectivite',
  nom: '',
  siren: null,
  collectiviteId: null,
  codeDepartement: null,
  codeRegion: null,
  pays: [],
  financeur: null,
  publicationDirecte: false,
};

const toSaisie = (organisation: OrganisationAdministree): OrganisationSaisie => {
  const { type, nom, siren, collectiviteId, codeDepartement, codeRegion, pays, financeur, publicationDirecte } =
    organisation;
  return { type, nom, siren, collectiviteId, codeDepartement, codeRegion, pays, financeur, publicationDirecte };
};

interface FormulaireOrganisationProps {
  /** Null for one to be. */
  organisation: OrganisationAdministree | null;
  onEnvoyer: (saisie: OrganisationSaisie) => Promise<void>;
}

/** An organisation: what every one has, then the scope of its type. */
export function FormulaireOrganisation({ organisation, onEnvoyer }: FormulaireOrganisationProps) {
  const t = useTextes(textes);
  const { acteurs } = useTextes(comptes);
  const envoi = useEnvoi();
  const [saisie, setSaisie] = useState(organisation === null ? VIDE : toSaisie(organisation));
  const [isFait, setIsFait] = useState(false);
  const change = (champs: Partial<OrganisationSaisie>) => {
    setIsFait(false);
    setSaisie({ ...saisie, ...champs });
  };
  const envoyer = () => {
    setIsFait(false);
    void envoi.envoyer(async () => {
      await onEnvoyer({ ...saisie, siren: saisie.siren?.trim() || null });
      setIsFait(true);
    });
  };
  const hasPerimetre = (champ: string) => (PORTEES_PAR_TYPE[saisie.type] as readonly string[]).includes(champ);
  return (
    <div className={styles.colonne}>
      <FormulaireCompte
        envoi={envoi}
        libelle={organisation === null ? t.creer : t.enregistrer}
        onEnvoyer={envoyer}
        suite={
          isFait &&
          organisation !== null && (
            <Alerte genre="success">
              <p>{t.enregistre}</p>
            </Alerte>
          )
        }
      >
        <ChampChoix
          libelle={t.type}
          valeur={saisie.type}
          options={TYPES_ACTEUR.map((valeur) => ({ valeur, libelle: acteurs[valeur] }))}
          onChange={(type) => change({ type })}
          erreur={envoi.erreurOf('type')}
        />
        {hasPerimetre('collectiviteId') && (
          <ChampCollectivite
            libelle={t.collectivite}
            aide={t.collectiviteAide}
            nom={saisie.collectiviteId === null ? null : (organisation?.nomCollectivite ?? saisie.nom)}
            onChange={(choisie) =>
              change(choisie === null ? { collectiviteId: null } : { collectiviteId: choisie.id, nom: choisie.nom })
            }
            erreur={envoi.erreurOf('collectiviteId')}
          />
        )}
        {hasPerimetre('codeDepartement') && <ChampsLieu saisie={saisie} onChange={change} erreurOf={envoi.erreurOf} />}
        {hasPerimetre('pays') && (
          <ChampPays choisis={saisie.pays} onChange={(pays) => change({ pays })} erreur={envoi.erreurOf('pays')} />
        )}
        {hasPerimetre('financeur') && (
          <ChampFinanceur
            valeur={saisie.financeur}
            onChange={(financeur) => change({ financeur })}
            erreur={envoi.erreurOf('financeur')}
          />
        )}
        <ChampTexte
          libelle={t.nom}
          requis
          longueurMax={200}
          valeur={saisie.nom}
          onChange={(nom) => change({ nom })}
          erreur={envoi.erreurOf('nom')}
        />
        <ChampTexte
          libelle={t.siren}
          aide={t.sirenAide}
          longueurMax={20}
          valeur={saisie.siren ?? ''}
          onChange={(siren) => change({ siren })}
          erreur={envoi.erreurOf('siren')}
        />
        {saisie.type !== 'administration' && (
          <CaseACocher
            libelle={t.confiance}
            aide={t.confianceAide}
            coche={saisie.publicationDirecte}
            onChange={(publicationDirecte) => change({ publicationDirecte })}
          />
        )}
      </FormulaireCompte>
    </div>
  );
}
