/** A text as it is compared with others: in one Unicode form, with single spaces. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
