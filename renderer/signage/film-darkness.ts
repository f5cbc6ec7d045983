/** Watches whether the film that is seen has been black all over, and for how long. */
export interface FilmDarkness {
  /**
   * Looks at a few pixels of the frame that is shown.
   *
   * @param film what is seen; undefined where that is no film that runs
   * @param now the page's clock, in milliseconds
   * @returns for how many milliseconds every frame that was looked at has been black; 0 where one was not
   */
  look(film: HTMLVideoElement | undefined, now: number): number;
}

/** So few pixels, each the mean of those around it, are read without holding up anything. */
const sample = { width: 16, height: 9 };
/** Of 255: what a codec makes of black is below, the darkest scene that somebody filmed is not. */
const blackest = 8;

/** Looks through a canvas that is not in the page. */
export function createFilmDarkness(): FilmDarkness {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, sample);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (context) context.imageSmoothingQuality = 'medium';
  let since: number | undefined;
  return {
    look(film, now) {
      // Between two films there may be no frame to look at for a moment: that says nothing.
      if (film && film.readyState < film.HAVE_CURRENT_DATA) return since === undefined ? 0 : now - since;
      if (film === undefined || context === null) {
        since = undefined;
        return 0;
      }
      context.drawImage(film, 0, 0, sample.width, sample.height);
      const { data } = context.getImageData(0, 0, sample.width, sample.height);
      since = isBlack(data) ? (since ?? now) : undefined;
      return since === undefined ? 0 : now - since;
    },
  };
}

/** Whether no pixel is brighter than black, of four bytes a pixel (RGBA). */
export function isBlack(pixels: ArrayLike<number>): boolean {
  for (let at = 0; at < pixels.length; at += 1) {
    if (at % 4 !== 3 && (pixels[at] ?? 0) > blackest) return false;
  }
  return true;
}
