import styles from './message.module.css';

/** What the administration says of a campaign, on its lines. */
export function Message({ texte }: { texte: string }) {
  return <blockquote className={styles.message}>{texte}</blockquote>;
}
