/** In seconds: longer than any screen plays without a pause. */
const tenYears = 10 * 366 * 24 * 3_600;

/** The one Media Source of an element, as an endless line of time in seconds. What is asked of it is done in turn. */
export interface MediaLine {
  /**
   * Readies the line for fragments of a type; opens a new source where there is none or the decoder gave up.
   *
   * @returns whether the line begins anew, empty
   */
  open(type: string): Promise<boolean>;
  /** Appends a fragment with its own zero at `offset`. @throws when the source is closed or refuses it */
  append(fragment: Uint8Array<ArrayBuffer>, offset: number): Promise<void>;
  /** Takes away what lies between two places. */
  clear(from: number, until: number): Promise<void>;
  /** Where what can be played ends. */
  end(): number;
  begin(): number;
  /** The next `open` begins with a new source and a new decoder. */
  renew(): void;
}

/** A line that opens its source with the first `open`. */
export function createMediaLine(element: HTMLVideoElement): MediaLine {
  let buffer: SourceBuffer | undefined;
  let type = '';
  let work: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = work.then(act, act);
    work = done.catch(() => {});
    return done;
  };
  const change = (act: (buffer: SourceBuffer) => void) =>
    inTurn(async () => {
      if (buffer === undefined || element.error !== null) throw new Error(faultOf(element));
      await changed(buffer, act);
    });

  return {
    open: (wanted) =>
      inTurn(async () => {
        const anew = buffer === undefined || element.error !== null;
        if (anew) buffer = await openBuffer(element, wanted);
        else if (type !== wanted) buffer?.changeType(wanted);
        type = wanted;
        return anew;
      }),
    append: (fragment, offset) =>
      change((buffer) => {
        buffer.timestampOffset = offset;
        buffer.appendBuffer(fragment);
      }),
    clear: (from, until) => change((buffer) => buffer.remove(from, until)),
    renew() {
      buffer = undefined;
    },
    begin: () => (element.buffered.length === 0 ? 0 : element.buffered.start(0)),
    end: () => (element.buffered.length === 0 ? 0 : element.buffered.end(element.buffered.length - 1)),
  };
}

/** What an element says of why it plays no more. */
export function faultOf({ error }: HTMLVideoElement): string {
  return error?.message || `media error ${error?.code ?? 'without a code'}`;
}

async function openBuffer(element: HTMLVideoElement, type: string): Promise<SourceBuffer> {
  const source = new MediaSource();
  const address = URL.createObjectURL(source);
  const opened = new Promise((done) => source.addEventListener('sourceopen', done, { once: true }));
  element.src = address;
  await opened;
  URL.revokeObjectURL(address);
  const buffer = source.addSourceBuffer(type);
  source.duration = Number.POSITIVE_INFINITY;
  // Of a source without an end only what is buffered can be sought, unless it says otherwise; nothing is, yet.
  source.setLiveSeekableRange(0, tenYears);
  return buffer;
}

function changed(buffer: SourceBuffer, act: (buffer: SourceBuffer) => void): Promise<void> {
  return new Promise((done, failed) => {
    const settled = new AbortController();
    const settle = (then: () => void) => () => {
      settled.abort();
      then();
    };
    const options = { signal: settled.signal };
    buffer.addEventListener('updateend', settle(done), options);
    const refuse = settle(() => failed(new Error('the decoder refuses what is in it')));
    buffer.addEventListener('error', refuse, options);
    try {
      act(buffer);
    } catch (cause) {
      settle(() => failed(cause))();
    }
  });
}
