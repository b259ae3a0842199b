import styles from './texte-courriel.module.css';

/** The odd parts of a split text are its addresses. */
const ADRESSES = /(https?:\/\/\S+)/;

/** The text of a mail as it was written, its addresses made links. */
export function TexteCourriel({ texte, lang }: { texte: string; lang: string }) {
  let debut = 0;
  const parties = texte.split(ADRESSES).map((partie, rang) => {
    const cle = debut;
    debut += partie.length;
    return rang % 2 === 0 ? (
      partie
    ) : (
      <a key={cle} href={partie}>
        {partie}
      </a>
    );
  });
  return (
    <p className={styles.texte} lang={lang}>
      {parties}
    </p>
  );
}
