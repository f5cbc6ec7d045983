/**
 * What is run on a PC to enrol it.
 *
 * @param address any address of HQ
 */
export function enrolCommand(address: string, code: string): string {
  return `tantam enrol --hq ${new URL(address).origin} --code ${code}`;
}
