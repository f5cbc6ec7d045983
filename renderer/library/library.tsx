import { createContext, useContext } from 'react';
import type { LibraryPlace } from './library-place.ts';
import type { LibrarySearch } from './library-search.ts';
import type { LibraryStock } from './library-stock.ts';

/** What every screen of the library works with. */
export interface Library {
  stock: LibraryStock;
  search: LibrarySearch;
  /** Whether a session stands behind the library, to go back to. */
  beside: boolean;
  /** Whether somebody who is stuck is led to help from here. */
  help: boolean;
  open(place: LibraryPlace): void;
  /** Shows another entry in the stead of this one. */
  exchange(place: LibraryPlace): void;
  back(): void;
  contents(): void;
}

const LibraryContext = createContext<Library | undefined>(undefined);

export const LibraryProvider = LibraryContext.Provider;

/** The library on this kiosk; only inside the library page. */
export function useLibrary(): Library {
  const library = useContext(LibraryContext);
  if (library === undefined) throw new Error('useLibrary is called outside the library page.');
  return library;
}
