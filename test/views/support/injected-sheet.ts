/**
 * The sheet that Chromium puts in front of those of every page of an extension, here for pages served over HTTP. The
 * family is the one of this system's interface. Measured in Chromium 156; a test in the browser compares it.
 */
export const INJECTED_SHEET = `body { font-family: "Noto Sans CJK SC", Arial, sans-serif; font-size: 75%; }`;
