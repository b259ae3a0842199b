import type { ComponentType } from 'react';
import type { LoaderFunction, RouteObject } from 'react-router';

/** What a route says of itself to the structure around it. */
export interface RouteHandle {
  /** The page takes the window below the header, without footer: maps. */
  pleinEcran?: boolean;
}

interface Options {
  handle?: RouteHandle;
  /** Asks the API for what the page shows while its code is downloaded; the page waits for neither. */
  prefetch?: (params: Record<string, string | undefined>) => unknown;
}

/** A page in a chunk of its own. */
export function page(
  path: string,
  load: () => Promise<{ default: ComponentType }>,
  options: Options = {},
): RouteObject {
  const { handle = {}, prefetch } = options;
  const loader: LoaderFunction = ({ params }) => {
    prefetch?.(params);
    return null;
  };
  return { path, handle, loader, lazy: async () => ({ Component: (await load()).default }) };
}
