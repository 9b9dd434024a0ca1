import * as v from 'valibot';

/** The latest time a `Date` can hold (ECMA-262, Time Values): a later one could not be shown. */
const LATEST = 8_640_000_000_000_000;

/** Milliseconds since the Unix epoch, fractions allowed. */
export const time = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(LATEST));
/** A span in milliseconds. */
export const duration = v.pipe(v.number(), v.finite(), v.minValue(0));
/** A number of things or of bytes. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A close code: any unsigned 16-bit integer (RFC 6455 5.5.1). */
export const closeCode = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535));
/** `readyState`: 0 connecting, 1 open, 2 closing, 3 closed. */
export const readyState = v.picklist([0, 1, 2, 3]);
/** A text of at most so many UTF-16 code units. */
export const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
