/**
 * The staff desk on the very screen that citizens use. Where a machine has one screen, or one that is shut to
 * everything but the kiosk, an officer comes to the desk from the attract screen and gives the screen back.
 */
export const deskAtTable = '/staff?at=table';

/** Whether this page is the desk on the citizens' screen. */
export function isAtTable(search = location.search): boolean {
  return new URLSearchParams(search).get('at') === 'table';
}

/** Goes to the desk on the citizens' screen, or back from it. */
export function goTo(address: typeof deskAtTable | '/kiosk'): void {
  location.assign(address);
}
