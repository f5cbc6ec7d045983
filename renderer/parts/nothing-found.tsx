import { Button } from './button.tsx';
import './search-field.css';

interface NothingFoundProps {
  headline: string;
  help: string;
  /** Name of the way back to everything there is. */
  showAll: string;
  onShowAll(): void;
}

/** Said in the place of a list when a search finds nothing; screen readers hear it at once. */
export function NothingFound({ headline, help, showAll, onShowAll }: NothingFoundProps) {
  return (
    <section className="nothing-found">
      <div role="status">
        <h2>{headline}</h2>
      </div>
      <p>{help}</p>
      <Button onClick={onShowAll}>{showAll}</Button>
    </section>
  );
}
