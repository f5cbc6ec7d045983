import { deskRules } from './desk.ts';
import { displayRules } from './displays.ts';
import { lifetimeRules } from './lifetime.ts';
import { pageRules } from './pages.ts';
import { portalRules } from './portal.ts';
import { portalEndRules } from './portal-end.ts';
import { portalPaperRules } from './portal-papers.ts';
import { printRules } from './printing.ts';
import type { Rule } from './rule.ts';
import { sessionRules } from './sessions.ts';
import { sourceRules } from './sources.ts';
import { startRules } from './start.ts';
import { updatingRules } from './updating.ts';
import { webRules } from './web.ts';
import { windowRules } from './windows.ts';

/** Everything the Electron door promises. */
export const rules: readonly Rule[] = [
  ...startRules,
  ...sessionRules,
  ...pageRules,
  ...webRules,
  ...windowRules,
  ...deskRules,
  ...printRules,
  ...displayRules,
  ...portalRules,
  ...portalPaperRules,
  ...portalEndRules,
  ...lifetimeRules,
  ...updatingRules,
  ...sourceRules,
];
