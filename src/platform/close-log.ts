import type { CloseLog } from '../model/close-log.ts';
import type { EndedConnection } from '../model/connection.ts';
import type { Losses } from '../model/losses.ts';
import { ask } from './ask.ts';
import { type Database, database, ofTab } from './database.ts';
import { onAnnouncement } from './log-channel.ts';

/** The log of this browser session for a view. Only the background writes; clearing asks it to. */
export const closeLog: CloseLog = {
  async closes(tabId) {
    // What waits while the background sleeps, as a handshake may, is told of when it is done.
    ask({ type: 'drain' }).catch(() => {});
    const db = await database();
    const rows =
      tabId === null
        ? await db.getAllFromIndex('connections', 'end')
        : await db.getAllFromIndex('connections', 'tab', ofTab(tabId));
    return rows.map(({ connection }) => connection as EndedConnection);
  },

  async navigations(tabId) {
    const rows = await (await database()).getAllFromIndex('navigations', 'tab', ofTab(tabId));
    return rows.map(({ navigation }) => navigation);
  },

  async losses() {
    return readLosses(await database());
  },

  async clear(tabId) {
    await ask({ type: 'clear', tabId });
  },

  watch: onAnnouncement,
};

/** How many reports were lost in this browser session. */
export async function readLosses(db: Database): Promise<Losses> {
  const { store } = db.transaction('losses');
  const [invalid = 0, overflow = 0, unplaced = 0, dropped = 0] = await Promise.all([
    store.get('invalid'),
    store.get('overflow'),
    store.get('unplaced'),
    store.get('dropped'),
  ]);
  return { invalid, overflow, unplaced, dropped };
}
