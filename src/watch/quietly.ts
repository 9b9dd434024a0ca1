/** Whatever went wrong here, out of room on the stack above all, is not the page's to catch. */
export function quietly<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
