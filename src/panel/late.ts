/** What comes once the panel was painted. */
export type LateParts = typeof import('./late-parts.ts');
