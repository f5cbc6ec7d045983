import { fill, type Layer, mediaAddress, painted, refillWhenResized } from './layer.ts';

/** An image is ready once it is decoded and two frames were painted with it below. */
export function imageLayer(element: HTMLImageElement): Layer {
  const refill = () => fill(element, element.naturalWidth, element.naturalHeight);
  refillWhenResized(element, refill);
  return {
    element,
    async prepare(turn) {
      const address = mediaAddress(turn);
      element.src = address;
      element.alt = turn.item.kind === 'image' ? turn.item.alt.vi : '';
      try {
        await element.decode();
      } catch (cause) {
        throw new Error(`${address} is missing or is no image that can be decoded.`, { cause });
      }
      refill();
      await painted();
    },
    run: painted,
    rest() {},
  };
}
