import type { ReactNode } from 'react';
import './parts/tokens.css';

/** The pages, by the file that main/api/pages.ts names in the document. */
const pages: Record<string, () => Promise<ReactNode>> = {
  'kiosk/kiosk-page.tsx': kiosk,
  'signage/signage-page.tsx': async () => {
    const { SignagePage } = await import('./signage/signage-page.tsx');
    return <SignagePage />;
  },
  'scenes/scene-page.tsx': async () => {
    const { ScenePage } = await import('./scenes/scene-page.tsx');
    return <ScenePage />;
  },
  'sheet/sheet-page.tsx': async () => {
    const { SheetPage } = await import('./sheet/sheet-page.tsx');
    return <SheetPage />;
  },
  'report/report-page.tsx': async () => {
    const { ReportPage } = await import('./report/report-page.tsx');
    return <ReportPage />;
  },
  'staff/staff-page.tsx': async () => {
    const { StaffPage } = await import('./staff/staff-page.tsx');
    return <StaffPage />;
  },
  'hq/hq-page.tsx': async () => {
    const { HqPage } = await import('./hq/hq-page.tsx');
    return <HqPage />;
  },
  'hq/enrol-page.tsx': async () => {
    const { EnrolPage } = await import('./hq/door/enrol-page.tsx');
    return <EnrolPage />;
  },
};

async function kiosk(): Promise<ReactNode> {
  const { KioskPage, firstAnswer } = await import('./kiosk/kiosk-page.tsx');
  await firstAnswer;
  return <KioskPage />;
}

async function unknown(): Promise<ReactNode> {
  const { UnknownPage } = await import('./parts/unknown-page.tsx');
  return <UnknownPage />;
}

// The browser asks for a typeface when it meets a word in it: too late for the first screen.
void Promise.allSettled(
  [400, 600, 800].map((weight) => document.fonts.load(`${weight} 1rem 'Be Vietnam Pro'`, 'Tận Tâm')),
);

const named = document.querySelector<HTMLMetaElement>('meta[name="tantam-page"]')?.content ?? '';
const page = (pages[named] ?? unknown)();
// Asked for side by side: the page's own code does not wait until React has been read.
const { mount } = await import('./mount.tsx');
await mount(page);
