import { REPORT } from '../model/private-channel.ts';
import { openChannel } from './channel.ts';
import { answerWhetherThere, sayHello } from './hello.ts';
import { comeBack, deliver, leave } from './outbox.ts';

openChannel().addEventListener(REPORT, (event) => {
  // Again each time: document.open() removes every listener of the window, and adding one twice does nothing.
  addEventListener('pagehide', leave, true);
  addEventListener('pageshow', comeBack, true);
  const { detail } = event as CustomEvent<string>;
  const space = detail.indexOf(' ');
  deliver(detail.slice(0, space), detail.slice(space + 1));
});
answerWhetherThere();
sayHello();
// A prerendered document gets its place in the tab only now.
document.addEventListener('prerenderingchange', sayHello);
