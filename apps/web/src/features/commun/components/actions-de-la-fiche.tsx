import { type ComponentProps, lazy, Suspense } from 'react';

// Few readers of a sheet change it: what it takes is downloaded after the sheet.
const ActionsFiche = lazy(() => import('../../mises-a-jour/components/actions-fiche.tsx'));

/** How to keep a sheet true, at its end. */
export function ActionsDeLaFiche(props: ComponentProps<typeof ActionsFiche>) {
  return (
    <Suspense>
      <ActionsFiche {...props} />
    </Suspense>
  );
}
