import { useTextes } from '../../../i18n/index.ts';
import { textes } from '../textes.ts';

/** A site elsewhere, by its short name; only http and https lead anywhere. */
export function LienExterne({ adresse, children }: { adresse: string; children?: string }) {
  const t = useTextes(textes);
  const url = URL.parse(adresse);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return <span>{children ?? adresse}</span>;
  return (
    <a
      href={url.href}
      target="_blank"
      rel="noopener noreferrer external"
      title={`${children ?? url.hostname} – ${t.nouvelOnglet}`}
    >
      {children ?? url.hostname.replace(/^www\./, '')}
    </a>
  );
}
