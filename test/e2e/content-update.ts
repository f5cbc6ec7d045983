import type { Page } from '@playwright/test';
import type { KioskContent } from '../../shared/domain/content/kiosk-content.ts';

/**
 * Gives a page its site's content as it is, and once it is told to, an update of it.
 *
 * @param change makes the update out of the content
 * @returns brings the update
 */
export async function holdUpdate(page: Page, change: (content: KioskContent) => void): Promise<() => void> {
  let revision = 'before';
  await page.route('**/api/stream', (route) =>
    route.fulfill({
      contentType: 'text/event-stream',
      body: `data: ${JSON.stringify({ kind: 'content', revision, edition: 'e1' })}\n\n`,
    }),
  );
  await page.route('**/api/content', async (route) => {
    const response = await route.fetch();
    const content: KioskContent = await response.json();
    if (revision === 'after') change(content);
    await route.fulfill({ json: { ...content, revision } });
  });
  return () => {
    revision = 'after';
  };
}
