import { Icon } from '../../parts/icon.tsx';
import { useSay } from '../../words/language.tsx';
import { staffWords } from '../../words/staff.ts';

/** More figures than this cannot be told apart from two metres; a bar can. */
const mostFigures = 30;

/** One figure for every citizen of the target, filled when somebody was helped; a bar for large targets. */
export function TargetPicture({ assists, target }: { assists: number; target: number }) {
  const say = useSay();
  const label = say(staffWords.picture(assists, target));
  if (target > mostFigures) {
    return (
      <div className="target-bar" role="img" aria-label={label}>
        <div style={{ transform: `scaleX(${Math.min(1, assists / target)})` }} />
      </div>
    );
  }
  const figures = Array.from({ length: target }, (_, index) => ({
    id: `figure-${index}`,
    on: index < assists,
  }));
  return (
    <div
      className="figures"
      role="img"
      aria-label={label}
      style={{ gridTemplateColumns: `repeat(${columnsFor(target)}, minmax(0, 1fr))` }}
    >
      {figures.map(({ id, on }) => (
        <span key={id} data-on={on || undefined}>
          <Icon name="person" />
        </span>
      ))}
    </div>
  );
}

/** Two even rows as far as figures stay large, rows of ten beyond. */
function columnsFor(target: number): number {
  return target <= 12 ? Math.ceil(target / 2) : 10;
}
