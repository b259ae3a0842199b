// Before the first paint, so that a dark page never flashes white. A file of its own: the content security policy
// allows no inline script. `src/lib/theme.ts` carries on with the same key.
(() => {
  let choix = 'system';
  try {
    choix = localStorage.getItem('theme') ?? 'system';
  } catch {
    // Storage refused by the browser: the system's theme.
  }
  const sombre = choix === 'dark' || (choix !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-fr-scheme', choix);
  document.documentElement.setAttribute('data-fr-theme', sombre ? 'dark' : 'light');
})();
