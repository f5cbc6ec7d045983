import { Component, type ReactNode, useEffect } from 'react';
import { useSay } from '../words/language.tsx';
import { shellWords } from '../words/shell.ts';
import './plain-page.css';

const reloadAfterMs = 10_000;

/**
 * Keeps a fault of the interface from leaving a blank screen in public: says so, and loads the page anew,
 * which also wipes whatever the page held.
 */
export class PageFailure extends Component<{ children: ReactNode }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? <FailureNotice /> : this.props.children;
  }
}

/** Shown when a page cannot be drawn; it loads itself anew after ten seconds. */
export function FailureNotice() {
  const say = useSay();
  useEffect(() => {
    const timer = setTimeout(() => location.reload(), reloadAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className="plain-page" data-screen="broken">
      <div role="alert">
        <h1>{say(shellWords.pageFailed)}</h1>
        <p>{say(shellWords.pageFailedHelp)}</p>
      </div>
    </main>
  );
}
