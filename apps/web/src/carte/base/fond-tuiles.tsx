import { TileLayer } from 'react-leaflet';
import type { Tuiles } from '../fond/tuiles.ts';

/** Online tiles under what the maps draw. In a chunk of its own: most installations have none. */
export default function FondTuiles({ tuiles }: { tuiles: Tuiles }) {
  return <TileLayer key={tuiles.url} url={tuiles.url} crossOrigin="anonymous" referrerPolicy="same-origin" />;
}
