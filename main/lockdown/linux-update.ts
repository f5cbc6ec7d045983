import type { LockdownSetting } from './written-file.ts';

/**
 * Brings in a new version at night, apart from the kiosk: this may write where the app lies, and the service that
 * shows it may not.
 */
export const updateService = ({ account, app }: LockdownSetting) => `[Unit]
Description=Bring in a new version of Tận Tâm, where one is offered
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
User=${account}
# It is proven, started beside the one in use, and in use from the start of the kiosk that follows.
ExecStart=${app}/tantam update apply --app ${app}
# A slow line goes on from where it was in the next night.
TimeoutStartSec=90min
ProtectSystem=strict
ReadWritePaths=${app} /home/${account}
PrivateTmp=yes
NoNewPrivileges=yes
`;

/** Starts the version in use: the one that "current" leads to, or before the first update the app itself. */
export const starter = ({ app }: LockdownSetting) => `#!/bin/sh
# Starts the version of Tận Tâm that is in use, on the Node that came with it.
version="${app}/current"
[ -e "$version" ] || version="${app}"
for node in "$version"/node_modules/node-linux-*/bin/node; do
  [ -x "$node" ] && exec "$node" "$version/dist/main/cli.js" "$@"
done
exec node "$version/dist/main/cli.js" "$@"
`;
