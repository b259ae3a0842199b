import { useEffect, useId, useState } from 'react';

interface ChampAnneeProps {
  libelle: string;
  valeur: number | null;
  onChange: (annee: number | null) => void;
}

const ANNEE_MIN = 1800;
const ANNEE_MAX = 2200;

/** A year, taken when it is whole; emptied, it counts no more. */
export function ChampAnnee({ libelle, valeur, onChange }: ChampAnneeProps) {
  const id = useId();
  const [ecrite, setEcrite] = useState(valeur === null ? '' : String(valeur));
  useEffect(() => setEcrite(valeur === null ? '' : String(valeur)), [valeur]);
  const write = (texte: string) => {
    setEcrite(texte);
    const annee = Number(texte);
    if (texte === '') onChange(null);
    else if (/^\d{4}$/.test(texte) && annee >= ANNEE_MIN && annee <= ANNEE_MAX) onChange(annee);
  };
  return (
    <div>
      <label className="fr-label" htmlFor={id}>
        {libelle}
      </label>
      <input
        className="fr-input"
        id={id}
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
        placeholder="2015"
        value={ecrite}
        onChange={({ target }) => write(target.value)}
      />
    </div>
  );
}
