/** Splits what writes a file into its name and version: `WasClean 1.0.0`. */
export function nameAndVersion(generator: string): { name: string; version: string } {
  const space = generator.lastIndexOf(' ');
  return { name: generator.slice(0, space), version: generator.slice(space + 1) };
}
