import { useEffect } from 'react';

/** How far a finger may wander on a button, in CSS pixels; whatever wanders further scrolls or thinks better of it. */
const wanderPx = 15;

/**
 * Presses a button in the moment in which a finger leaves it, however long it rested there. A browser would go on to
 * ask whether that was a gesture and play the movements of a mouse first, a twentieth of a second on a slow machine.
 * Everything else is left to the browser: two fingers, a scroll, a finger that slid away, what is no button, mouse
 * and keys.
 */
export function useQuickPress(): void {
  useEffect(() => {
    let begun: { x: number; y: number } | undefined;
    const begin = ({ touches: [touch], touches }: TouchEvent) => {
      begun = touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : undefined;
      // As a mouse's press would. What has the focus when it is taken off the page costs another layout of all.
      if (document.activeElement instanceof HTMLHeadingElement) document.activeElement.blur();
      // Typing leaves a caret behind, even where its field is gone, and a browser looks for its place in every picture.
      if (!(document.activeElement instanceof HTMLInputElement)) document.getSelection()?.removeAllRanges();
    };
    const end = (event: TouchEvent) => {
      const [touch] = event.changedTouches;
      const from = begun;
      begun = undefined;
      if (from === undefined || touch === undefined || event.touches.length > 0 || !event.cancelable) return;
      const { clientX, clientY } = touch;
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button === null || Math.hypot(clientX - from.x, clientY - from.y) > wanderPx) return;
      if (!button.contains(document.elementFromPoint(clientX, clientY))) return;
      event.preventDefault();
      button.dispatchEvent(
        new PointerEvent('click', {
          bubbles: true,
          cancelable: true,
          composed: true,
          view: window,
          detail: 1,
          pointerType: 'touch',
          clientX,
          clientY,
        }),
      );
    };
    window.addEventListener('touchstart', begin, { capture: true, passive: true });
    window.addEventListener('touchend', end, { capture: true, passive: false });
    return () => {
      window.removeEventListener('touchstart', begin, { capture: true });
      window.removeEventListener('touchend', end, { capture: true });
    };
  }, []);
}
