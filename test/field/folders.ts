import { fileURLToPath } from 'node:url';

/** Where the field run keeps the packages of npm that it installs for itself. */
export const FIELD = fileURLToPath(new URL('../../.cache/field', import.meta.url));
