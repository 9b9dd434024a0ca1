import { expect, test } from './fixtures.ts';

/** A script that opens a connection at once, as the first thing its document does. */
const opens = (url: string) => `<script>new WebSocket(${JSON.stringify(url)})</script>`;

test('closes of every kind of frame are recorded, each once', async ({ page, server, log }) => {
  const url = (kind: string) => `${server.ws}/close/4000?reason=${kind}&test=frames`;
  const kinds = ['top', 'same-origin', 'cross-origin', 'srcdoc', 'sandboxed', 'blob', 'data', 'about-blank'];
  server.route('/frames', `<!doctype html>${opens(url('top'))}<title>frames</title>`);
  server.route('/frame-same-origin', `<!doctype html>${opens(url('same-origin'))}`);
  server.route('/frame-cross-origin', `<!doctype html>${opens(url('cross-origin'))}`);
  server.route('/frame-sandboxed', `<!doctype html>${opens(url('sandboxed'))}`);
  await page.goto(`${server.origin}/frames`);
  await page.evaluate(
    ({ otherOrigin, documents, blank }) => {
      const add = (set: (frame: HTMLIFrameElement) => void) => {
        const frame = document.createElement('iframe');
        set(frame);
        document.body.append(frame);
        return frame;
      };
      add((frame) => {
        frame.src = '/frame-same-origin';
      });
      add((frame) => {
        frame.src = `${otherOrigin}/frame-cross-origin`;
      });
      add((frame) => {
        frame.srcdoc = documents.srcdoc;
      });
      add((frame) => {
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.src = '/frame-sandboxed';
      });
      add((frame) => {
        frame.src = URL.createObjectURL(new Blob([documents.blob], { type: 'text/html' }));
      });
      add((frame) => {
        frame.src = `data:text/html,${encodeURIComponent(documents.data)}`;
      });
      const inner = add(() => {}).contentWindow as (Window & typeof globalThis) | null;
      if (inner) new inner.WebSocket(blank);
    },
    {
      otherOrigin: server.otherOrigin,
      documents: { srcdoc: opens(url('srcdoc')), blob: opens(url('blob')), data: opens(url('data')) },
      blank: url('about-blank'),
    },
  );
  const reasons = async () =>
    (await log.closes('test=frames')).map(({ end }) => (end.type === 'closed' ? end.reason : end.type)).sort();
  await expect.poll(reasons).toEqual([...kinds].sort());
  expect(await log.connections('test=frames')).toHaveLength(kinds.length);

  const tabId = await log.tabIdOf(page);
  const inTab = (await log.closes('test=frames')).filter(({ sender }) => sender.tabId === tabId);
  expect(inTab).toHaveLength(kinds.length);
  expect(inTab.filter(({ sender }) => sender.frameId === 0)).toHaveLength(1);
});

test('a window opened by a page is recorded from its first, synchronous use', async ({ page, server, log }) => {
  await page.goto(`${server.origin}/blank?opener`);
  await page.evaluate((url) => {
    const other = window.open('about:blank') as (Window & typeof globalThis) | null;
    if (other) new other.WebSocket(url);
  }, `${server.ws}/close/4000?reason=window-open&test=opened`);
  await expect
    .poll(async () => (await log.closes('test=opened')).map(({ end }) => end))
    .toMatchObject([{ code: 4000 }]);
  const [record] = await log.closes('test=opened');
  expect(record?.sender.tabId).not.toBe(await log.tabIdOf(page));
});
