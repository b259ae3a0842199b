import type { CampagneSaisie } from '@atlas/contracts';
import { useTextes } from '../../../i18n/index.ts';
import { ChampChoix, GroupeDeChamps } from '../../../ui/formulaire.tsx';
import { textes } from '../textes-gestion.ts';
import styles from './choix-lieux.module.css';
import { useLieux } from './portee.tsx';

const CHAMPS = ['regions', 'departements', 'pays'] as const;

interface ChoixLieuxProps {
  saisie: CampagneSaisie;
  changer: (champs: Partial<CampagneSaisie>) => void;
  motsOf: (champ: keyof CampagneSaisie) => { erreur: string | undefined };
}

/** The places of a campaign: added one by one from lists, shown as what they are, taken off by a press. */
export function ChoixLieux({ saisie, changer, motsOf }: ChoixLieuxProps) {
  const t = useTextes(textes);
  const lieux = useLieux();
  const choisis = CHAMPS.flatMap((champ) =>
    saisie[champ].map((code) => ({
      ...{ champ, code },
      nom: lieux[champ].find(({ valeur }) => valeur === code)?.libelle ?? code,
    })),
  );
  return (
    <GroupeDeChamps titre={t.ou} aide={t.ouAide}>
      {choisis.length > 0 && (
        <ul className={`fr-tags-group ${styles.choisis}`}>
          {choisis.map(({ champ, code, nom }) => (
            <li key={`${champ}${code}`}>
              <button
                type="button"
                className="fr-tag fr-tag--dismiss"
                aria-label={t.retirer(nom)}
                onClick={() => changer({ [champ]: saisie[champ].filter((autre) => autre !== code) })}
              >
                {nom}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.champs}>
        {CHAMPS.map((champ) => (
          <ChampChoix
            key={champ}
            libelle={t[champ]}
            invite={t.choisir}
            valeur=""
            options={lieux[champ].filter(({ valeur }) => !saisie[champ].includes(valeur))}
            onChange={(code) => changer({ [champ]: [...saisie[champ], code] })}
            {...motsOf(champ)}
          />
        ))}
      </div>
    </GroupeDeChamps>
  );
}
