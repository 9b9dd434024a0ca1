/** Type of the event by which the relay hands the page script its private port, before any script of the page runs. */
export const HANDSHAKE = 'wasclean-channel';

/** Type of the events the page script dispatches on the private port: one report as JSON, its number before a space. */
export const REPORT = 'report';
