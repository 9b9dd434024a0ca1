import { expect, test } from './fixtures.ts';

/** A script that opens a connection at once, as the first thing its document does. */
const opens = (url: string) => `<script>new WebSocket(${JSON.stringify(url)})</script>`;

test('closes of every kind of frame are recorded, each once', async ({ page, server, log }) => {
  const url = (kind: string) => `${server.ws}/close/4000?reason=${kind}&test=frames`;
  const kinds = [
    'top',
    'same-origin',
    'cross-origin',
    'srcdoc',
    'sandboxed',
    'blob',
    'data',
    'about-blank',
    'window-open',
  ];
  server.route('/frames', `<!doctype html>${opens(url('top'))}<title>frames</title>`);
  server.route('/frame-same-origin', `<!doctype html>${opens(url('same-origin'))}`);
  server.route('/frame-cross-origin', `<!doctype html>${opens(url('cross-origin'))}`);
  server.route('/frame-sandboxed', `<!doctype html>${opens(url('sandboxed'))}`);
  await page.goto(`${server.origin}/frames`);
  await page.evaluate(
    ({ otherOrigin, documents, blank, opened }) => {
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
      const other = window.open('about:blank') as (Window & typeof globalThis) | null;
      if (other) new other.WebSocket(opened);
    },
    {
      otherOrigin: server.otherOrigin,
      documents: { srcdoc: opens(url('srcdoc')), blob: opens(url('blob')), data: opens(url('data')) },
      blank: url('about-blank'),
      opened: url('window-open'),
    },
  );
  const reasons = async () =>
    (await log.closes('test=frames')).map(({ end }) => (end.type === 'closed' ? end.reason : end.type)).sort();
  await expect.poll(reasons).toEqual([...kinds].sort());
  expect(await log.connections('test=frames')).toHaveLength(kinds.length);

  const tabId = await log.tabIdOf(page);
  const inTab = (await log.closes('test=frames')).filter(({ sender }) => sender.tabId === tabId);
  expect(inTab).toHaveLength(kinds.length - 1);
  expect(inTab.filter(({ sender }) => sender.frameId === 0)).toHaveLength(1);
});
