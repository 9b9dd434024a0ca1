import mqtt from 'mqtt';
import { offer } from './client.ts';

offer((url, note) => {
  const client = mqtt.connect(url, { reconnectPeriod: 10, clientId: 'page', protocolVersion: 4, resubscribe: false });
  client.on('connect', ({ returnCode }) => {
    note('open', returnCode);
    client.publish('hall', 'hello', { qos: 1 }, (error) => note('greeted', error ? error.message : null));
  });
  client.on('close', () => note('closed'));
  client.on('offline', () => note('offline'));
  client.on('reconnect', () => note('reconnect'));
  client.on('error', (error) => note('error', error.message));
  return () => void client.end(false, {}, () => note('ended'));
});
