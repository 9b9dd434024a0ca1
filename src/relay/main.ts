import { BEGIN, CHANNEL_OFFER, type LateWorld, RECORD, REST } from '#model/wire/page-channel.ts';
import type { Welcome } from '#model/wire/requests.ts';
import { openChannel, tellPage } from './channel.ts';
import { beginHello, sayHello, sayHelloAgain } from './hello.ts';
import { deliver, documentKey, keepKey, leave } from './outbox.ts';

// In the isolated world, where no page can look: an update of the extension may bring this script twice.
const world = globalThis as LateWorld & { greet?(): void };
// Firefox brings it to open pages by itself. At document start a document loads, but for empty ones, which begin complete
// (measured: 5); what was there before the extension is further, or older. Chromium's document takes a tenth of a millisecond.
const isFirst = IN_FIREFOX
  ? document.readyState === 'loading' || (location.protocol === 'about:' && performance.now() < 1_000)
  : !world.isLate;
let isConnected = isFirst;

if (world.greet) world.greet();
else {
  // A frame's first, empty document may hand its world on to the next, which the browser names anew.
  world.greet = sayHelloAgain;
  if (isFirst) begin();
  beginHello(isFirst, welcome);
}

/** Only the background knows whether a page that was there before already has a page script, and its key. */
function welcome({ recording, document: key }: Welcome): void {
  if (!isConnected) {
    isConnected = true;
    if (key === documentKey) begin();
    else {
      keepKey(key);
      openChannel(key, takeReports);
    }
  }
  tellPage([recording ? RECORD : REST, 0, '']);
}

function begin(): void {
  openChannel(CHANNEL_OFFER, takeReports);
  tellPage([BEGIN, isFirst ? 0 : 1, documentKey]);
}

function takeReports(event: Event): void {
  deliver((event as CustomEvent<string>).detail.split('\n'));
  // Behind the page script's own listener. Again each time: document.open() removes it; adding it twice does nothing.
  addEventListener('pagehide', leave);
  void sayHello();
}
