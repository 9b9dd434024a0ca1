/** A picture that was taken. */
export interface Taken {
  state: string;
  /** How it was looked at. */
  caption: string;
  file: string;
}

const marked = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The sheet: thumbnails by state, each leading to its picture. */
export function indexPage(taken: readonly Taken[]): string {
  const sections = [...new Set(taken.map(({ state }) => state))].map((of) => {
    const thumbnails = taken.filter(({ state }) => state === of).map(thumbnail);
    return `<section><h2>${marked(of)}</h2>${thumbnails.join('')}</section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>WasClean in pictures</title>
<style>
  body { margin: 16px; font: 13px system-ui; background: #ddd; color: #222; }
  section { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; margin-bottom: 24px; }
  h2 { flex-basis: 100%; margin: 0; font-size: 15px; }
  a { display: grid; gap: 3px; color: inherit; text-decoration: none; }
  img { max-width: 380px; max-height: 300px; border: 1px solid #999; }
</style>
<body>${sections.join('\n')}</body>
</html>
`;
}

function thumbnail({ file, caption }: Taken): string {
  const source = marked(file);
  return `<a href="${source}"><img src="${source}" alt="" loading="lazy"><span>${marked(caption)}</span></a>`;
}
