/** Writes down what a library said, with what the page can know of it. */
export type Note = (event: string, facts?: unknown) => void;

/** Connects with a library and keeps the connection up; returns how to disconnect through the library's own API. */
export type Client = (url: string, note: Note) => () => void;

/** What a page with a library lets a test do. */
export interface ClientPage {
  /** What the library said, in order. */
  journal: { event: string; facts: unknown }[];
  start(url: string): void;
  disconnect(): void;
}

declare global {
  interface Window {
    client: ClientPage;
  }
}

/** The facts of a close event that every library means the same by. */
export const closeFacts = ({ code, reason, wasClean }: Pick<CloseEvent, 'code' | 'reason' | 'wasClean'>) => ({
  code,
  reason,
  wasClean,
});

/** Makes a client the page's own. */
export function offer(client: Client): void {
  const journal: ClientPage['journal'] = [];
  const note: Note = (event, facts = null) => journal.push({ event, facts });
  let disconnect = () => {};
  window.client = {
    journal,
    start(url) {
      disconnect = client(url, note);
    },
    disconnect() {
      note('disconnect');
      disconnect();
    },
  };
}
