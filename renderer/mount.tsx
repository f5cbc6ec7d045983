import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { FailureNotice, PageFailure } from './parts/page-failure.tsx';

/** Puts a page where index.html has its place; a page that cannot be loaded is told of. */
export async function mount(page: Promise<ReactNode>): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root".');
  createRoot(root).render(<PageFailure>{await page.catch(failed)}</PageFailure>);
}

function failed(reason: unknown): ReactNode {
  console.error(reason);
  return <FailureNotice />;
}
