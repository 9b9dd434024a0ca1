import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { marked, type Token, type Tokens } from 'marked';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' }).trim().split('\n');

const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

function tokensOf(file: string): Token[] {
  const tokens: Token[] = [];
  void marked.walkTokens(marked.lexer(textOf(file)), (token) => {
    tokens.push(token);
  });
  return tokens;
}

/** The anchors of a file as forges make them: a heading in lower case, without its marks, with dashes for spaces. */
const anchorsOf = (file: string): string[] =>
  tokensOf(file)
    .filter((token): token is Tokens.Heading => token.type === 'heading')
    .map(({ text }) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );

for (const file of files) {
  test(`every link of ${file} leads somewhere`, () => {
    const links = tokensOf(file).filter(
      (token): token is Tokens.Link | Tokens.Image => token.type === 'link' || token.type === 'image',
    );
    for (const { href } of links) {
      if (URL.canParse(href)) {
        expect(href).toMatch(/^https:\/\/[\w.-]+\.\w+/);
        continue;
      }
      const [path = '', anchor] = href.split('#');
      const target = path === '' ? file : join(dirname(file), decodeURIComponent(path));
      expect(existsSync(join(root, target)), `${href} is there`).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(target), `${href} has its heading`).toContain(anchor);
    }
  });
}
