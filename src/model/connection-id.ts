import type { Connection } from './connection.ts';

/** The id of a document's connection: unique in a log. */
export const connectionId = (document: string, number: number): string => `${document}.${number}`;

/** The key of the document that a connection belongs to. */
export const documentOf = ({ id }: Connection): string => id.slice(0, id.lastIndexOf('.'));
