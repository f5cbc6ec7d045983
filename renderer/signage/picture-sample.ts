/** A small picture of what a film shows. */
export interface PictureSample {
  /** As a `data:` address; undefined where nothing can be drawn. */
  picture(): string | undefined;
  /** Whether what was drawn last is as good as black. */
  isBlack(): boolean;
}

const width = 192;
/** Of 255: what the brightest spot of a black picture has at most. */
const blackest = 24;

/** Draws films to one small canvas. */
export function createPictureSample(): { of(film: HTMLVideoElement): PictureSample } {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  return {
    of(film) {
      const { videoWidth, videoHeight } = film;
      const drawn = pen !== null && videoWidth > 0 && film.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
      if (drawn) {
        canvas.width = width;
        canvas.height = Math.max(1, Math.min(width * 2, Math.round((width * videoHeight) / videoWidth)));
        pen.drawImage(film, 0, 0, canvas.width, canvas.height);
      }
      return {
        picture: () => (drawn ? canvas.toDataURL('image/jpeg', 0.6) : undefined),
        isBlack: () =>
          drawn &&
          pen
            .getImageData(0, 0, canvas.width, canvas.height)
            .data.every((value, at) => at % 4 === 3 || value < blackest),
      };
    },
  };
}
