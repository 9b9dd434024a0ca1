import { HANDSHAKE, REPORT } from '../model/private-channel.ts';
import type { Welcome } from '../model/request.ts';
import { openChannel, setRecording } from './channel.ts';
import { documentKey, keepKey } from './document-key.ts';
import { beginHello, hearBackground, sayHello, sayHelloAgain } from './hello.ts';
import { comeBack, deliver, leave } from './outbox.ts';

// In the isolated world, where no page can look: an update of the extension may bring this script twice.
const world = globalThis as { greet?(): void };
// At document start always true (measured); a page that is open when the extension comes is further.
const isFirst = document.readyState === 'loading';

let isConnected = isFirst;

if (world.greet) world.greet();
else {
  // A frame's first, empty document may hand its world on to the next, which the browser names anew.
  world.greet = sayHelloAgain;
  // At once, so that no listener of the page comes before and hides the event.
  watchForLeaving();
  if (isFirst) connect(HANDSHAKE);
  hearBackground();
  beginHello(welcome);
  document.addEventListener('prerenderingchange', sayHelloAgain);
}

/** Only the background knows whether a page that was there before already has a page script, and its key. */
function welcome({ recording, document: key }: Welcome): void {
  if (!isConnected) {
    isConnected = true;
    const type = key === documentKey() ? HANDSHAKE : key;
    keepKey(key);
    connect(type);
  }
  setRecording(recording);
}

function connect(type: string): void {
  openChannel(type).addEventListener(REPORT, (event) => {
    // Again each time: document.open() removes every listener of the window, and adding one twice does nothing.
    watchForLeaving();
    const { detail } = event as CustomEvent<string>;
    const space = detail.indexOf(' ');
    deliver(detail.slice(0, space), detail.slice(space + 1));
    sayHello();
  });
}

function watchForLeaving(): void {
  addEventListener('pagehide', leave, true);
  addEventListener('pageshow', comeBack, true);
}
