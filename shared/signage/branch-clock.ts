/**
 * The branch's clock, as a screen on another machine keeps it: measured over the network and followed gently. A
 * screen's own clock may be wrong by minutes and be set at any moment; here it is not asked at all. Time is counted by
 * the milliseconds since the page was loaded, which nobody can set, and held against what the branch's PC says.
 */
export interface BranchClock {
  /** What is kept: the branch's time at `since` 0, and how far that is still to be moved. */
  readonly base: number;
  readonly aim: number;
  /** Since when it is moved towards the aim. */
  readonly from: number;
}

/** One question to the branch and its answer. `sentAt` and `receivedAt` by the page's clock, the rest by the branch's. */
export interface ClockSample {
  sentAt: number;
  receivedAt: number;
  branchReceivedAt: number;
  branchSentAt: number;
}

/** What samples say: the branch's time at `since` 0, and how long the question was on its way there and back. */
export interface Measured {
  base: number;
  roundTripMs: number;
  /** When it was measured, by the page's clock. */
  at: number;
}

/** Milliseconds a millisecond: so much faster or slower a clock is while it is moved. Films can follow that. */
const slewRate = 0.02;
/** What is further off is set at once. */
const stepMs = 3_000;
/** How fast two quartz clocks may drift apart, as a share: what an old sample is trusted less by. */
const driftRate = 100e-6;

/** What one sample says (RFC 5905, section 8: the offset is wrong by at most half of the round trip). */
export function measure({ sentAt, receivedAt, branchReceivedAt, branchSentAt }: ClockSample): Measured {
  return {
    base: (branchReceivedAt + branchSentAt - sentAt - receivedAt) / 2,
    roundTripMs: Math.max(0, receivedAt - sentAt - (branchSentAt - branchReceivedAt)),
    at: receivedAt,
  };
}

/** The one to go by: the shortest on its way, of equals the newest; age counts against it. */
export function bestOf(measured: readonly Measured[], since: number): Measured | undefined {
  const doubt = ({ roundTripMs, at }: Measured) => roundTripMs / 2 + (since - at) * driftRate;
  return measured.toSorted((one, other) => doubt(one) - doubt(other))[0];
}

/** A clock that is right by one measurement. */
export function clockAt({ base }: Measured): BranchClock {
  return { base, aim: base, from: 0 };
}

/** The branch's time, `since` milliseconds after the page was loaded. It never goes back unless it was stepped. */
export function timeAt(clock: BranchClock, since: number): number {
  return since + baseAt(clock, since);
}

/**
 * With a new measurement: moved towards it from now on, a little faster or slower than before, or set at once where it
 * is seconds off.
 */
export function corrected(clock: BranchClock, { base, roundTripMs }: Measured, since: number): BranchClock {
  const now = baseAt(clock, since);
  if (Math.abs(base - now) > stepMs + roundTripMs / 2) return { base, aim: base, from: since };
  return { base: now, aim: base, from: since };
}

function baseAt({ base, aim, from }: BranchClock, since: number): number {
  const most = Math.max(0, since - from) * slewRate;
  return base + Math.min(most, Math.max(-most, aim - base));
}
