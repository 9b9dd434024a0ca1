import * as v from 'valibot';
import { text } from './fields.ts';
import { SIZES } from './sizes.ts';

const headerSchema = v.object({
  /** The header's name, lower case. */
  name: text(SIZES.text),
  /** Its value as the server sent it. */
  value: text(SIZES.text),
});

/** What a second channel, beside the page, saw of a connection's opening handshake and of its failure. */
export const handshakeSchema = v.object({
  /** `devtools`: Chromium's `devtools.network`, while DevTools is open. `webRequest`: Firefox, always. */
  source: v.picklist(['devtools', 'webRequest']),
  /**
   * HTTP status of the answer, null when none came or the channel hides it, as Chromium does with a 101 that it does not
   * accept. 101 is a handshake that the server accepted.
   */
  status: v.nullable(v.pipe(v.number(), v.integer())),
  /**
   * The answer's headers that tell who answered and why, in their order; see `telling-headers.ts`. Chromium gives those
   * of an accepted handshake only (measured: 6).
   */
  headers: v.pipe(v.array(headerSchema), v.maxLength(SIZES.headers)),
  /** The server's IP address as the browser reached it, null when it gave none: Chromium never does (measured: 6). */
  address: v.nullable(text(SIZES.text)),
  /**
   * The browser's own words, or its name, for what failed the connection, at the handshake or later; null when it gave
   * none, empty when it gave an empty text.
   */
  error: v.nullable(text(SIZES.text)),
  /** Whether it could belong to another connection to the same URL as well: both channels know only URL and order. */
  ambiguous: v.boolean(),
});

/** What a second channel saw; see {@link handshakeSchema}. */
export type Handshake = v.InferOutput<typeof handshakeSchema>;
