/**
 * The place in the page's code that a stack leads to: its first frame outside of extensions, as the engine prints it.
 * Null when the stack is empty or has no such frame.
 */
export function callerOf(stack: string): string | null {
  for (const line of stack.split('\n')) {
    if (!/:\d+:\d+\)?$/.test(line) || line.includes('-extension://')) continue;
    const frame = line.trim().replace(/^at /, '');
    return frame.length > 200 ? `${frame.slice(0, 199)}…` : frame;
  }
  return null;
}
