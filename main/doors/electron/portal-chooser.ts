import type { Debugger } from 'electron';

/** What a page asks for with a file field. */
export interface FileQuestion {
  several: boolean;
  /** Puts these files into the field; none leaves it as it is. */
  answer(paths: readonly string[]): Promise<void>;
}

/** The part of Chrome's DevTools protocol that a page is given its files by. */
export type Wire = Pick<Debugger, 'attach' | 'on' | 'sendCommand'>;

/**
 * Takes the file choosers of a page away from the operating system, whose dialog shows the whole disk: each is told
 * to `asked` instead (Page.setInterceptFileChooserDialog).
 *
 * @param lost is told when that holds no longer; the page must not stay then
 * @throws when the page cannot be taken hold of
 */
export async function takeChoosers(
  wire: Wire,
  asked: (question: FileQuestion) => void,
  lost: () => void,
): Promise<void> {
  wire.on('detach', lost);
  wire.on('message', (_event, method, params: Opened) => {
    if (method !== 'Page.fileChooserOpened') return;
    const { mode, backendNodeId } = params;
    asked({
      several: mode === 'selectMultiple',
      answer: async (paths) => {
        if (paths.length === 0 || backendNodeId === undefined) return;
        await wire.sendCommand('DOM.setFileInputFiles', { files: [...paths], backendNodeId });
      },
    });
  });
  wire.attach('1.3');
  await wire.sendCommand('Page.enable');
  await wire.sendCommand('Page.setInterceptFileChooserDialog', { enabled: true });
}

interface Opened {
  mode: string;
  backendNodeId?: number;
}
