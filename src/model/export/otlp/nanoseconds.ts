/** The latest time OTLP can tell, in milliseconds since the Unix epoch: its nanoseconds are an unsigned 64-bit integer. */
const LATEST = 18_446_744_073_709;

/** Milliseconds since the Unix epoch as OTLP writes times: nanoseconds in decimal digits, exact to the microsecond. */
export const nanoseconds = (time: number): string => `${BigInt(Math.round(Math.min(time, LATEST) * 1_000)) * 1_000n}`;
