import { type KeyboardEvent, useRef } from 'react';
import type { Role } from '../../shared/domain/desk/staff.ts';
import { useSay } from '../words/language.tsx';
import { tabWords } from '../words/staff-desk.ts';
import './desk-tabs.css';

/** A part of the open desk. */
export type Tab = 'today' | 'figures' | 'journal' | 'work' | 'rota' | 'screens' | 'settings' | 'machine';

/** What each role finds at the desk: the technician looks after screens and the machine, the head also sets PINs. */
export const tabsOf: Record<Role, readonly Tab[]> = {
  officer: ['today', 'figures', 'journal', 'work', 'rota', 'screens'],
  head: ['today', 'figures', 'journal', 'work', 'rota', 'screens', 'settings'],
  technician: ['today', 'rota', 'screens', 'settings', 'machine'],
};

interface DeskTabsProps {
  tabs: readonly Tab[];
  chosen: Tab;
  onChoose(tab: Tab): void;
}

/** The row of tabs, as the ARIA Authoring Practices describe it: arrow keys go from one to the next. */
export function DeskTabs({ tabs, chosen, onChoose }: DeskTabsProps) {
  const say = useSay();
  const row = useRef<HTMLDivElement>(null);
  const press = ({ key }: KeyboardEvent) => {
    const place = tabs.indexOf(chosen);
    const goal = { ArrowRight: place + 1, ArrowLeft: place - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[
      key
    ];
    const tab = goal === undefined ? undefined : tabs[goal % tabs.length];
    if (tab === undefined) return;
    onChoose(tab);
    row.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  return (
    <div ref={row} className="desk-tabs" role="tablist" aria-label={say(tabWords.tabs)}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={tab === chosen}
          aria-controls={tab === chosen ? 'desk-panel' : undefined}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
          onKeyDown={press}
        >
          {say(tabWords[tab])}
        </button>
      ))}
    </div>
  );
}
