import { sql } from 'kysely';
import { addDays, businessDay, startOfDay } from '../../../shared/domain/hanoi-time.ts';
import { enrolAt } from '../../services/outbox/enrol.ts';
import type { HqApp } from '../app.ts';
import type { HqDatabase } from '../database.ts';
import { makeInstallation } from '../sites/installations.ts';
import { makeSite } from '../sites/sites.ts';
import { type Chance, createChance } from './chance.ts';
import { createNetwork, type NetworkFault } from './network.ts';
import { createSimulatedSite, type SimulatedSite } from './simulated-site.ts';

/** What is simulated. */
export interface SimulationOrder {
  sites: number;
  days: number;
  /** Citizens helped a day and site. */
  assists: number;
  faults: boolean;
  seed: number;
  /** Opens HQ; again after each restart. Its database holds no site yet. */
  openHq(clock: () => number): Promise<HqApp>;
  progress(sentence: string): void;
}

/** What came of it: HQ beside the sum of the sites. */
export interface SimulationResult {
  recorded: number;
  /** Events that HQ does not count though it should, counts twice, or counts though it should not. */
  lost: number;
  double: number;
  foreign: number;
  /** Events under numbers that HQ had already, and how many of them are in the quarantine. */
  conflicts: number;
  quarantined: number;
  /** Assists that stand: by the sites, and by HQ's roll-ups. */
  assists: number;
  rolledUp: number;
  restarts: number;
  faults: Map<NetworkFault, number>;
}

/** Sites that send at the same time. */
const atOnce = 8;

/** Runs sites and an HQ through so many days, then lets everything arrive and compares. */
export async function simulate(order: SimulationOrder): Promise<SimulationResult> {
  let now = startOfDay('2026-10-01') + 7 * 3_600_000;
  const clock = () => now;
  let hq = await order.openHq(clock);
  let restarts = 0;
  const restartHq = async () => {
    await hq.close();
    hq = await order.openHq(clock);
    restarts += 1;
  };
  const network = createNetwork(
    () =>
      (...request) =>
        hq.handle(...request),
    order,
  );
  const sites: SimulatedSite[] = [];
  try {
    for (let n = 1; n <= order.sites; n += 1) {
      const chance = createChance(order.seed * 1_000 + n);
      sites.push(await enrol(hq, `site-${n}`, { network, chance, clock }));
    }
    for (let day = 0; day < order.days; day += 1) {
      now = startOfDay(addDays('2026-10-01', day)) + 18 * 3_600_000;
      await liveDay(sites, order, now);
      await network.deliverLate();
      if (order.faults && day % 3 === 1) await restartHq();
      order.progress(`Day ${day + 1} of ${order.days} is over.`);
    }
    network.heal();
    await network.deliverLate();
    await inGroups(sites, async (site) => {
      const left = await site.send(10_000);
      if (left > 0) throw new Error(`${site.code} has ${left} events left though nothing stands in the way.`);
    });
    await hq.services.rollUps.settle();
    return { ...(await compare(hq.services.db, sites)), restarts, faults: network.counts };
  } finally {
    for (const site of sites) site.close();
    await hq.close();
  }
}

async function enrol(
  hq: HqApp,
  code: string,
  means: { network: ReturnType<typeof createNetwork>; chance: Chance; clock: () => number },
): Promise<SimulatedSite> {
  const { db } = hq.services;
  await makeSite(db, means.clock(), { code, name: code, group: null, target: 10 });
  const made = await makeInstallation(hq.services, { site: code, name: 'PC' }, undefined);
  const enrolment = await enrolAt(
    { hq: 'http://localhost', code: made.code, version: 'simulated' },
    (address, init) => hq.handle(new Request(address, init), { from: code }),
  );
  return createSimulatedSite(code, { enrolment, ...means, fetch: means.network.fetchBy(means.chance) });
}

/** One site in twelve loses its disk on a day and is brought back from a copy; HQ has heard everything before. */
async function liveDay(sites: SimulatedSite[], order: SimulationOrder, now: number): Promise<void> {
  await inGroups(sites, async (site) => {
    const { chance } = site;
    const breaks = order.faults && chance.below(12) === 0;
    if (breaks) {
      await site.send(10_000);
      site.takeImage();
    }
    site.live(businessDay(now), order.assists);
    if (breaks) {
      await site.send(10_000);
      site.restoreImage();
      site.live(businessDay(now), 5);
    }
    await site.send(order.faults ? 4 : 1_000);
    if (order.faults && chance.below(10) === 0) site.restart();
  });
}

async function inGroups(sites: SimulatedSite[], work: (site: SimulatedSite) => Promise<void>): Promise<void> {
  const waiting = [...sites];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let site = waiting.shift(); site !== undefined; site = waiting.shift()) await work(site);
    }),
  );
}

async function compare(
  db: HqDatabase,
  sites: SimulatedSite[],
): Promise<Omit<SimulationResult, 'restarts' | 'faults'>> {
  const result = {
    recorded: 0,
    lost: 0,
    double: 0,
    foreign: 0,
    conflicts: 0,
    quarantined: 0,
    assists: 0,
    rolledUp: 0,
  };
  for (const { code, recorded, aside, standing } of sites) {
    const held = await idsOf(db, code, 'events');
    const kept = await idsOf(db, code, 'forked_events');
    result.recorded += recorded.size;
    result.lost += missingIn(recorded, new Set(held));
    result.double += held.length - new Set(held).size;
    result.foreign += missingIn(held, recorded) + missingIn(kept, aside);
    result.conflicts += aside.size;
    result.quarantined += aside.size - missingIn(aside, new Set(kept));
    result.assists += standing();
    const { rows } = await sql<{ assists: number }>`SELECT coalesce(sum(d.assists), 0)::int AS assists
      FROM site_days d JOIN sites s ON s.id = d.site WHERE s.code = ${code}`.execute(db);
    result.rolledUp += rows[0]?.assists ?? 0;
  }
  return result;
}

function missingIn(ids: Iterable<string>, others: ReadonlySet<string>): number {
  return [...ids].filter((id) => !others.has(id)).length;
}

async function idsOf(db: HqDatabase, code: string, table: 'events' | 'forked_events'): Promise<string[]> {
  const id = table === 'events' ? sql`e.id::text` : sql`e.record::jsonb ->> 'id'`;
  const { rows } = await sql<{ id: string }>`SELECT ${id} AS id FROM ${sql.table(table)} e
    JOIN devices d ON d.ordinal = e.device JOIN installations i ON i.id = d.installation
    JOIN sites s ON s.id = i.site WHERE s.code = ${code}`.execute(db);
  return rows.map((row) => row.id);
}
