/**
 * Runs in every document of the kiosk's browser before anything of the page does: takes away what the browser offers
 * beyond the page, as far as a page can. What only the operating system can take away stands in the lockdown files.
 * It is text because it runs in the page, not here.
 */
export const guardScript = `(() => {
  const refuse = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const options = { capture: true, passive: false };
  for (const kind of ['contextmenu', 'dragstart', 'dragover', 'drop', 'auxclick']) {
    addEventListener(kind, refuse, options);
  }
  addEventListener('keydown', (event) => {
    const combined = event.ctrlKey || event.metaKey || event.altKey;
    const editing = combined && !event.shiftKey && /^[acvxz]$/i.test(event.key);
    const named = /^(F\\d+|Browser\\w+|Launch\\w+|ContextMenu|PrintScreen|Help)$/.test(event.key);
    // Shift+Escape opens the browser's own task manager, even in kiosk mode.
    const tasks = event.shiftKey && event.key === 'Escape';
    if (named || tasks || (combined && !editing)) refuse(event);
  }, options);
  // The mouse's own back and forward buttons.
  for (const kind of ['mousedown', 'mouseup', 'pointerdown', 'pointerup']) {
    addEventListener(kind, (event) => { if (event.button > 2) refuse(event); }, options);
  }
  addEventListener('wheel', (event) => { if (event.ctrlKey) refuse(event); }, options);
  window.open = () => null;
  window.alert = () => {};
  window.confirm = () => false;
  window.prompt = () => null;
  window.print = () => {};
  // The kiosk fills the screen already; for an element the browser says over the page how to leave it again.
  for (const name of ['requestFullscreen', 'webkitRequestFullscreen', 'webkitRequestFullScreen']) {
    if (name in Element.prototype) Element.prototype[name] = () => Promise.reject(new TypeError('The kiosk fills the screen.'));
  }
  // So it says of a pointer or of keys that a page keeps for itself.
  const keep = () => Promise.reject(new TypeError('The kiosk leaves pointer and keys free.'));
  Element.prototype.requestPointerLock = keep;
  if (navigator.keyboard) Object.getPrototypeOf(navigator.keyboard).lock = keep;
})();`;
