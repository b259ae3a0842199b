import type { ResumeAlbum } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { EtatVide } from '../../ui/etats.tsx';
import { ChampTexte } from '../../ui/formulaire.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { Requete } from '../../ui/requete.tsx';
import { Section } from '../../ui/section.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { FormulaireCompte } from '../comptes/components/formulaire-compte.tsx';
import { useEnvoi } from '../comptes/envoi.ts';
import { useCompte } from '../comptes/session.ts';
import { forgetCarte, listCartes, moveToCompte } from './cartes-du-navigateur.ts';
import { Vignette } from './components/vignette.tsx';
import styles from './page-albums.module.css';
import { albumsQuery, refreshAlbums } from './queries.ts';
import { textes } from './textes.ts';

/** One's albums; for whoever has no account, the maps that the browser keeps. */
export default function PageAlbums() {
  const t = useTextes(textes);
  const compte = useCompte();
  const [deplacees, setDeplacees] = useState(0);
  useEffect(() => {
    if (!compte) return;
    void moveToCompte().then((nombre) => {
      setDeplacees(nombre);
      if (nombre > 0) void refreshAlbums();
    });
  }, [compte]);
  return (
    <PageListe titre={t.albums} resume={t.albumsResume} actions={null}>
      <div role="status">
        {deplacees > 0 && <p className="fr-alert fr-alert--success fr-alert--sm">{t.deplacees(deplacees)}</p>}
      </div>
      {compte && <Suppression />}
      {compte && <Albums />}
      {compte === null && <CartesDuNavigateur />}
    </PageListe>
  );
}

/** An album was just deleted: it may come back. */
function Suppression() {
  const t = useTextes(textes);
  const navigate = useNavigate();
  const [parametres] = useSearchParams();
  const id = Number(parametres.get('supprime'));
  if (!(id > 0)) return null;
  const restore = async () => {
    await write('POST /espace/albums/:id/restauration', { params: { id } });
    void refreshAlbums();
    await navigate(`/albums/${id}`);
  };
  return (
    <div className="fr-alert fr-alert--info fr-alert--sm fr-mb-3w" role="status">
      <p>{t.supprime}</p>
      <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => void restore()}>
        {t.annulerSuppression}
      </button>
    </div>
  );
}

function Albums() {
  const t = useTextes(textes);
  const requete = useQuery(albumsQuery());
  return (
    <>
      <Requete requete={requete} squelette={<Squelette hauteur="20rem" />}>
        {({ albums }) =>
          albums.length === 0 ? (
            <EtatVide titre={t.aucunAlbum}>
              <p>{t.aucunAlbumTexte}</p>
              <Link className="fr-btn fr-btn--secondary" to="/atlas">
                {t.ouvrirCarte}
              </Link>
            </EtatVide>
          ) : (
            <ul className={styles.albums}>
              {albums.map((album) => (
                <li key={album.id}>
                  <CarteDAlbum album={album} />
                </li>
              ))}
            </ul>
          )
        }
      </Requete>
      <NouvelAlbum />
    </>
  );
}

function CarteDAlbum({ album: { id, titre, description, nombreCartes, partage, vignettes } }: { album: ResumeAlbum }) {
  const t = useTextes(textes);
  const [premiere] = vignettes;
  return (
    <article className={styles.album}>
      {premiere ? (
        <Vignette instantane={premiere} libelle={t.vignette(titre)} />
      ) : (
        <div className={styles.vide}>{t.albumVide}</div>
      )}
      <h2 className={styles.titre} dir="auto">
        <Link to={`/albums/${id}`}>{titre}</Link>
      </h2>
      <p className={styles.details}>
        {t.nCartes(nombreCartes)}
        {partage && <span className="fr-badge fr-badge--sm fr-badge--info fr-badge--no-icon">{t.partage}</span>}
      </p>
      {description !== null && (
        <p className={styles.description} dir="auto">
          {description}
        </p>
      )}
    </article>
  );
}

function NouvelAlbum() {
  const t = useTextes(textes);
  const envoi = useEnvoi();
  const navigate = useNavigate();
  const [titre, setTitre] = useState('');
  const create = () =>
    void envoi.envoyer(async () => {
      const album = await write('POST /espace/albums', { corps: { titre: titre.trim(), description: null } });
      void refreshAlbums();
      await navigate(`/albums/${album.id}`);
    });
  return (
    <Section id="nouveau" titre={t.creer}>
      <FormulaireCompte envoi={envoi} libelle={t.creer} onEnvoyer={create}>
        <ChampTexte
          libelle={t.titreAlbum}
          requis
          longueurMax={200}
          valeur={titre}
          onChange={setTitre}
          erreur={envoi.erreurOf('titre')}
        />
      </FormulaireCompte>
    </Section>
  );
}

function CartesDuNavigateur() {
  const t = useTextes(textes);
  const { date } = useFormats();
  const [cartes, setCartes] = useState(listCartes);
  if (cartes.length === 0) {
    return (
      <EtatVide titre={t.aucunAlbum}>
        <p>{t.aucunAlbumTexte}</p>
        <Link className="fr-btn fr-btn--secondary" to="/atlas">
          {t.ouvrirCarte}
        </Link>
      </EtatVide>
    );
  }
  return (
    <Section id="navigateur" titre={t.navigateur} resume={t.navigateurTexte}>
      <ul className="fr-btns-group fr-btns-group--inline">
        <li>
          <Link className="fr-btn" to="/connexion?retour=/albums">
            {t.connexion}
          </Link>
        </li>
        <li>
          <Link className="fr-btn fr-btn--secondary" to="/inscription">
            {t.creerCompte}
          </Link>
        </li>
      </ul>
      <ul className={styles.locales}>
        {cartes.map(({ cle, titre, adresse, enregistreeLe }) => (
          <li key={cle} className={styles.locale}>
            <div>
              <Link to={adresse} dir="auto">
                {titre}
              </Link>
              <p className={styles.details}>{t.enregistreeLe(date(enregistreeLe))}</p>
            </div>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              onClick={() => {
                forgetCarte(cle);
                setCartes(listCartes());
              }}
            >
              {t.retirer}
              <span className="sr-only"> {titre}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
