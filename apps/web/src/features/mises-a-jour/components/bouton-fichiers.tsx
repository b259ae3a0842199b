import { TYPES_FICHIER } from '@atlas/contracts/vocabulaire';
import { type ReactNode, useRef } from 'react';

const ACCEPTES = Object.keys(TYPES_FICHIER)
  .map((extension) => `.${extension}`)
  .join(',');

interface BoutonFichiersProps {
  className: string;
  onChoisir: (fichiers: readonly File[]) => void;
  multiple?: boolean;
  children: ReactNode;
  'aria-describedby'?: string;
}

/** A button that asks for files of the types that are taken: the browser's own field says «no file» once one has left. */
export function BoutonFichiers({ className, onChoisir, multiple = false, children, ...aria }: BoutonFichiersProps) {
  const champ = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={champ}
        type="file"
        accept={ACCEPTES}
        multiple={multiple}
        hidden
        onChange={({ target }) => {
          onChoisir([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <button
        type="button"
        className={`fr-btn fr-btn--sm ${className}`}
        onClick={() => champ.current?.click()}
        {...aria}
      >
        {children}
      </button>
    </>
  );
}
