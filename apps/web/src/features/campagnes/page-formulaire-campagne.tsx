import type { CampagneSaisie, PorteeCampagne } from '@atlas/contracts';
import { ACTEURS_CAMPAGNE, OBJETS_CAMPAGNE } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { queryClient } from '../../lib/query-client.ts';
import { ChampTexte } from '../../ui/formulaire.tsx';
import { RequeteFiche } from '../../ui/page-fiche.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { AdministrationRequise } from '../administration/components/administration-requise.tsx';
import { FormulaireCompte } from '../comptes/components/formulaire-compte.tsx';
import { useEnvoi } from '../comptes/envoi.ts';
import { ChoixMultiple } from '../mises-a-jour/components/choix-multiple.tsx';
import { CAMPAGNES, toCampagne } from './chemins.ts';
import { Apercu } from './components/apercu.tsx';
import { ChoixLieux } from './components/choix-lieux.tsx';
import { addJours, readAujourdhui } from './jours.ts';
import styles from './page-formulaire-campagne.module.css';
import { campagneQuery } from './queries.ts';
import { textes as textesCampagnes } from './textes.ts';
import { textes } from './textes-gestion.ts';

/** What may be verified; the projets that are over come with the others. */
const QUOI = ['projet', 'termines', 'collectivite'] as const;

/** Days that a campaign lasts, unless one says otherwise. */
const DUREE = 30;

function createSaisie(): CampagneSaisie {
  const debut = readAujourdhui();
  return {
    ...{ titre: '', message: '', debut, fin: addJours(debut, DUREE) },
    ...{ regions: [], departements: [], pays: [], acteurs: ['collectivite', 'ambassade'], objets: ['projet'] },
    termines: false,
  };
}

/** Prepares a campaign, or changes one that nobody saw yet. */
export default function PageFormulaireCampagne() {
  const { id } = useParams();
  return (
    <AdministrationRequise>
      {id === undefined ? <Formulaire initiale={createSaisie()} /> : <Existante id={Number(id)} />}
    </AdministrationRequise>
  );
}

function Existante({ id }: { id: number }) {
  return (
    <RequeteFiche requete={useQuery(campagneQuery(id))}>
      {({ titre, message, debut, fin, regions, departements, pays, acteurs, objets, termines }) => (
        <Formulaire
          id={id}
          initiale={{ titre, message, debut, fin, regions, departements, pays, acteurs, objets, termines }}
        />
      )}
    </RequeteFiche>
  );
}

function Formulaire({ id, initiale }: { id?: number; initiale: CampagneSaisie }) {
  const t = useTextes(textes);
  const { campagnes } = useTextes(textesCampagnes);
  const navigate = useNavigate();
  const envoi = useEnvoi();
  const [saisie, setSaisie] = useState(initiale);
  const changer = (champs: Partial<CampagneSaisie>) => setSaisie((avant) => ({ ...avant, ...champs }));
  const enregistrer = () =>
    void envoi.envoyer(async () => {
      const campagne =
        id === undefined
          ? await write('POST /campagnes', { corps: saisie })
          : await write('PUT /campagnes/:id', { params: { id }, corps: saisie });
      queryClient.setQueryData(campagneQuery(campagne.id).queryKey, campagne);
      void navigate(toCampagne(campagne.id));
    });
  const motsOf = (champ: keyof CampagneSaisie) => ({ erreur: envoi.erreurOf(champ) });
  const titre = id === undefined ? t.nouvelle : t.modifier;
  return (
    <PageListe
      etapes={[{ libelle: campagnes, vers: CAMPAGNES }]}
      titre={titre}
      resume={t.nouvelleResume}
      actions={null}
    >
      <div className={styles.formulaire}>
        <FormulaireCompte envoi={envoi} libelle={t.enregistrer} onEnvoyer={enregistrer}>
          <ChampTexte
            libelle={t.titre}
            aide={t.titreAide}
            requis
            longueurMax={150}
            valeur={saisie.titre}
            onChange={(valeur) => changer({ titre: valeur })}
            {...motsOf('titre')}
          />
          <ChampTexte
            libelle={t.message}
            aide={t.messageAide}
            requis
            lignes={5}
            longueurMax={4000}
            valeur={saisie.message}
            onChange={(message) => changer({ message })}
            {...motsOf('message')}
          />
          <div className={styles.jours}>
            <ChampTexte
              libelle={t.debut}
              aide={t.debutAide}
              type="date"
              valeur={saisie.debut}
              onChange={(debut) => changer({ debut })}
              {...motsOf('debut')}
            />
            <ChampTexte
              libelle={t.fin}
              aide={t.finAide}
              type="date"
              valeur={saisie.fin}
              onChange={(fin) => changer({ fin })}
              {...motsOf('fin')}
            />
          </div>
          <ChampsPortee saisie={saisie} changer={changer} motsOf={motsOf} />
          <Apercu portee={porteeOf(saisie)} />
        </FormulaireCompte>
      </div>
    </PageListe>
  );
}

const porteeOf = ({ regions, departements, pays, acteurs, objets, termines }: CampagneSaisie): PorteeCampagne => ({
  ...{ regions, departements, pays, acteurs, objets, termines },
});

interface ChampsPorteeProps {
  saisie: CampagneSaisie;
  changer: (champs: Partial<CampagneSaisie>) => void;
  motsOf: (champ: keyof CampagneSaisie) => { erreur: string | undefined };
}

/** What it is held on: which fiches, asked of whom, where. */
function ChampsPortee({ saisie, changer, motsOf }: ChampsPorteeProps) {
  const t = useTextes(textes);
  return (
    <>
      <ChoixMultiple
        titre={t.quoi}
        options={QUOI.map((valeur) => ({
          valeur,
          libelle: valeur === 'termines' ? t.termines : t.objets[valeur],
          niveau: valeur === 'termines' ? 2 : 1,
        }))}
        choisies={saisie.termines ? [...saisie.objets, 'termines'] : saisie.objets}
        onChange={(choisies) =>
          changer({
            objets: OBJETS_CAMPAGNE.filter((objet) => choisies.includes(objet)),
            termines: choisies.includes('termines'),
          })
        }
        {...motsOf('objets')}
      />
      <ChoixMultiple
        titre={t.qui}
        aide={t.quiAide}
        options={ACTEURS_CAMPAGNE.map((valeur) => ({ valeur, libelle: t.acteurs[valeur] }))}
        choisies={saisie.acteurs}
        onChange={(acteurs) => changer({ acteurs })}
        {...motsOf('acteurs')}
      />
      <ChoixLieux saisie={saisie} changer={changer} motsOf={motsOf} />
    </>
  );
}
