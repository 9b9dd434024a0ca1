import 'core-js';
import { offer } from './client.ts';
import { plainClient } from './plain-client.ts';

offer(plainClient());
