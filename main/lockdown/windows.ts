import { browserPolicies } from '../launcher/browser-policies.ts';
import { exitCodes } from './exit-codes.ts';
import type { LockdownSetting, WrittenFile } from './written-file.ts';

/**
 * A Windows machine whose kiosk account has Tận Tâm in place of the desktop: Shell Launcher, Keyboard Filter and the
 * browsers' policies (learn.microsoft.com/windows/configuration). Both features need the Enterprise, Education or
 * IoT Enterprise edition.
 *
 * @param start the command that shows the kiosk
 * @param packaged whether that is the packaged app, and not a browser under the launcher
 */
export function windowsLockdown(setting: LockdownSetting, start: string, packaged: boolean): WrittenFile[] {
  return [
    { path: 'apply.ps1', content: crlf(apply(setting, start)) },
    { path: 'undo.ps1', content: crlf(undo(setting)) },
    { path: 'READ-ME-FIRST.md', content: readMe(setting, packaged) },
  ];
}

/** Keys that lead out of a full-screen program, by the names of WEKF_PredefinedKey. */
const blockedKeys = [
  'Alt+F4',
  'Alt+Space',
  'Alt+Tab',
  'Alt+Esc',
  'Ctrl+Alt+Del',
  'Ctrl+Esc',
  'Ctrl+F4',
  'Ctrl+Tab',
  'Ctrl+Win+F',
  'LShift+LAlt+NumLock',
  'LShift+LAlt+PrintScrn',
  'Shift+Ctrl+Esc',
  'Win+B',
  'Win+Break',
  'Win+D',
  'Win+E',
  'Win+Enter',
  'Win+F',
  'Win+H',
  'Win+I',
  'Win+K',
  'Win+L',
  'Win+M',
  'Win+P',
  'Win+Q',
  'Win+R',
  'Win+Tab',
  'Win+U',
  'Win+V',
  'Win+W',
  'Win+Z',
  'Windows',
  'Application',
];

const registryRoots = [
  'HKLM:\\SOFTWARE\\Policies\\Microsoft\\Edge',
  'HKLM:\\SOFTWARE\\Policies\\Google\\Chrome',
  'HKLM:\\SOFTWARE\\Policies\\Chromium',
];

const apply = (
  { account, origin, framed }: LockdownSetting,
  start: string,
) => `# Read READ-ME-FIRST.md before. Run in an elevated PowerShell.
#Requires -RunAsAdministrator
$ErrorActionPreference = 'Stop'

$account = '${account}'
$sid = (New-Object System.Security.Principal.NTAccount($account)).Translate([System.Security.Principal.SecurityIdentifier]).Value

Enable-WindowsOptionalFeature -Online -NoRestart -FeatureName Client-DeviceLockdown, Client-EmbeddedShellLauncher, Client-KeyboardFilter | Out-Null

# The kiosk's account gets Tận Tâm in place of the desktop; it is started again whatever it ends with (0).
$shell = [wmiclass]'\\\\localhost\\root\\standardcimv2\\embedded:WESL_UserSetting'
$shell.SetDefaultShell('explorer.exe', 3) | Out-Null
$shell.SetCustomShell($sid, '${start.replaceAll("'", "''")}', $null, $null, 0) | Out-Null
$shell.SetEnabled($true) | Out-Null

# Keys that lead out. Administrators keep theirs.
$space = 'root\\standardcimv2\\embedded'
foreach ($id in @(${blockedKeys.map((key) => `'${key}'`).join(', ')})) {
  $key = Get-WmiObject -Namespace $space -Class WEKF_PredefinedKey | Where-Object { $_.Id -eq $id }
  if ($key) { $key.Enabled = 1; $key.Put() | Out-Null } else { Write-Warning "This Windows knows no key named $id." }
}
$setting = Get-WmiObject -Namespace $space -Class WEKF_Settings | Where-Object { $_.Name -eq 'DisableKeyboardFilterForAdministrators' }
$setting.Value = 'true'
$setting.Put() | Out-Null

# What browsers may do: show ${[origin, ...(framed ?? [])].join(', ')}.
${registryRoots.map((root) => registryLines(root, browserPolicies(origin, framed))).join('\n')}

# No sleep, no dark screen, updates at night.
powercfg /change standby-timeout-ac 0
powercfg /change monitor-timeout-ac 0
powercfg /change hibernate-timeout-ac 0
$hours = 'HKLM:\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate'
New-Item -Path $hours -Force | Out-Null
New-ItemProperty -Path $hours -Name SetActiveHours -Value 1 -PropertyType DWord -Force | Out-Null
New-ItemProperty -Path $hours -Name ActiveHoursStart -Value 6 -PropertyType DWord -Force | Out-Null
New-ItemProperty -Path $hours -Name ActiveHoursEnd -Value 23 -PropertyType DWord -Force | Out-Null

Write-Host "Applied. Restart the machine and sign in as $account."
`;

function registryLines(root: string, policies: Record<string, unknown>): string {
  const lines = Object.entries(policies).flatMap(([name, value]) => {
    if (Array.isArray(value)) {
      return [
        `New-Item -Path '${root}\\${name}' -Force | Out-Null`,
        ...value.map(
          (entry, index) =>
            `New-ItemProperty -Path '${root}\\${name}' -Name ${index + 1} -Value '${entry}' -PropertyType String -Force | Out-Null`,
        ),
      ];
    }
    if (typeof value === 'string') {
      return [
        `New-ItemProperty -Path '${root}' -Name ${name} -Value '${value}' -PropertyType String -Force | Out-Null`,
      ];
    }
    return [
      `New-ItemProperty -Path '${root}' -Name ${name} -Value ${Number(value)} -PropertyType DWord -Force | Out-Null`,
    ];
  });
  return [`New-Item -Path '${root}' -Force | Out-Null`, ...lines].join('\n');
}

const undo = ({
  account,
}: LockdownSetting) => `# Takes back what apply.ps1 did. Run in an elevated PowerShell.
#Requires -RunAsAdministrator
$ErrorActionPreference = 'Stop'
$sid = (New-Object System.Security.Principal.NTAccount('${account}')).Translate([System.Security.Principal.SecurityIdentifier]).Value
$shell = [wmiclass]'\\\\localhost\\root\\standardcimv2\\embedded:WESL_UserSetting'
$shell.RemoveCustomShell($sid) | Out-Null
$shell.SetEnabled($false) | Out-Null
Get-WmiObject -Namespace 'root\\standardcimv2\\embedded' -Class WEKF_PredefinedKey | Where-Object { $_.Enabled } | ForEach-Object { $_.Enabled = 0; $_.Put() | Out-Null }
${registryRoots.map((root) => `Remove-Item -Path '${root}' -Recurse -ErrorAction SilentlyContinue`).join('\n')}
Write-Host 'Taken back. Restart the machine.'
`;

const readMe = ({ account }: LockdownSetting, packaged: boolean) => `# Locking a Windows machine to Tận Tâm

These scripts were written after Microsoft's documentation and **have not been run on Windows by us**: try them on a
machine you can set up again. Read \`apply.ps1\` before you run it; \`undo.ps1\` takes it back, and both change the
browsers' policies for the whole machine.

1. Windows Enterprise, Education or IoT Enterprise: Shell Launcher and Keyboard Filter are in no other edition.
2. Make a standard account named \`${account}\` without administrator rights, and let it sign in by itself
   (Sysinternals Autologon keeps its password encrypted).
3. Run \`apply.ps1\` in an elevated PowerShell, restart.

## New versions of the app

${packaged ? fetchedByApp : fetchedByCommand}
## What only the operating system and the room can stop

- Ctrl+Alt+Delete and the Windows key: Keyboard Filter does. No page and no browser can.
- The touch screen's edge swipes: turn them off by policy (\`AllowEdgeSwipe\` = 0) where the machine has a touch screen.
- The power button, USB sticks, the firmware's start menu: a locked case, a firmware password, BitLocker.

## Exit codes

Shell Launcher starts the shell again whatever it ends with:

${exitCodes.map(({ code, meaning }) => `- ${code}: ${meaning}`).join('\n')}
`;

const fetchedByApp = `Nothing here installs one by itself. After closing the app fetches what headquarters offers, or what \`updates\` in
\`settings.json\` names, and proves it; the technician's page then shows where it lies and the command by which an
administrator installs it, while the site is closed. The installer ends the app, and Shell Launcher starts the new one.
`;

const fetchedByCommand = `Nothing here installs one by itself. \`tantam update apply\` brings in what headquarters offers, proves it, and says how an
administrator installs it, while the site is closed.
`;

function crlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}
