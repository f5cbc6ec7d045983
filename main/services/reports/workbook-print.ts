import type writeXlsxFile from 'write-excel-file/node';

type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

/** How a sheet goes on paper: always A4, as wide as the paper, as long as it is. */
export interface PrintSetup {
  sheet: string;
  landscape: boolean;
  /** The row, from 1, that is printed again on every page; undefined for none. */
  headerRow: number | undefined;
}

/**
 * What write-excel-file does not know of itself: fitting to the width, margins of an administrative document
 * (Decree 30/2020/NĐ-CP, annex I: 20 mm above and below, 30 left, 15 right), page numbers, rows that repeat.
 * ECMA-376, part 1, 18.3.1 gives the elements and their order.
 */
export function printFeature(setups: PrintSetup[]): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(xml, _, { sheetIndex }) {
            const { landscape } = setups[sheetIndex] as PrintSetup;
            const withFit = xml.replace(
              /<worksheet[^>]*>/,
              (start) => `${start}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
            );
            const end = withFit.lastIndexOf('<drawing ');
            return withFit.slice(0, end) + pageOf(landscape) + withFit.slice(end);
          },
        },
        'xl/workbook.xml': { transform: (xml) => withTitles(xml, setups) },
      },
    },
  };
}

function pageOf(landscape: boolean): string {
  const [left, right] = landscape ? [20, 15] : [30, 15];
  return [
    `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(20)}" bottom="${inches(20)}"`,
    ` header="${inches(10)}" footer="${inches(10)}"/>`,
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;R&amp;10&amp;P/&amp;N</oddFooter></headerFooter>',
  ].join('');
}

function withTitles(xml: string, setups: PrintSetup[]): string {
  const names = setups.flatMap(({ sheet, headerRow }, index) =>
    headerRow === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${sheet}'!$${headerRow}:$${headerRow}</definedName>`,
        ],
  );
  const empty = /<definedNames\s*\/>|<definedNames><\/definedNames>/;
  return xml.replace(empty, `<definedNames>${names.join('')}</definedNames>`);
}

function inches(millimetres: number): string {
  return (millimetres / 25.4).toFixed(3);
}
