import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SeenHandshake } from '#model/pairing/seen-handshake.ts';
import type { Connection, Sender } from '#model/record/connection.ts';
import type { Navigation } from '#model/wire/log-change.ts';

interface ConnectionRow {
  session: string;
  connection: Connection;
  /** Its URL as handshakes are compared by; see `addressOf`. */
  address: string;
  /** 1 for an ending that needs attention, absent otherwise, so that an index can count them. */
  troubled?: 1;
  /** 1 while the connection lives, absent otherwise: an index of what may still be open. */
  open?: 1;
}

/** A document whose relay said hello. */
export interface DocumentRow {
  key: string;
  session: string;
  /** The document the key stands for; null once its private tab was closed and everything of it was forgotten. */
  sender: Sender | null;
  /** Whether its connections are recorded. */
  isRecorded: boolean;
  /** When it was bound last, or last found to be needed: milliseconds since the Unix epoch. */
  boundAt: number;
}

interface NavigationRow {
  session: string;
  navigation: Navigation;
}

/** A handshake that a second channel saw. */
export interface HandshakeRow {
  session: string;
  seen: SeenHandshake;
  /** Its URL as connections are compared by; see `addressOf`. */
  address: string;
  /** When it began. */
  at: number;
  /** The id of the connection it was found to belong to, or of the record made of it; absent while there is none. */
  connection?: string;
  /** 1 while there is none, or more was told since: an index of what is to be paired, once or again. */
  waiting?: 1;
}

interface Schema extends DBSchema {
  connections: {
    key: string;
    value: ConnectionRow;
    indexes: {
      tab: [number, number];
      end: number;
      trouble: [number, 1];
      open: [1, number];
      address: [number, string, number];
    };
  };
  documents: { key: string; value: DocumentRow; indexes: { tab: number; document: string; boundAt: number } };
  navigations: { key: string; value: NavigationRow; indexes: { tab: [number, number]; at: number } };
  handshakes: {
    key: string;
    value: HandshakeRow;
    indexes: { address: [number, string, number]; at: number; waiting: number };
  };
  /** How many reports were lost, by cause. */
  losses: { key: string; value: number };
}

/** The extension's IndexedDB: shared by background, panel, popup and tabs. */
export type Database = IDBPDatabase<Schema>;

let opened: Promise<Database> | undefined;

/** Opens the database once per context. Rejects when the browser refuses storage. */
export function database(): Promise<Database> {
  opened ??= openDB<Schema>('wasclean', 4, {
    upgrade(db) {
      // The log is of one browser session; one that an older version wrote is not worth an upgrade of its own.
      for (const name of db.objectStoreNames) db.deleteObjectStore(name);
      const connections = db.createObjectStore('connections', { keyPath: 'connection.id' });
      // An open connection's end is null, no valid key: these two indexes hold only what has ended.
      connections.createIndex('tab', ['connection.sender.tabId', 'connection.end.at']);
      connections.createIndex('end', 'connection.end.at');
      connections.createIndex('trouble', ['connection.sender.tabId', 'troubled']);
      connections.createIndex('open', ['open', 'connection.sender.tabId']);
      connections.createIndex('address', ['connection.sender.tabId', 'address', 'connection.createdAt']);
      const documents = db.createObjectStore('documents', { keyPath: 'key' });
      documents.createIndex('tab', 'sender.tabId');
      documents.createIndex('document', 'sender.documentId');
      documents.createIndex('boundAt', 'boundAt');
      const navigations = db.createObjectStore('navigations', { keyPath: 'navigation.id' });
      navigations.createIndex('tab', ['navigation.tabId', 'navigation.at']);
      navigations.createIndex('at', 'navigation.at');
      const handshakes = db.createObjectStore('handshakes', { keyPath: 'seen.id' });
      handshakes.createIndex('address', ['seen.tabId', 'address', 'at']);
      handshakes.createIndex('at', 'at');
      handshakes.createIndex('waiting', 'waiting');
      db.createObjectStore('losses');
    },
  });
  return opened;
}

/** The keys of one tab in an index of `[tabId, number]`; of all tabs for null. */
export function ofTab(tabId: number | null): IDBKeyRange | null {
  return tabId === null ? null : IDBKeyRange.bound([tabId], [tabId, []]);
}
