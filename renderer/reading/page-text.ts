import type { Piece } from './passages.ts';

/**
 * What stands on a part of the page, in its order, for reading aloud to somebody who also looks at it: words that
 * are hidden from the eye, drawings and fields are passed over.
 */
export function* textOf(root: Element): Generator<Piece<Element>> {
  for (const node of root.childNodes) {
    if (node instanceof Text) yield { text: node.data, block: blockOf(root) };
    else if (node instanceof Element && isRead(node)) yield* textOf(node);
  }
}

const passedOver = '[aria-hidden="true"], [role="img"], .visually-hidden, svg, script, style, input, [inert]';

function isRead(element: Element): boolean {
  return !element.matches(passedOver) && element.checkVisibility({ visibilityProperty: true });
}

function blockOf(element: Element): Element {
  const parent = element.parentElement;
  return getComputedStyle(element).display === 'inline' && parent ? blockOf(parent) : element;
}
