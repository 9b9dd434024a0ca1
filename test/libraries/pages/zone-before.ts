import 'zone.js';
import { offer } from './client.ts';
import { plainClient } from './plain-client.ts';

const client = plainClient(() => Zone.current.name);

offer((url, note) => Zone.current.fork({ name: 'page' }).run(() => client(url, note)));
