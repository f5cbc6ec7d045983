import { Button } from '../../parts/button.tsx';
import { KhueVanCac } from '../../parts/khue-van-cac.tsx';
import '../../parts/plain-page.css';
import { useSay } from '../../words/language.tsx';
import { shellWords } from '../../words/shell.ts';

/** Shown until the content is here: that it is coming, or that it cannot be had yet. */
export function ContentMissing({ failed, onRetry }: { failed: boolean; onRetry(): void }) {
  const say = useSay();
  return (
    <main className="plain-page" data-screen={failed ? 'failed' : 'loading'} aria-busy={!failed}>
      <KhueVanCac className="plain-mark" weight={6} />
      {failed ? (
        <>
          <div role="alert">
            <h1>{say(shellWords.contentFailed)}</h1>
            <p>{say(shellWords.contentFailedHelp)}</p>
          </div>
          <Button kind="main" onClick={onRetry}>
            {say(shellWords.tryAgain)}
          </Button>
        </>
      ) : (
        <p role="status">{say(shellWords.loading)}</p>
      )}
    </main>
  );
}
