/** The map page, being built. */
export default function PageExplorer() {
  return <h1>Carte</h1>;
}
