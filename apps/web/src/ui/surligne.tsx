interface SurligneProps {
  texte: string;
  /** The places to mark, in order, apart from each other; UTF-16 units, `fin` excluded. */
  passages: readonly { debut: number; fin: number }[];
}

/** A text with some of its words marked. */
export function Surligne({ texte, passages }: SurligneProps) {
  return (
    <>
      {passages.map(({ debut, fin }, rang) => (
        <span key={debut}>
          {texte.slice(passages[rang - 1]?.fin ?? 0, debut)}
          <mark>{texte.slice(debut, fin)}</mark>
        </span>
      ))}
      {texte.slice(passages.at(-1)?.fin ?? 0)}
    </>
  );
}
