import { repeat, retry } from 'rxjs';
import { webSocket } from 'rxjs/webSocket';
import { closeFacts, offer } from './client.ts';

offer((url, note) => {
  const subject = webSocket<unknown>({
    url,
    protocol: 'chat',
    openObserver: {
      next: () => {
        note('open');
        subject.next('hello');
      },
    },
    closingObserver: { next: () => note('closing') },
    closeObserver: { next: (event) => note('closed', closeFacts(event)) },
  });
  // A clean close completes it, any other is its error.
  const subscription = subject.pipe(repeat({ delay: 10 }), retry({ delay: 10 })).subscribe({
    next: (message) => note('greeted', message),
  });
  return () => subscription.unsubscribe();
});
