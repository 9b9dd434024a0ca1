/** Loads what writing and reading files takes. */
export const loadFileParts = () => import(/* webpackChunkName: "file-parts" */ './file-parts.ts');
