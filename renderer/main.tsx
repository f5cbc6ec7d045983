import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { FailureNotice, PageFailure } from './parts/page-failure.tsx';
import './parts/tokens.css';

/** Which screen stands at which path. */
const screens: Record<string, () => Promise<ReactNode>> = {
  '/': kiosk,
  '/kiosk': kiosk,
  '/signage': async () => {
    const { SignagePage } = await import('./signage/signage-page.tsx');
    return <SignagePage />;
  },
  '/scene': async () => {
    const { ScenePage } = await import('./scenes/scene-page.tsx');
    return <ScenePage />;
  },
  '/sheet': async () => {
    const { SheetPage } = await import('./sheet/sheet-page.tsx');
    return <SheetPage />;
  },
  '/staff': async () => {
    const { StaffPage } = await import('./staff/staff-page.tsx');
    return <StaffPage />;
  },
};

async function kiosk(): Promise<ReactNode> {
  const { KioskPage } = await import('./kiosk/kiosk-page.tsx');
  return <KioskPage />;
}

async function unknown(): Promise<ReactNode> {
  const { UnknownPage } = await import('./parts/unknown-page.tsx');
  return <UnknownPage />;
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root".');
const page = screens[location.pathname.replace(/(?<=.)\/$/, '')] ?? unknown;
createRoot(root).render(<PageFailure>{await page().catch(failed)}</PageFailure>);

function failed(reason: unknown): ReactNode {
  console.error(reason);
  return <FailureNotice />;
}
