import { documentOf, numberOf } from '#model/record/connection.ts';
import { REPORT_ALL } from '#model/wire/page-channel.ts';
import type { Request } from '#model/wire/requests.ts';
import { openConnections } from '#platform/log-reader.ts';
import { tellRelay } from '#platform/tabs.ts';

/** Has the pages of a tab report what lives in them as it is now. */
export async function refresh(tabId: number): Promise<void> {
  const documents = new Set((await openConnections(tabId)).map(documentOf));
  const tell = (document: string) => tellRelay(tabId, { type: 'order', document, order: [REPORT_ALL, 0, ''] });
  await Promise.all([...documents].map(tell));
}

/** Has a page close one of its connections. One that ended meanwhile stays as it is. */
export async function closeFromHere({ id, tabId, code, reason }: Extract<Request, { type: 'close' }>): Promise<void> {
  await tellRelay(tabId, { type: 'order', document: documentOf({ id }), order: [numberOf({ id }), code, reason] });
}
