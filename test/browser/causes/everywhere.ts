import { neverOpened } from './never-opened.ts';
import { opened } from './opened.ts';

/** Every cause that either browser and the test server can make in seconds, and that reads the same in both. */
export const realCauses = [...neverOpened, ...opened];
