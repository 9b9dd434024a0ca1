export { startClient } from './clients.ts';
export { start } from './play.ts';
