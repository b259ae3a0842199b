import type { ProjetTrouve } from '@atlas/contracts';
import { Link } from 'react-router';
import { useFormats, useNomLocal, useTextes } from '../../../i18n/index.ts';
import { toProjet } from '../../../lib/chemins.ts';
import { Surligne } from '../../../ui/surligne.tsx';
import { vocabulaire } from '../vocabulaire.ts';
import styles from './carte-projet.module.css';

/** Names, few enough to be read: «Lyon, Villeurbanne et 3 autres» is for the sheet. */
const listerNoms = (noms: readonly string[], maximum = 2) =>
  noms.length <= maximum ? noms.join(', ') : `${noms.slice(0, maximum).join(', ')} +${noms.length - maximum}`;

/** A projet in a list: what it is, who with whom, since when. */
export function CarteProjet({ projet }: { projet: ProjetTrouve }) {
  const v = useTextes(vocabulaire);
  const { periode } = useFormats();
  const nomLocal = useNomLocal();
  const francais = listerNoms(projet.collectivites.map(({ nom }) => nom));
  const etrangers = listerNoms(projet.partenaires.map(({ nom }) => nom));
  const pays = listerNoms(projet.pays.map(({ nom, nomEn }) => nomLocal(nom, nomEn)));
  const quand = periode(projet.anneeDebut, projet.anneeFin);
  return (
    <article className={styles.projet}>
      <h3 className={styles.titre}>
        <Link to={toProjet(projet.id)} lang="fr">
          <Surligne texte={projet.titre} passages={projet.surlignage?.titre ?? []} />
        </Link>
      </h3>
      <p className={styles.qui}>
        {francais}
        <span className={styles.trait} aria-hidden="true" />
        {etrangers === '' ? pays : `${etrangers} (${pays})`}
      </p>
      {projet.surlignage !== undefined && projet.surlignage.resume.length > 0 && (
        <p className={styles.extrait} lang="fr">
          <Surligne texte={projet.resume} passages={projet.surlignage.resume} />
        </p>
      )}
      <p className={styles.quoi}>
        {[v.typeCooperation[projet.typeCooperation], v.statut[projet.statut], quand]
          .filter((partie) => partie !== '')
          .map((partie) => (
            <span key={partie}>{partie}</span>
          ))}
        {projet.thematiques.slice(0, 2).map(({ slug, nom, nomEn }) => (
          <span key={slug}>{nomLocal(nom, nomEn)}</span>
        ))}
      </p>
    </article>
  );
}
