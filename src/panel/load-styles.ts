/** Adds style sheets of the extension to the page, each once; resolves when they are in use. */
export async function loadStyles(...names: string[]): Promise<void> {
  await Promise.all(names.map((name) => loadStyle(`styles/${name}.css`)));
}

async function loadStyle(href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`)) return;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  await new Promise((resolve) => {
    link.onload = resolve;
    // Better without colours than not at all.
    link.onerror = resolve;
    document.head.append(link);
  });
}
