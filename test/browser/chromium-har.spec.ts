import { formats } from '#model/export/formats/list.ts';
import { hardConnections, written } from '../support/export-sample.ts';
import { test } from './support/chromium-fixtures.ts';
import { openDevTools } from './support/devtools.ts';
import { expect } from './support/expect.ts';
import { withDevTools } from './support/with-devtools.ts';

/** Chromium's own module of its DevTools front end that reads archives, as far as it is needed. */
interface HarModule {
  HARFormat: { HARRoot: new (data: unknown) => { log: unknown } };
  Importer: {
    Importer: {
      requestsFromHARLog(log: unknown): {
        url(): string;
        statusCode: number;
        resourceType(): { name(): string };
        issueTime(): number;
        endTime: number;
      }[];
    };
  };
}

test.use({ launch: withDevTools });

test("Chromium's own DevTools imports the HAR", async ({ extension }) => {
  const window = await openDevTools(extension);
  const connections = hardConnections();
  const imported = await window.evaluate(
    async (har) => {
      const path = new URL('models/har/har.js', location.href).href;
      const { HARFormat, Importer }: HarModule = await import(path);
      const requests = Importer.Importer.requestsFromHARLog(new HARFormat.HARRoot(JSON.parse(har)).log);
      return requests.map((request) => ({
        url: request.url(),
        status: request.statusCode,
        type: request.resourceType().name(),
        startedAt: request.issueTime(),
        endedAt: request.endTime,
      }));
    },
    written(formats.har, connections),
  );

  const expected = connections.map(({ url, createdAt, end, opened, handshake }) => ({
    url: URL.canParse(url) ? url : expect.stringContaining('not%20a%20url'),
    status: handshake?.status ?? (opened ? 101 : 0),
    type: 'websocket',
    startedAt: Math.floor(createdAt) / 1_000,
    endedAt: expect.closeTo(end.at / 1_000, 2),
  }));
  const inOrder = expected.sort((a, b) => a.startedAt - b.startedAt);
  expect(imported).toEqual(inOrder);
});
