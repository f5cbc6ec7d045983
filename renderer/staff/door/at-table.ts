import { useCallback, useEffect, useRef } from 'react';
import { goTo, isAtTable } from '../../parts/desk-at-table.ts';
import { useQuiet } from '../../parts/quiet.ts';
import type { StaffDoorView } from './door.ts';

/** A desk that stands in the citizens' screen without being open gives it back after this. */
const quietMs = 60_000;

/**
 * On the citizens' screen the desk is either open or being opened: it asks for a PIN at once, and gives the screen back
 * as soon as it is locked, by whomever or by itself. Elsewhere it does nothing.
 *
 * @returns whether the desk stands there
 */
export function useTable({ door, send }: StaffDoorView): boolean {
  const atTable = isAtTable();
  const locked = door.matches('locked');
  const open = door.matches('open');
  const approached = useRef(false);
  useEffect(() => {
    if (!atTable) return;
    if (!locked) approached.current = true;
    else if (approached.current) goTo('/kiosk');
    else send({ type: 'door.approached' });
  }, [atTable, locked, send]);
  const leave = useCallback(() => {
    if (atTable && !open) goTo('/kiosk');
  }, [atTable, open]);
  useQuiet(quietMs, leave);
  return atTable;
}
