import { Icon } from '../../parts/icon.tsx';
import { useSay } from '../../words/language.tsx';
import { contentWords } from '../../words/staff.ts';
import './desk-alert.css';

/** Says that no content can be used, what people see meanwhile and what to do; nothing while all is well. */
export function ContentFault({ fault }: { fault: string | undefined }) {
  const say = useSay();
  return (
    <div role="alert" className="desk-alert" data-notice="content">
      {fault !== undefined && (
        <p>
          <Icon name="warning" />
          <span>
            <strong>{say(contentWords.missing)}</strong> {say(contentWords.meanwhile)}{' '}
            {say(contentWords.remedy)}
            <small lang="en">{fault}</small>
          </span>
        </p>
      )}
    </div>
  );
}
