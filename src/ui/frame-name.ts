import type { Sender } from '#model/record/connection.ts';
import { shortUrl } from '#model/record/urls.ts';
import type { Messages } from './messages.ts';

/** The frame a connection belongs to, in a few words. */
export function frameName({ frameId, url }: Pick<Sender, 'frameId' | 'url'>, messages: Messages): string {
  if (frameId === 0) return messages('frameTop');
  return url === '' ? messages('frameOther') : shortUrl(url);
}
