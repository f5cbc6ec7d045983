import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** Taking a sheet home. */
export function printAnswers({
  printing,
}: Services): Answers<'printing' | 'print' | 'sheetInPrint' | 'sheetDrawn'> {
  return {
    printing: () => printing.way(),
    print: async ({ body }) => ({ result: await printing.print(body) }),
    sheetInPrint: ({ params }) => printing.inPrint(params.id),
    sheetDrawn({ params, body }) {
      printing.drawn(params.id, body.lengthMm);
      return params;
    },
  };
}
