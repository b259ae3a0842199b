/**
 * The online tiles that a configuration may put under the maps: IGN's plan for France, OpenStreetMap elsewhere. Their
 * credit must show wherever they do.
 */
export const SOURCES_TUILES = {
  france: {
    url: 'https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
    credit: '© IGN – Géoplateforme',
  },
  monde: { url: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png', credit: '© OpenStreetMap' },
};

/** The origins that a page may then load images from. */
export const HOTES_TUILES = Object.values(SOURCES_TUILES).map(({ url }) => new URL(url).origin);
