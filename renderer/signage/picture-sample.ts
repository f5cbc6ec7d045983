import { mostOfPicture } from '../../shared/domain/screen-report.ts';

/** A small picture of what a film shows. */
export interface PictureSample {
  /** As a `data:` address; undefined where nothing can be drawn. */
  picture(): string | undefined;
  /** Whether what was drawn last is as good as black. */
  isBlack(): boolean;
}

/** Pixels of the longer side. */
const longest = 192;
/** Tried one after the other, until the picture is small enough. */
const qualities = [0.6, 0.4, 0.2];
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
        const scale = longest / Math.max(videoWidth, videoHeight);
        canvas.width = Math.max(1, Math.round(videoWidth * scale));
        canvas.height = Math.max(1, Math.round(videoHeight * scale));
        pen.drawImage(film, 0, 0, canvas.width, canvas.height);
      }
      return {
        picture: () => (drawn ? smallOf((quality) => canvas.toDataURL('image/jpeg', quality)) : undefined),
        isBlack: () =>
          drawn &&
          pen
            .getImageData(0, 0, canvas.width, canvas.height)
            .data.every((value, at) => at % 4 === 3 || value < blackest),
      };
    },
  };
}

function smallOf(pictureAt: (quality: number) => string): string | undefined {
  for (const quality of qualities) {
    const picture = pictureAt(quality);
    if (picture.length <= mostOfPicture) return picture;
  }
  return undefined;
}
