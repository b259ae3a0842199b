import { useState } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { ApiError } from '../../../lib/api.ts';
import { ChampTexte } from '../../../ui/formulaire.tsx';
import { FormulaireCompte } from '../../comptes/components/formulaire-compte.tsx';
import { useEnvoi } from '../../comptes/envoi.ts';
import { textes } from '../textes.ts';

/** A title and a longer text, as they were read. */
export interface DeuxTextes {
  titre: string;
  texte: string | null;
  version: number;
}

interface TextesADeuxProps {
  lus: DeuxTextes;
  libelles: { titre: string; texte: string };
  onEnregistrer: (ecrits: DeuxTextes) => Promise<void>;
  /** Reads what is kept now: asked for when it was changed elsewhere. */
  onRelire: () => Promise<DeuxTextes>;
}

/** A title and a text that two devices may be changing: whoever comes second sees both, and chooses. */
export function TextesADeux({ lus, libelles, onEnregistrer, onRelire }: TextesADeuxProps) {
  const t = useTextes(textes);
  const envoi = useEnvoi();
  const [base, setBase] = useState(lus);
  const [version, setVersion] = useState(lus.version);
  const [titre, setTitre] = useState(lus.titre);
  const [texte, setTexte] = useState(lus.texte ?? '');
  const [autre, setAutre] = useState<DeuxTextes>();
  const isEcrit = (deux: DeuxTextes) => titre.trim() === deux.titre && texte.trim() === (deux.texte ?? '');
  // What is read again is shown, but never in the place of what is being written: that meets it as a conflict.
  if (lus.version !== base.version && (isEcrit(base) || isEcrit(lus))) {
    setBase(lus);
    setVersion(lus.version);
    setTitre(lus.titre);
    setTexte(lus.texte ?? '');
  }
  const enregistrer = () =>
    void envoi.envoyer(async () => {
      try {
        await onEnregistrer({ titre: titre.trim(), texte: texte.trim() || null, version });
        setAutre(undefined);
      } catch (erreur) {
        if (!(erreur instanceof ApiError) || erreur.status !== 409) throw erreur;
        const actuels = await onRelire();
        setAutre(actuels);
        setVersion(actuels.version);
      }
    });
  const takeAutre = (actuels: DeuxTextes) => {
    setTitre(actuels.titre);
    setTexte(actuels.texte ?? '');
    setAutre(undefined);
  };
  return (
    <FormulaireCompte envoi={envoi} libelle={autre ? t.garderMien : t.enregistrerChangements} onEnvoyer={enregistrer}>
      {autre !== undefined && (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w" role="alert">
          <p>{t.conflit}</p>
          <p dir="auto">{t.ailleurs([autre.titre, autre.texte].filter(Boolean).join(' — '))}</p>
          <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => takeAutre(autre)}>
            {t.prendreAutre}
          </button>
        </div>
      )}
      <ChampTexte
        libelle={libelles.titre}
        requis
        longueurMax={200}
        valeur={titre}
        onChange={setTitre}
        erreur={envoi.erreurOf('titre')}
      />
      <ChampTexte libelle={libelles.texte} lignes={3} longueurMax={2000} valeur={texte} onChange={setTexte} />
    </FormulaireCompte>
  );
}
