import { useEffect, useRef } from 'react';
import { deskAtTable, goTo } from '../../parts/desk-at-table.ts';
import { KhueVanCac } from '../../parts/khue-van-cac.tsx';
import './officer-entry.css';

/** How long an officer holds the emblem; officer-entry.css has it change its colour for as long. */
const holdMs = 3_000;

/**
 * The emblem of the attract screen. Held, it leads an officer to the staff desk on this screen, which asks for a PIN;
 * touched, it begins a visit as the whole screen does. It says nothing of itself to citizens.
 */
export function OfficerEntry({ onTouch }: { onTouch(): void }) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const letGo = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <button
      type="button"
      className="officer-entry"
      tabIndex={-1}
      aria-hidden="true"
      onClick={onTouch}
      onPointerDown={() => {
        letGo();
        timer.current = setTimeout(() => goTo(deskAtTable), holdMs);
      }}
      onPointerUp={letGo}
      onPointerLeave={letGo}
      onPointerCancel={letGo}
      onContextMenu={(event) => event.preventDefault()}
    >
      <KhueVanCac weight={13} />
    </button>
  );
}
