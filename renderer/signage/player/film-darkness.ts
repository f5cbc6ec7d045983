/** Watches whether the film that is seen has been black all over, and for how long. */
export interface FilmDarkness {
  /**
   * Has the frame that is shown looked at.
   *
   * @param film what is seen; undefined where that is no film that runs
   * @param now the page's clock, in milliseconds
   * @returns for how many milliseconds every frame that was looked at has been black; 0 where one was not
   */
  look(film: HTMLVideoElement | undefined, now: number): number;
}

/**
 * Looks at the decoded frames themselves. A canvas would do as well, but Chromium leaves the copy of each frame that is
 * drawn there to the garbage collector, hundreds of megabytes of them.
 */
export function createFilmDarkness(): FilmDarkness {
  let bytes = new Uint8Array();
  let since: number | undefined;
  let looking = false;
  const sample = async (film: HTMLVideoElement, now: number) => {
    const frame = new VideoFrame(film);
    try {
      const size = frame.allocationSize();
      if (bytes.length < size) bytes = new Uint8Array(size);
      const [first] = await frame.copyTo(bytes);
      const black =
        first && isBlack(bytes, { ...first, format: frame.format, height: frame.visibleRect?.height ?? 0 });
      since = black ? (since ?? now) : undefined;
    } finally {
      frame.close();
    }
  };
  return {
    look(film, now) {
      if (film === undefined || !('VideoFrame' in window)) {
        since = undefined;
        return 0;
      }
      // Between two films there may be no frame to look at for a moment, and some cannot be read: that says nothing.
      if (!looking && film.readyState >= film.HAVE_CURRENT_DATA) {
        looking = true;
        sample(film, now)
          .catch(() => {})
          .finally(() => {
            looking = false;
          });
      }
      return since === undefined ? 0 : now - since;
    },
  };
}

/** How what is seen of a frame lies in memory (WebCodecs, section 9): its format, its first plane, its height. */
interface Lying extends PlaneLayout {
  format: VideoPixelFormat | null;
  height: number;
}

/** Of 255: what a codec makes of black is not brighter, the darkest scene that somebody filmed is. Luma begins at 16. */
const blackest = { luma: 24, colour: 8 };
/** Every so many pixels across and down. */
const apart = 4;

/** Whether nothing in a frame is brighter than black; false where its format is one that is not known here. */
export function isBlack(bytes: Uint8Array, { format, offset, stride, height }: Lying): boolean {
  const isLuma = /^(I4\d\dA?|NV12A?)$/.test(format ?? '');
  const isColour = /^(RGB|BGR)[AX]$/.test(format ?? '');
  if (!isLuma && !isColour) return false;
  const step = isLuma ? apart : 4 * apart;
  if (height === 0) return false;
  for (let row = 0; row < height; row += apart) {
    const start = offset + row * stride;
    for (let at = start; at < start + stride; at += step) {
      if (isLuma && (bytes[at] ?? 0) > blackest.luma) return false;
      if (isColour && Math.max(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0) > blackest.colour)
        return false;
    }
  }
  return true;
}
