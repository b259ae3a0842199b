import { useEffect, useRef } from 'react';

/** Asks before the window is closed on what is not kept yet. */
export function useLeaveGuard(isPending: () => boolean): void {
  const courant = useRef(isPending);
  courant.current = isPending;
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (courant.current()) event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, []);
}
