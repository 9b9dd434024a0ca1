import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { seenHandshakeSchema } from '#model/pairing/seen-handshake.ts';
import { MAX_REASON_BYTES, reasonBytes, takesCode } from '#model/record/close-arguments.ts';
import type { Sender } from '#model/record/connection.ts';
import { SIZES } from '#model/record/sizes.ts';
import { hostnameOf } from '#model/settings/host-name.ts';
import { OUTBOX_PREFIX } from '#model/wire/outbox.ts';
import type { Request, Welcome } from '#model/wire/requests.ts';
import { browser } from './browser.ts';
import { entrySchema } from './outbox.ts';
import { ownOrigin } from './pages.ts';

const tabId = v.pipe(v.number(), v.integer());

const requestSchema: v.GenericSchema<unknown, Request> = v.variant('type', [
  v.object({
    type: v.literal('hello'),
    document: v.pipe(v.string(), v.minLength(8), v.maxLength(64)),
    at: v.pipe(v.number(), v.finite(), v.minValue(0)),
    isFirst: v.boolean(),
  }),
  v.object({ type: v.literal('drain') }),
  v.object({
    type: v.literal('put'),
    items: v.record(v.pipe(v.string(), v.startsWith(OUTBOX_PREFIX), v.maxLength(100)), entrySchema),
  }),
  v.object({
    type: v.literal('handshake'),
    seen: seenHandshakeSchema,
    hosts: v.array(v.pipe(v.string(), v.maxLength(SIZES.text))),
  }),
  v.object({ type: v.literal('clear'), tabId: v.nullable(tabId), at: v.pipe(v.number(), v.finite()) }),
  v.object({ type: v.literal('refresh'), tabId }),
  v.object({
    type: v.literal('close'),
    id: v.pipe(v.string(), v.regex(/.\.[1-9]\d*$/), v.maxLength(SIZES.text)),
    tabId,
    code: v.pipe(v.number(), v.check(takesCode)),
    reason: v.pipe(
      v.string(),
      v.check((reason) => reasonBytes(reason) <= MAX_REASON_BYTES),
    ),
  }),
]);

/** Who asks: the extension's own pages are trusted, a content script is only believed to be where the browser says. */
export interface Asker {
  /** Whether it is a page of the extension. */
  trusted: boolean;
  /** The tab, frame and document, null where there is no tab. */
  sender: Sender | null;
  /** Hosts of its frame and of its tab's page, as far as they have one. */
  hosts: string[];
}

/** Answers requests; call while the background starts. What is not a {@link Request} is not answered. */
export function onRequest(answer: (request: Request, asker: Asker) => Promise<Welcome | true | undefined>): void {
  browser.runtime.onMessage.addListener((message: unknown, from: Runtime.MessageSender) => {
    const request = v.safeParse(requestSchema, message);
    return request.success ? answer(request.output, askerOf(from)) : undefined;
  });
}

function askerOf(from: Runtime.MessageSender & { documentId?: string; origin?: string }): Asker {
  const { tab, frameId, documentId, origin, url = '' } = from;
  return {
    trusted: from.id === browser.runtime.id && url.startsWith(ownOrigin),
    sender:
      tab?.id === undefined || frameId === undefined
        ? null
        : {
            tabId: tab.id,
            frameId,
            documentId: documentId ?? null,
            url: url.slice(0, SIZES.url),
            incognito: tab.incognito,
          },
    // A frame without an address of its own has its opener's origin.
    hosts: [...new Set([url, origin ?? '', tab?.url ?? ''].map(hostnameOf))].filter(Boolean),
  };
}
