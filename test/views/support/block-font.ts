/** Glyphs: none, a space, a block. */
const GLYPHS = [0, 0, 1];
const SPACE = 1;
const BLOCK = 2;
const EM = 1_000;
/** Half an em, so that 12 px give whole pixels. */
const ADVANCE = 500;
const ASCENT = 800;
const DESCENT = 200;

/**
 * A TrueType font in which every character is the same block and a space is none: with it pictures show where texts are and in
 * what colour, and are the same whatever fonts and rasteriser a machine has. Returns a data: URL.
 */
export function blockFont(): string {
  // One contour of four points, on the curve, with coordinates in full.
  const block = [...i16(1, 0, 0, ADVANCE, 600), ...i16(3, 0), 1, 1, 1, 1, ...i16(0, ADVANCE, 0, -ADVANCE)];
  const glyph = [...block, ...i16(0, 0, 600, 0)];
  const tables: Record<string, number[]> = {
    'OS/2': os2(),
    cmap: cmap(),
    glyf: glyph,
    head: [
      ...u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      ...i16(0, EM),
      ...u32(0, 0, 0, 0),
      ...i16(0, 0, ADVANCE, 600, 0, 8, 2, 1, 0),
    ],
    hhea: [...u32(0x10000), ...i16(ASCENT, -DESCENT, 0, ADVANCE, 0, 0, ADVANCE, 1, 0, 0, 0, 0, 0, 0, 0, GLYPHS.length)],
    hmtx: GLYPHS.flatMap(() => i16(ADVANCE, 0)),
    loca: [...u32(0), ...GLYPHS.flatMap((_, index) => u32(index < BLOCK ? 0 : glyph.length))],
    maxp: [...u32(0x10000), ...i16(GLYPHS.length, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
    name: i16(0, 0, 6),
    post: u32(0x30000, 0, 0, 0, 0, 0, 0, 0),
  };
  return `data:font/ttf;base64,${Buffer.from(assemble(tables)).toString('base64')}`;
}

const bytes = (value: number, count: number) =>
  Array.from({ length: count }, (_, index) => (value >>> (8 * (count - 1 - index))) & 0xff);
const i16 = (...values: number[]) => values.flatMap((value) => bytes(value, 2));
const u32 = (...values: number[]) => values.flatMap((value) => bytes(value, 4));

function os2(): number[] {
  const before = i16(4, ADVANCE, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0);
  const panose = Array.from({ length: 10 }, () => 0);
  const after = i16(0x40, 0x20, 0xffff, ASCENT, -DESCENT, 0, ASCENT, DESCENT);
  return [...before, ...panose, ...u32(0, 0, 0, 0, 0), ...after, ...u32(0, 0), ...i16(500, 600, 0, 0x20, 0)];
}

/** Many characters to one glyph: format 13. */
function cmap(): number[] {
  const groups = [
    [0x20, 0x20, SPACE],
    [0x21, 0x9f, BLOCK],
    [0xa0, 0xa0, SPACE],
    [0xa1, 0x2fff, BLOCK],
    [0x3000, 0x3000, SPACE],
    [0x3001, 0xd7ff, BLOCK],
    [0xe000, 0xffff, BLOCK],
    [0x10000, 0x10ffff, BLOCK],
  ];
  const length = 16 + groups.length * 12;
  const head = [...i16(0, 1, 3, 10), ...u32(12), ...i16(13, 0), ...u32(length, 0, groups.length)];
  return [...head, ...groups.flatMap((group) => u32(...group))];
}

function assemble(tables: Record<string, number[]>): number[] {
  const names = Object.keys(tables);
  const directory = [...u32(0x10000), ...i16(names.length, 128, 3, names.length * 16 - 128)];
  const body: number[] = [];
  const start = 12 + names.length * 16;
  for (const name of names) {
    const table = tables[name] ?? [];
    const padded = [...table, ...Array.from({ length: (4 - (table.length % 4)) % 4 }, () => 0)];
    const tag = [...name].map((letter) => letter.charCodeAt(0));
    directory.push(...tag, ...u32(sumOf(padded), start + body.length, table.length));
    body.push(...padded);
  }
  return [...directory, ...body];
}

function sumOf(padded: readonly number[]): number {
  let sum = 0;
  for (const [index, value] of padded.entries()) sum = (sum + value * 2 ** (8 * (3 - (index % 4)))) % 2 ** 32;
  return sum;
}
