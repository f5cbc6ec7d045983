import { browserPolicies, policyFile, policyFolders } from '../launcher/browser-policies.ts';
import { exitCodes } from './exit-codes.ts';
import { starter, updateService } from './linux-update.ts';
import type { LockdownSetting, WrittenFile } from './written-file.ts';

/**
 * A Linux machine that shows the kiosk and nothing else: a bare compositor with one program on the first console,
 * kept alive by systemd, with the browser's policies and without the ways around them.
 *
 * @param start the command that shows the kiosk, run by the kiosk's account
 * @param updates whether the app is a folder that new versions come into, and not a package that the system installs
 */
export function linuxLockdown(setting: LockdownSetting, start: string, updates: boolean): WrittenFile[] {
  return [
    { path: 'etc/systemd/system/tan-tam-kiosk.service', content: service(setting, start) },
    { path: 'etc/systemd/logind.conf.d/tan-tam.conf', content: logind },
    { path: 'etc/sysctl.d/90-tan-tam.conf', content: sysctl },
    { path: 'etc/systemd/system/tan-tam-night.service', content: nightService(updates) },
    { path: 'etc/systemd/system/tan-tam-night.timer', content: nightTimer },
    ...(updates
      ? [
          { path: 'etc/systemd/system/tan-tam-update.service', content: updateService(setting) },
          { path: 'tantam', content: starter(setting), executable: true },
        ]
      : []),
    { path: 'etc/apt/apt.conf.d/90-tan-tam', content: securityUpdates },
    ...policyFolders.map((folder) => ({
      path: `${folder.slice(1)}/${policyFile}`,
      content: `${JSON.stringify(browserPolicies(setting.origin, setting.framed), null, 2)}\n`,
    })),
    { path: 'apply.sh', content: apply(setting, updates), executable: true },
    { path: 'undo.sh', content: undo, executable: true },
    { path: 'READ-ME-FIRST.md', content: readMe(setting, updates) },
  ];
}

const service = ({ account }: LockdownSetting, start: string) => `[Unit]
Description=Tận Tâm on the first console
After=systemd-user-sessions.service
Conflicts=getty@tty1.service
# It never gives up, however often it ends.
StartLimitIntervalSec=0

[Service]
Type=notify
NotifyAccess=all
User=${account}
PAMName=login
TTYPath=/dev/tty1
TTYReset=yes
TTYVHangup=yes
TTYVTDisallocate=yes
StandardInput=tty-fail
StandardOutput=journal
StandardError=journal
UtmpIdentifier=tty1
UtmpMode=user
Environment=XDG_SESSION_TYPE=wayland
# Cage shows one program, full screen, with no way to another. Without -s it also ignores Ctrl+Alt+F1 to F12.
ExecStart=/usr/bin/cage -d -- ${start}
Restart=always
RestartSec=1
# The launcher reports every 10 s; a hung one is ended and started again.
WatchdogSec=30
TimeoutStartSec=90
TimeoutStopSec=10
# The kiosk's account may write in its own folder only.
ProtectSystem=strict
ReadWritePaths=/home/${account} /run/user
PrivateTmp=yes
NoNewPrivileges=yes

[Install]
WantedBy=graphical.target
Alias=display-manager.service
`;

const logind = `[Login]
# No log-in prompt on any other console, and no key that puts the machine to sleep.
NAutoVTs=0
ReserveVT=0
HandlePowerKey=poweroff
HandleSuspendKey=ignore
HandleHibernateKey=ignore
HandleLidSwitch=ignore
IdleAction=ignore
KillUserProcesses=yes
`;

const sysctl = `# The magic SysRq key is not for the public.
kernel.sysrq = 0
# A kernel that panics starts again after five seconds.
kernel.panic = 5
`;

const nightService = (updates: boolean) => `[Unit]
Description=Start Tận Tâm anew at night
${updates ? '# First a new version is brought in, where one is offered. Whatever becomes of that, the night goes on.\nWants=tan-tam-update.service\nAfter=tan-tam-update.service\n' : ''}
[Service]
Type=oneshot
ExecStart=/usr/bin/systemctl restart tan-tam-kiosk.service
`;

const nightTimer = `[Unit]
Description=Start Tận Tâm anew every night, while nobody looks

[Timer]
OnCalendar=*-*-* 03:30:00
Persistent=false

[Install]
WantedBy=timers.target
`;

const securityUpdates = `// Security updates come at night, and the machine starts anew only then.
APT::Periodic::Update-Package-Lists "1";
APT::Periodic::Unattended-Upgrade "1";
Unattended-Upgrade::Automatic-Reboot "true";
Unattended-Upgrade::Automatic-Reboot-Time "03:00";
`;

const apply = ({ account, app }: LockdownSetting, updates: boolean) => `#!/bin/sh
# Applies the files beside this one. Read READ-ME-FIRST.md before. Run as root.
set -eu
cd "$(dirname "$0")"
[ "$(id -u)" = 0 ] || { echo "Run this as root." >&2; exit 1; }
command -v cage > /dev/null || { echo "Install cage first: apt-get install cage" >&2; exit 1; }
[ -e "${app}" ] || { echo "There is no app at ${app}." >&2; exit 1; }
id "${account}" > /dev/null 2>&1 || useradd --create-home --shell /usr/sbin/nologin --groups video,input,render,audio "${account}"
find etc -type f | while read -r file; do
  mkdir -p "/$(dirname "$file")"
  cp "$file" "/$file"
done
${updates ? giveApp({ account, app }) : ''}systemctl daemon-reload
systemctl mask ctrl-alt-del.target
systemctl enable tan-tam-kiosk.service tan-tam-night.timer
systemctl set-default graphical.target
sysctl --system > /dev/null
echo "Applied. Restart the machine to begin: systemctl reboot"
`;

const giveApp = ({ account, app }: Pick<LockdownSetting, 'account' | 'app'>) => `cp tantam "${app}/tantam"
# New versions are brought in by the kiosk's account; while it shows the kiosk, the app cannot be written.
chown -R "${account}" "${app}"
`;

const undo = `#!/bin/sh
# Takes back what apply.sh did, except the account and its data. Run as root.
set -eu
cd "$(dirname "$0")"
[ "$(id -u)" = 0 ] || { echo "Run this as root." >&2; exit 1; }
systemctl disable --now tan-tam-kiosk.service tan-tam-night.timer || true
systemctl unmask ctrl-alt-del.target
find etc -type f | while read -r file; do rm -f "/$file"; done
systemctl daemon-reload
echo "Taken back. Restart the machine."
`;

const readMe = (
  { account, app, origin, framed = [] }: LockdownSetting,
  updates: boolean,
) => `# Locking a Linux machine to Tận Tâm

Read every file here before you run \`apply.sh\`; \`undo.sh\` takes it back. Written for Debian and Ubuntu with systemd
and \`cage\`. Keep a way in for yourself first: an SSH key for your own account, tried out.

| File | What for |
|---|---|
| \`etc/systemd/system/tan-tam-kiosk.service\` | shows the kiosk on the first console as \`${account}\`, starts it again whatever happens |
| \`etc/systemd/logind.conf.d/tan-tam.conf\` | no log-in prompt on other consoles, no sleep |
| \`etc/sysctl.d/90-tan-tam.conf\` | SysRq off |
| \`etc/systemd/system/tan-tam-night.*\` | one fresh start a night, at 03:30 |
${updates ? updateRows(app) : ''}| \`etc/apt/apt.conf.d/90-tan-tam\` | security updates at night only (package \`unattended-upgrades\`) |
| \`etc/*/policies/managed/${policyFile}\` | what the browser may do: show ${origin}${framed.length > 0 ? `, and in frames ${framed.join(', ')}` : ''} |

## New versions of the app

${updates ? updatesItself(account, app) : updatedByHand}
## What only the operating system and the room can stop

- Ctrl+Alt+F1 to F12, Ctrl+Alt+Delete, SysRq: these files do. No page and no browser can.
- The power button, the mains plug, a USB stick or keyboard that is plugged in, the firmware's start menu: a locked
  case, a firmware password, start from the internal disk only.
- Whoever has a screwdriver has the disk: encrypt it if the machine stands where nobody watches.
- A browser under a full desktop (GNOME, Windows) can be left by that desktop's own keys: use the bare session here.

## Exit codes

${exitCodes.map(({ code, meaning }) => `- ${code}: ${meaning}`).join('\n')}
`;

const updateRows = (
  app: string,
) => `| \`etc/systemd/system/tan-tam-update.service\` | before that start, the new version of the app that headquarters offers, if there is one |
| \`tantam\` | goes to \`${app}\`: starts the version in use |
`;

const updatesItself = (
  account: string,
  app: string,
) => `Say once whose versions this machine believes, by a file from a trusted hand:

    sudo -H -u ${account} ${app}/tantam update trust 1.root.json

From then on the night brings in what headquarters offers, or what \`updates\` in \`settings.json\` names: proven, started
beside the one in use, and taken into use only if it starts. \`journalctl -u tan-tam-update\` says what became of it;
\`sudo -H -u ${account} ${app}/tantam update back --app ${app} --kind archive\` goes back to the version before.
`;

const updatedByHand = `The packaged app is installed by the system, and nothing here does that by itself. After closing the app fetches what
headquarters offers, or what \`updates\` in \`settings.json\` names, and proves it; the technician's page then shows where
it lies and the command by which an administrator installs it over the one before, while the site is closed.
`;
