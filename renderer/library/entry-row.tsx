import { Icon, type IconName } from '../parts/icon.tsx';

interface EntryRowProps {
  icon: IconName;
  title: string;
  text?: string;
  onOpen(): void;
}

/** One entry of a list to open. */
export function EntryRow({ icon, title, text, onOpen }: EntryRowProps) {
  return (
    <li>
      <button type="button" className="touch-card entry-row" onClick={onOpen}>
        <Icon name={icon} className="icon entry-icon" />
        <span className="entry-words">
          <strong>{title}</strong> {text !== undefined && <small>{text}</small>}
        </span>
        <Icon name="next" className="icon entry-icon entry-go" />
      </button>
    </li>
  );
}
