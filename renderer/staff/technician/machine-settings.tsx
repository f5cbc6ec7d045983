import { useState } from 'react';
import type { MachineSettings, MachineState } from '../../../shared/domain/desk/machine.ts';
import { papers } from '../../../shared/domain/paper.ts';
import type { ScreenList } from '../../../shared/domain/signage/desk-screen.ts';
import { weekdays } from '../../../shared/domain/timing.ts';
import type { Client } from '../../client.ts';
import { useSay } from '../../words/language.tsx';
import { displayWords, paperWords, technicianWords, weekdayWords } from '../../words/staff-technician.ts';
import { hoursIn, hoursText } from './hours-text.ts';
import { SettingForm } from './setting-form.tsx';

interface SettingProps {
  client: Pick<Client, 'changeSettings'>;
  settings: MachineSettings;
  onSaved(): void;
}

/** What this site is called in reports. */
export function SiteNameSetting({ settings, ...form }: SettingProps) {
  const say = useSay();
  const [siteName, setSiteName] = useState(settings.siteName);
  return (
    <SettingForm {...form} title={technicianWords.site} change={() => ({ siteName })}>
      <label className="field">
        <span className="visually-hidden">{say(technicianWords.site)}</span>
        <input
          type="text"
          autoComplete="off"
          maxLength={120}
          required
          value={siteName}
          onChange={({ target }) => setSiteName(target.value)}
        />
      </label>
    </SettingForm>
  );
}

type Windows = MachineSettings['windows'];
const displays = ['primary', 'secondary'] as const;

/** Which page stands on which display of the machine. */
export function DisplaySetting({ settings, screens, ...form }: SettingProps & ScreenList) {
  const say = useSay();
  const [windows, setWindows] = useState<Windows>(settings.windows);
  const pageOn = (display: (typeof displays)[number]) => {
    const window = windows.find((one) => one.display === display);
    return window?.page === 'signage' ? `signage ${window.screen}` : (window?.page ?? '');
  };
  const choose = (display: (typeof displays)[number], chosen: string) => {
    const [page, screen] = chosen.split(' ');
    // There is one desk: chosen for a display, it leaves the other.
    const others = windows.filter(
      (one) => one.display !== display && !(one.page === page && page === 'staff'),
    );
    if (screen !== undefined) setWindows([...others, { page: 'signage', screen, display }]);
    else if (page === 'kiosk' || page === 'staff') setWindows([...others, { page, display }]);
    else setWindows(others);
  };
  return (
    <SettingForm
      {...form}
      title={technicianWords.displays}
      help={technicianWords.displaysHelp}
      change={() => (windows.length > 0 ? { windows } : { refused: technicianWords.lastWindow })}
    >
      <div className="machine-fields">
        {displays.map((display) => (
          <label key={display} className="field">
            <span>{say(displayWords[display])}</span>
            <select value={pageOn(display)} onChange={({ target }) => choose(display, target.value)}>
              <option value="">{say(technicianWords.noPage)}</option>
              <option value="kiosk">{say(technicianWords.kioskPage)}</option>
              <option value="staff">{say(technicianWords.staffPage)}</option>
              {screens.map(({ id, title }) => (
                <option key={id} value={`signage ${id}`}>
                  {say(technicianWords.signagePage(title))}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </SettingForm>
  );
}

/** Where sheets are printed. */
export function PrinterSetting({
  settings,
  printers,
  ...form
}: SettingProps & Pick<MachineState, 'printers'>) {
  const say = useSay();
  const [name, setName] = useState(settings.printer?.name ?? '');
  const [paper, setPaper] = useState(settings.printer?.paper ?? 'a4');
  return (
    <SettingForm
      {...form}
      title={technicianWords.printer}
      help={technicianWords.printerHelp}
      change={() => ({ printer: name.trim() === '' ? null : { name: name.trim(), paper } })}
    >
      {printers === null && <p>{say(technicianWords.printerUnknown)}</p>}
      <div className="machine-fields">
        <PrinterName printers={printers} name={name} onName={setName} />
        <label className="field">
          <span>{say(technicianWords.paper)}</span>
          <select
            value={paper}
            onChange={({ target }) => setPaper(papers.find((known) => known === target.value) ?? 'a4')}
          >
            {papers.map((known) => (
              <option key={known} value={known}>
                {say(paperWords[known])}
              </option>
            ))}
          </select>
        </label>
      </div>
    </SettingForm>
  );
}

/** Whether the app opens by itself when somebody signs in to the computer; only the installed app can. */
export function LoginSetting({
  settings,
  canStartAtLogin,
  ...form
}: SettingProps & Pick<MachineState, 'canStartAtLogin'>) {
  const say = useSay();
  const [startAtLogin, setStartAtLogin] = useState(settings.startAtLogin ?? false);
  if (!canStartAtLogin) {
    return (
      <section className="desk-card" data-list="login">
        <h2>{say(technicianWords.login)}</h2>
        <p>{say(technicianWords.loginNotHere)}</p>
      </section>
    );
  }
  return (
    <SettingForm
      {...form}
      title={technicianWords.login}
      help={technicianWords.loginHelp}
      change={() => ({ startAtLogin })}
    >
      <label className="machine-check">
        <input
          type="checkbox"
          checked={startAtLogin}
          onChange={({ target }) => setStartAtLogin(target.checked)}
        />
        <span>{say(technicianWords.loginSwitch)}</span>
      </label>
    </SettingForm>
  );
}

interface PrinterNameProps extends Pick<MachineState, 'printers'> {
  name: string;
  onName(name: string): void;
}

/** One of the printers that the system knows; typed, where it cannot be asked. */
function PrinterName({ printers, name, onName }: PrinterNameProps) {
  const say = useSay();
  if (printers === null) {
    return (
      <label className="field">
        <span>{say(technicianWords.printerTyped)}</span>
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={name}
          onChange={({ target }) => onName(target.value)}
        />
      </label>
    );
  }
  return (
    <label className="field">
      <span>{say(technicianWords.printerName)}</span>
      <select value={name} onChange={({ target }) => onName(target.value)}>
        <option value="">{say(technicianWords.noPrinter)}</option>
        {printers.map((known) => (
          <option key={known}>{known}</option>
        ))}
        {name !== '' && !printers.includes(name) && (
          <option value={name}>{say(technicianWords.notThere(name))}</option>
        )}
      </select>
    </label>
  );
}

/** When the site is open. */
export function HoursSetting({ settings: { hours }, ...form }: SettingProps) {
  const say = useSay();
  const [text, setText] = useState(() => hoursText(hours));
  const [always, setAlways] = useState(hours === null);
  const change = () => {
    if (always) return { hours: null };
    const read = hoursIn(text, hours);
    if (!('wrong' in read)) return { hours: read };
    const days = read.wrong.map((day) => weekdayWords[day]);
    return {
      refused: technicianWords.wrongHours({
        vi: days.map(({ vi }) => vi).join(', '),
        en: days.map(({ en }) => en).join(', '),
      }),
    };
  };
  return (
    <SettingForm
      {...form}
      title={technicianWords.hours}
      help={always ? undefined : technicianWords.hoursHelp}
      change={change}
    >
      <label className="machine-check">
        <input type="checkbox" checked={always} onChange={({ target }) => setAlways(target.checked)} />
        <span>{say(technicianWords.always)}</span>
      </label>
      {!always && (
        <div className="machine-hours">
          {weekdays.map((day) => (
            <label key={day} className="field">
              <span>{say(weekdayWords[day])}</span>
              <input
                type="text"
                autoComplete="off"
                value={text[day]}
                onChange={({ target }) => setText({ ...text, [day]: target.value })}
              />
            </label>
          ))}
        </div>
      )}
      {hours?.exceptions && <p>{say(technicianWords.exceptions(hours.exceptions.length))}</p>}
    </SettingForm>
  );
}
