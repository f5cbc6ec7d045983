import { weekdayNames } from '../../../shared/domain/report/words.ts';
import { useSay } from '../../words/language.tsx';

/** Steps of shade: few enough to be told apart in grey. */
const steps = 5;

/** Assists by hour and weekday: the darker, the more; each field says its number, too. */
export function HourMap({ hours, label }: { hours: number[][]; label: string }) {
  const say = useSay();
  const used = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    hours.some((day) => (day[hour] ?? 0) > 0),
  );
  const [first = 8, last = 17] = [used[0], used.at(-1)];
  const shown = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  const most = Math.max(1, ...hours.flat());
  return (
    <table className="hour-map" aria-label={label}>
      <thead>
        <tr>
          <td />
          {shown.map((hour) => (
            <th key={hour} scope="col">
              {hour}h
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hours.map((day, place) => {
          const name = weekdayNames[place];
          if (name === undefined) return null;
          return (
            <tr key={name.en}>
              <th scope="row">{say(name)}</th>
              {shown.map((hour) => {
                const count = day[hour] ?? 0;
                return (
                  <td key={hour} data-shade={Math.ceil((count / most) * steps)}>
                    {count === 0 ? '' : count}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
