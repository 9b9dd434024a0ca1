import type { Connection } from './connection.ts';

/** The id of a document's connection: unique in a log. */
export const connectionId = (document: string, number: number): string => `${document}.${number}`;

/** The key of the document that a connection belongs to. */
export const documentOf = ({ id }: Pick<Connection, 'id'>): string => id.slice(0, id.lastIndexOf('.'));

/** The number of a connection in its document, from 1; NaN for an id that no page's connection has. */
export const numberOf = ({ id }: Pick<Connection, 'id'>): number => Number(id.slice(id.lastIndexOf('.') + 1));
