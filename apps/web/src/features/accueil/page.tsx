export default function PageAccueil() {
  return <h1>Atlas</h1>;
}
