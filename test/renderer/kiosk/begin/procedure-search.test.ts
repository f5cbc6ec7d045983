import { expect, test } from 'vitest';
import { createProcedureSearch } from '../../../../renderer/kiosk/begin/procedure-search.ts';
import type { Procedure } from '../../../../shared/domain/content/procedure.ts';
import { sample, words } from '../../../shared/guidance/sample-procedure.ts';

function procedure(id: string, name: string, code: string, keywords: string[]): Procedure {
  return {
    ...sample,
    id,
    name: { vi: name, en: id.replaceAll('-', ' ') },
    officialName: { ...sample.officialName, text: words(`Thủ tục ${name}`) },
    purpose: words('Một việc cần làm.'),
    code: { ...sample.code, value: code },
    keywords,
  };
}

const search = createProcedureSearch([
  procedure('birth', 'Đăng ký khai sinh', '1.001193', ['em bé', 'trẻ sơ sinh']),
  procedure('residence', 'Đăng ký tạm trú', '1.004194', ['ở trọ', 'thuê nhà']),
  procedure('copy', 'Chứng thực bản sao điện tử', '2.000815', ['sao y', 'công chứng']),
]);
const found = (query: string) => search(query).map(({ id }) => id);

test.each([
  ['khai sinh', ['birth']],
  ['khai sinh'.normalize('NFD'), ['birth']],
  ['DANG KY KHAI SINH', ['birth']],
  ['Đăng ký', ['birth', 'residence']],
  ['dang ky', ['birth', 'residence']],
  ['tam tr', ['residence']],
  ['o tro', ['residence']],
  ['sao y', ['copy']],
  ['1.001193', ['birth']],
  ['1001193', ['birth']],
  ['001193', ['birth']],
  ['2.0008', ['copy']],
  ['chứng thuc dien tu', ['copy']],
  ['chungg thuc', ['copy']],
  ['residence', ['residence']],
  ['khai tử', []],
  ['thủ tục tạm trú', ['residence']],
  ['Thủ tục', ['birth', 'copy', 'residence']],
  ['xyz', []],
  ['', []],
  ['  ', []],
])('"%s" finds %j', (query, expected) => {
  expect(found(query).toSorted()).toEqual(expected);
});

test('the name counts for more than other words', () => {
  const ranked = createProcedureSearch([
    procedure('mentions', 'Cấp thẻ', '1.000001', ['kết hôn']),
    procedure('named', 'Đăng ký kết hôn', '1.000002', []),
  ]);
  expect(ranked('ket hon').map(({ id }) => id)).toEqual(['named', 'mentions']);
});
