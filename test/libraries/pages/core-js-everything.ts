import { NATIVE } from './core-js-force.ts';
import 'core-js';
import { offer } from './client.ts';
import { plainClient } from './plain-client.ts';

const client = plainClient();

offer((url, note) => {
  note(
    'replaced',
    [Promise, Map, Set, WeakMap, Reflect.apply, Reflect.construct, Date.now].map((now, index) => now !== NATIVE[index]),
  );
  return client(url, note);
});
