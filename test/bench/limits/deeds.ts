import type { Page } from '@playwright/test';
import type { TestServer } from '../../server/server.ts';
import { sendMessages } from '../capture/messages.ts';

/** Something that brings a page to a limit. */
export interface Deed {
  what: string;
  /** How many records it makes, told or not. */
  makes: number;
  /** Lets the server answer with what the deed needs. */
  serve?(server: TestServer): void;
  /** Does it in a page that shows `/blank`; resolves when the page has done its part. */
  act(page: Page, server: TestServer): Promise<unknown>;
}

const MESSAGES = 1_000_000;

const construct = (page: Page, url: string, protocols: string[], count: number) =>
  page.evaluate(
    ([address, asked, times]) => {
      for (let round = 0; round < times; round += 1) {
        try {
          new WebSocket(address, asked);
        } catch {
          // One of the deeds is about that.
        }
      }
    },
    [url, protocols, count] as const,
  );

export const DEEDS: readonly Deed[] = [
  {
    what: '50,000 connections that never answer, then the page leaves',
    makes: 50_000,
    async act(page, server) {
      await construct(page, `${server.ws}/stall`, [], 50_000);
      await page.goto(`${server.origin}/blank?left`);
    },
  },
  {
    what: '100,000 constructors that throw in one task',
    makes: 100_000,
    act: (page, server) => construct(page, `${server.ws}/echo`, ['twice', 'twice'], 100_000),
  },
  {
    what: '1,000,000 messages to one connection, and as many from it',
    makes: 1,
    serve: (server) =>
      server.routeConnections('/flow', () => ({ open: ({ tcp }) => void sendMessages(tcp, MESSAGES) })),
    act: (page, server) =>
      page.evaluate(
        ([url, total]) =>
          new Promise<void>((resolve, reject) => {
            let received = 0;
            let isDone = false;
            const connection = new WebSocket(url);
            connection.onmessage = ({ data }) => {
              received += 1;
              connection.send(data);
              if (received < total) return;
              isDone = true;
              connection.close();
            };
            connection.onclose = ({ code }) => (isDone ? resolve() : reject(new Error(`closed with ${code}`)));
          }),
        [`${server.ws}/flow`, MESSAGES] as const,
      ),
  },
  {
    what: '500 frames with a connection each',
    makes: 500,
    serve(server) {
      server.route(
        '/one-connection',
        '<!doctype html><script>new WebSocket("ws://" + location.host + "/close/4000")</script>',
      );
      server.route('/five-hundred', `<!doctype html>${'<iframe src="/one-connection"></iframe>'.repeat(500)}`);
    },
    act: (page, server) => page.goto(`${server.origin}/five-hundred`),
  },
  {
    what: '200 reloads in a row, with a connection each',
    makes: 200,
    serve: (server) =>
      server.route(
        '/reloaded',
        '<!doctype html><script>new WebSocket("ws://" + location.host + "/no-close-answer")</script>',
      ),
    async act(page, server) {
      for (let round = 0; round < 200; round += 1) await page.goto(`${server.origin}/reloaded?round=${round}`);
      await page.goto(`${server.origin}/blank?left`);
    },
  },
];
