/**
 * What Chromium and its kin are told by managed policy: the same names work in Chromium, Chrome and Edge
 * (chromeenterprise.google/policies). Everything that a page, a key or a menu could lead to is turned off; only the
 * kiosk's own address is left.
 *
 * @param origin the app's, as `http://127.0.0.1:4680`
 * @param framed from where the lobby's page may fill its frames; a policy knows no frames, the launcher's guard does
 */
export function browserPolicies(origin: string, framed: readonly string[] = []): Record<string, unknown> {
  return {
    URLBlocklist: ['*'],
    URLAllowlist: [
      origin,
      'about:blank',
      'data:text/html;charset=utf-8;base64',
      ...framed.map((each) => exactly(new URL(each))),
    ],

    // Other ways to other pages.
    IncognitoModeAvailability: 1,
    BrowserGuestModeEnabled: false,
    BrowserAddPersonEnabled: false,
    BrowserSignin: 0,
    NewTabPageLocation: origin,
    HomepageLocation: origin,
    HomepageIsNewTabPage: false,
    ShowHomeButton: false,
    BookmarkBarEnabled: false,
    EditBookmarksEnabled: false,
    DefaultSearchProviderEnabled: false,
    SearchSuggestEnabled: false,
    AllowDinosaurEasterEgg: false,
    ExternalProtocolDialogShowAlwaysOpenCheckbox: false,
    DefaultPopupsSetting: 2,

    // Looking behind the page.
    // Turned off, the launcher itself is not let in ("Not allowed"), and nothing is ever shown. The keys that open
    // the tools are the guard's matter, and devtools://* is none of the addresses that may be shown.
    DeveloperToolsAvailability: 1,
    BrowserLabsEnabled: false,
    ExtensionInstallBlocklist: ['*'],
    TaskManagerEndProcessEnabled: false,
    FeedbackSurveysEnabled: false,
    UserFeedbackAllowed: false,

    // Files and paper.
    DownloadRestrictions: 3,
    AllowFileSelectionDialogs: false,
    PrintingEnabled: false,
    DisableScreenshots: true,

    // Devices and permissions.
    DefaultGeolocationSetting: 2,
    DefaultNotificationsSetting: 2,
    DefaultSensorsSetting: 2,
    DefaultSerialGuardSetting: 2,
    DefaultWebBluetoothGuardSetting: 2,
    DefaultWebHidGuardSetting: 2,
    DefaultWebUsbGuardSetting: 2,
    DefaultFileSystemReadGuardSetting: 2,
    DefaultFileSystemWriteGuardSetting: 2,
    DefaultClipboardSetting: 2,
    DefaultLocalFontsSetting: 2,
    DefaultWindowManagementSetting: 2,
    AudioCaptureAllowed: false,
    VideoCaptureAllowed: false,
    ScreenCaptureAllowed: false,

    // What would be kept, or asked.
    PasswordManagerEnabled: false,
    AutofillAddressEnabled: false,
    AutofillCreditCardEnabled: false,
    SavingBrowserHistoryDisabled: true,
    SyncDisabled: true,
    TranslateEnabled: false,
    MetricsReportingEnabled: false,
    BackgroundModeEnabled: false,
    DefaultBrowserSettingEnabled: false,
    PromotionsEnabled: false,
    EnableMediaRouter: false,
    HideWebStoreIcon: true,
    RestoreOnStartup: 5,
  };
}

/** A filter that fits one host and port alone: without the dot it fits every name below it, without a port every port. */
function exactly({ protocol, hostname, port }: URL): string {
  const dot = /^[\d.]+$/.test(hostname) ? '' : '.';
  return `${protocol}//${dot}${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
}

/** Folders in which Linux browsers of the family look for managed policies. */
export const policyFolders = [
  '/etc/chromium/policies/managed',
  '/etc/opt/chrome/policies/managed',
  '/etc/opt/edge/policies/managed',
];

/** The file's name in each of them. */
export const policyFile = 'tan-tam.json';
