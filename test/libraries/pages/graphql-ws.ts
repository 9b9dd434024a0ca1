import { createClient } from 'graphql-ws/client';
import { closeFacts, offer } from './client.ts';

offer((url, note) => {
  const client = createClient({
    url,
    retryAttempts: 10,
    shouldRetry: () => true,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 10)),
    on: {
      connecting: (isRetry) => note('connecting', isRetry),
      opened: () => note('open'),
      connected: (_connection, payload, wasRetry) => note('connected', { payload, wasRetry }),
      error: (error) => note('error', (error as Event).type),
      closed: (event) => note('closed', closeFacts(event as CloseEvent)),
    },
  });
  client.subscribe<{ greeting: string }>(
    { query: 'subscription { greeting }' },
    {
      next: ({ data }) => note('greeted', data),
      error: (error) => note('failed', error instanceof CloseEvent ? closeFacts(error) : String(error)),
      complete: () => note('complete'),
    },
  );
  return () => void client.dispose();
});
