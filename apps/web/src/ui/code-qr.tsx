import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './code-qr.module.css';

interface CodeQrProps {
  /** What the code holds. */
  valeur: string;
  /** What it is for, for who does not see it. */
  libelle: string;
}

/** A QR code, black on white whatever the theme: cameras want it so. */
export function CodeQr({ valeur, libelle }: CodeQrProps) {
  const { size, chemin } = useMemo(() => {
    const { data, size: cote } = encode(valeur, { ecc: 'M', border: 4 });
    const carres = data.flatMap((ligne, y) => ligne.flatMap((isNoir, x) => (isNoir ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: cote, chemin: carres.join('') };
  }, [valeur]);
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={libelle}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={chemin} fill="#000" />
    </svg>
  );
}
