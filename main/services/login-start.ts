/** Whether the system starts the app when somebody signs in to the computer; only some doors can have it do so. */
export interface LoginStart {
  readonly available: boolean;
  /** The system is told by this, now and after each change; where nothing was ever set, it stays as it is. */
  startBy(tell: (wanted: boolean) => void): void;
  /** Looks whether the setting has changed. */
  follow(): void;
}

/** @param setting what the site has set; undefined where nothing was */
export function createLoginStart(setting: () => boolean | undefined): LoginStart {
  let tell: ((wanted: boolean) => void) | undefined;
  let told: boolean | undefined;
  const follow = () => {
    const wanted = setting();
    if (tell === undefined || wanted === undefined || wanted === told) return;
    told = wanted;
    tell(wanted);
  };
  return {
    get available() {
      return tell !== undefined;
    },
    startBy(door) {
      tell = door;
      follow();
    },
    follow,
  };
}
