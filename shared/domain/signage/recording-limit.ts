/** The longest a recording may be, in milliseconds: a screen is read text by text, and no text takes that long. */
export const longestRecordingMs = 60_000;
