import { type HqRouteName, hqRoutes } from '../../../shared/domain/hq/api.ts';
import { sheetFiles, sheetIds } from '../../../shared/domain/hq/sheet.ts';

type GetRoute = {
  [Name in HqRouteName]: (typeof hqRoutes)[Name]['method'] extends 'get' ? Name : never;
}[HqRouteName];

const year = 'year/2026';
const month = 'month/2026-11';
const day = 'day/2026-12-30';

/** What HQ's pages ask, each route with the widest question that a page puts to it, and the usual ones. */
const questions: Record<GetRoute, readonly string[]> = {
  health: ['/api/health'],
  door: ['/api/door'],
  accounts: ['/api/accounts'],
  sites: ['/api/sites'],
  siteGroups: ['/api/site-groups'],
  installations: ['/api/installations', '/api/installations?site=site-7'],
  sitesToday: ['/api/today'],
  report: [
    `/api/reports/${year}`,
    `/api/reports/${month}`,
    `/api/reports/${day}`,
    `/api/reports/${year}?site=site-7`,
    `/api/reports/${day}?site=site-7`,
  ],
  siteFigures: [`/api/reports/${year}/sites`, `/api/reports/${month}/sites`],
  forks: ['/api/forks'],
  hqProposals: ['/api/proposals'],
  sheet: sheetIds.flatMap((sheet) => [
    `/api/sheets/${sheet}/${year}?lang=vi`,
    `/api/sheets/${sheet}/${year}?lang=vi&small=hidden`,
    `/api/sheets/${sheet}/${month}?lang=vi`,
    `/api/sheets/${sheet}/${year}?lang=vi&site=site-7`,
  ]),
  programmeTargets: ['/api/programme-targets'],
  hqReleases: ['/api/releases'],
  hqApps: ['/api/apps'],
  hqNotices: ['/api/notices'],
};

/** Everything that HQ's pages ask. @throws Error when a route of HQ's table is asked nothing */
export function pageQuestions(): string[] {
  return Object.entries(hqRoutes)
    .filter(([, { method }]) => method === 'get')
    .flatMap(([name, { path }]) => {
      const asked = (questions as Record<string, readonly string[]>)[name] ?? [];
      if (asked.length === 0) throw new Error(`${path} is asked nothing here: say what pages ask of it.`);
      return asked;
    });
}

/** What pages let people take away; a file may take longer than a page. */
export const downloads: readonly string[] = [
  ...['report.xlsx', 'summary.csv', 'report.json'].map((file) => `/api/reports/${year}/${file}`),
  ...sheetIds.flatMap((sheet) => sheetFiles.map((file) => `/api/sheets/${sheet}/${year}/${file}`)),
];
