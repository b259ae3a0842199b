import { NuqsAdapter } from 'nuqs/adapters/react-router/v8';
import { Outlet } from 'react-router';

/** The pages that keep their state in the address; the home page does not, and does not download what does it. */
export default function EtatDansLAdresse() {
  return (
    <NuqsAdapter>
      <Outlet />
    </NuqsAdapter>
  );
}
