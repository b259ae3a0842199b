import type { ChiffresCles } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { chiffresClesQuery } from '../../../lib/chiffres-cles.ts';
import { Chiffres } from '../../../ui/chiffres.tsx';
import { EtatErreur } from '../../../ui/etats.tsx';
import { textes } from '../textes.ts';
import styles from './compteurs.module.css';

/** The order of the counters: what the Atlas is about first. */
const COMPTEURS = [
  'projets',
  'collectivites',
  'partenaires',
  'pays',
  'autresActions',
  'contacts',
  'documents',
] as const;

function toValeur(chiffres: ChiffresCles, compteur: (typeof COMPTEURS)[number]): number {
  return compteur === 'projets' ? chiffres.projetsCooperation : chiffres[compteur];
}

/** The seven counters, with the day they were counted. */
export function Compteurs() {
  const t = useTextes(textes);
  const { nombre, date } = useFormats();
  const { data, error, refetch } = useQuery(chiffresClesQuery());
  if (data === undefined && error !== null) return <EtatErreur erreur={error} onReessayer={() => void refetch()} />;
  return (
    <section className={styles.compteurs} aria-label={t.chiffres} aria-busy={data === undefined}>
      <Chiffres
        chiffres={COMPTEURS.map((compteur) => ({
          libelle: t[compteur],
          valeur: data === undefined ? '\u00a0' : nombre(toValeur(data, compteur)),
        }))}
      />
      <p className={styles.date}>{data === undefined ? '\u00a0' : t.chiffresDate(date(data.calculeLe))}</p>
    </section>
  );
}
