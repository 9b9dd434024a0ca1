import { REPORT } from '../model/private-channel.ts';
import { openChannel } from './channel.ts';
import { answerWhetherThere, sayHello, sayHelloAgain } from './hello.ts';
import { comeBack, deliver, leave } from './outbox.ts';

// At once, so that no listener of the page comes before and hides the event.
watchForLeaving();
openChannel().addEventListener(REPORT, (event) => {
  // Again each time: document.open() removes every listener of the window, and adding one twice does nothing.
  watchForLeaving();
  const { detail } = event as CustomEvent<string>;
  const space = detail.indexOf(' ');
  deliver(detail.slice(0, space), detail.slice(space + 1));
  sayHello();
});
answerWhetherThere();
sayHello();
document.addEventListener('prerenderingchange', sayHelloAgain);

function watchForLeaving(): void {
  addEventListener('pagehide', leave, true);
  addEventListener('pageshow', comeBack, true);
}
