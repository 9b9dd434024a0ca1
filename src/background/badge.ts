import { showBadge } from '#platform/badge.ts';
import { countTroubled } from '#platform/log-writer.ts';

/** Shows on the toolbar button how many endings of a tab need attention. */
export async function updateBadge(tabId: number): Promise<void> {
  await showBadge(tabId, await countTroubled(tabId));
}
