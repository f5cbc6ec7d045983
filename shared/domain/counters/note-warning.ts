/** What in a note looks like it tells who somebody is. */
export type NoteWarning = 'name' | 'phone' | 'identity';

/** Family names that nearly every Vietnamese bears, folded: letters without marks, `đ` as `d`. */
const familyNames =
  'nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|trinh|dao|doan|mai|luong|to|truong|cao|ha|lam|phung|ta|thai|chu|vuong|kieu|la|quach|tong|dam|luu|nghiem|khuc|ninh|bach|khuong|ton|mac|tang|diep';

/** Places and bodies that begin like a name. */
const noNames =
  /^(?:ha (?:noi|dong|nam|tinh|giang)|cao bang|ho (?:tay|guom|hoan|chi minh)|doan (?:thanh|vien)|thai (?:nguyen|binh|ha)|la thanh|ly thuong|le (?:loi|duan|van luong)|mai dich|dinh cong|ton duc|truong chinh)\b/i;

const titles = 'ong|ba|anh|chi|co|chu|bac|em|cu|di|cau|chau';

/**
 * What a note seems to tell about somebody: a name, a phone number, an identity number (12 digits of the citizen
 * card, 9 of the former identity card, 10 of social insurance). It warns, it does not forbid: it can be wrong
 * both ways.
 */
export function noteWarnings(note: string): NoteWarning[] {
  const numbers = [...note.matchAll(/\+?\d(?:[\s.\-–]?\d)*/g)].map(([found]) => found.replace(/[^\d+]/g, ''));
  const phone = numbers.some(isPhone);
  const identity = numbers.some((number) => !isPhone(number) && number.length >= 9);
  return [
    ...(namesSomebody(note) ? (['name'] as const) : []),
    ...(phone ? (['phone'] as const) : []),
    ...(identity ? (['identity'] as const) : []),
  ];
}

/** Mobile numbers have 10 digits from 03, 05, 07, 08 or 09, fixed lines 10 or 11 from 02 (Circular 22/2014/TT-BTTTT). */
function isPhone(number: string): boolean {
  return /^(?:\+?84|0)(?:[35789]\d{8}|2\d{8,9})$/.test(number);
}

function namesSomebody(note: string): boolean {
  const folded = fold(note);
  const capital = String.raw`\p{Lu}[\p{Ll}]*`;
  const byFamily = new RegExp(String.raw`(?<![\p{L}])(?:${upperFirst(familyNames)})(?: ${capital})+`, 'gu');
  const byTitle = new RegExp(String.raw`(?<![\p{L}])(?:${titles}|${upperFirst(titles)}) ${capital}`, 'gu');
  const unmarked = new RegExp(
    String.raw`(?<![\p{L}])(?:${familyNames}) (?:van|thi|duc|huu|ngoc|minh) \p{L}+`,
    'gu',
  );
  return (
    [...folded.matchAll(byFamily)].some(([found]) => !noNames.test(found)) ||
    byTitle.test(folded) ||
    unmarked.test(folded.toLowerCase())
  );
}

function upperFirst(words: string): string {
  return words.replaceAll(/(?<=^|\|)[a-z]/g, (first) => first.toUpperCase());
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}
