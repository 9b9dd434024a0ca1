import { expect, test } from '@playwright/test';
import { formats } from '#model/export/formats/list.ts';
import { hardConnections, written } from '../support/export-sample.ts';
import { startFirefox } from './support/firefox/launch.ts';
import { inBrowser } from './support/firefox/scopes.ts';

interface Imported {
  url: string;
  startedAt: number;
  status: number;
  duration: number;
  address: string | null;
}

test("Firefox's own DevTools imports the HAR", async () => {
  const connections = hardConnections();
  const { marionette, close } = await startFirefox({});
  let imported: Imported[];
  try {
    imported = await inBrowser(marionette, readArchive, written(formats.har, connections));
  } finally {
    await close();
  }
  expect(imported).toEqual(
    connections.map(({ url, createdAt, end, opened, handshake }) => ({
      url: URL.canParse(url) ? url : expect.stringContaining('not%20a%20url'),
      startedAt: Math.floor(createdAt),
      status: handshake?.status ?? (opened ? 101 : 0),
      duration: expect.closeTo(end.at - createdAt, 3),
      address: handshake?.address?.replace(/^\[|\]$/g, '') ?? null,
    })),
  );
});

/** What the Network panel would show of an archive, read by its own module. */
function readArchive(har: string): Imported[] {
  const loader = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { HarImporter } = loader.require('devtools/client/netmonitor/src/har/har-importer');
  const requests = new Map<string, { url: string; startedAt: number }>();
  const imported: Imported[] = [];
  const importer = new HarImporter({
    clearRequests: () => {},
    addRequest: (id, { url, startedMs }) => void requests.set(id, { url, startedAt: startedMs }),
    updateRequest(id, { status, totalTime, remoteAddress }) {
      const request = requests.get(id);
      if (!request) throw new Error('an answer without a request');
      imported.push({ ...request, status, duration: totalTime, address: remoteAddress ?? null });
    },
    addTimingMarker: () => {},
  });
  importer.import(har);
  return imported;
}
