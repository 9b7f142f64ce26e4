/**
 * Notices by the thousand, out of those in `fixtures/notices`: other places, years, numbers and lengths, another choice of findings.
 *
 *     node bench/generate-notices.js FOLDER COUNT [SEED]
 *
 * The same seed gives the same files, byte for byte. A few are there twice under two names, a few cannot be read, as in a
 * folder that an office has filled for years. Numbers are changed without regard to sums, so many checks fail: good for an
 * archive that shall have something to find, no measure of the checks.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const places =
  '安平 永宁 清河 东湖 南岭 西山 北川 长乐 新田 金沙 平江 通川 宁远 怀安 临江 丰泽 文昌 武定 龙泉 石门'.split(' ');
const levels = ['市', '县', '区'];
const offices = '教育局 财政局 水务局 农业农村局 市场监管局 生态环境局 卫生健康局 自然资源局 应急管理局 民政局'.split(
  ' '
);

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function randomFrom(/** @type {number} */ seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * The parts that notices are made of: how each begins, and the findings of all.
 *
 * @returns {{ heads: string[][], findings: string[][] }}
 */
function partsOf(/** @type {string} */ folder) {
  const heads = [];
  const findings = [];
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    const lines = readFileSync(join(folder, name), 'utf8').split(/\r?\n/).filter(Boolean);
    heads.push(lines.slice(0, 3));
    /** @type {string[] | undefined} */
    let finding;
    for (const line of lines.slice(3)) {
      if (/问题/.test(line) && line.length < 40)
        findings.push((finding = [line.replace(/^[一二三四五六七八九十\d]+[、.．]|^（.）/, '')]));
      else finding?.push(line);
    }
  }
  return { heads, findings: findings.filter((lines) => lines.length > 1) };
}

/**
 * @param {number} count
 * @param {number} [seed]
 * @returns {Generator<{ path: string, content: string | Uint8Array }>}
 */
export function* generate(count, seed = 1) {
  const random = randomFrom(seed);
  const pick = (/** @type {any[]} */ list) => list[Math.floor(random() * list.length)];
  const { heads, findings } = partsOf(fileURLToPath(new URL('../fixtures/notices', import.meta.url)));
  const names = new RegExp(
    [...new Set(heads.map(([title = '']) => /^(?:中共)?(.{2}[市县区])/.exec(title)?.[1] ?? title))].join('|'),
    'g'
  );
  let before = '';
  for (let i = 0; i < count; i++) {
    const year = 2012 + Math.floor(random() * 13);
    const path = join(String(year), `${String(i + 1).padStart(6, '0')}.txt`);
    const kind = random();
    if (kind < 0.001) yield { path, content: Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0, 0, 0, i & 0xff) };
    else if (kind < 0.005 && before) yield { path, content: before };
    else {
      const place = pick(places) + pick(levels);
      const office = pick(offices);
      const lines = [...pick(heads)];
      const number = 2 + Math.floor(random() ** 2 * 30);
      for (let f = 1; f <= number; f++) {
        const [heading, ...body] = pick(findings);
        lines.push(`${f}.${heading}`, ...body);
      }
      const shift = year - Number(/(20\d\d)[-年]/.exec(lines.join(''))?.[1] ?? year);
      before = lines
        .join('\n')
        .replace(names, place)
        .replace(/(?:交通运输|园林绿化)局/g, office)
        .replace(/20\d\d(?=[-年])/g, (written) => String(Number(written) + shift))
        .replace(/(?<![\d.年月-])\d{2,4}(?![\d年月日.:-])/g, (digits) =>
          random() < 0.6 ? digits : String(Math.floor(Number(digits) * (0.5 + random()))).padStart(2, '1')
        );
      before += '\n';
      yield { path, content: before };
    }
  }
}

/** Writes them below a folder. */
export function writeNotices(/** @type {string} */ folder, /** @type {number} */ count, seed = 1) {
  const made = new Set();
  for (const { path, content } of generate(count, seed)) {
    const year = path.slice(0, 4);
    if (!made.has(year)) {
      mkdirSync(join(folder, year), { recursive: true });
      made.add(year);
    }
    writeFileSync(join(folder, path), content);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count, seed] = process.argv.slice(2);
  if (!folder || !count) throw new Error('usage: node bench/generate-notices.js FOLDER COUNT [SEED]');
  writeNotices(folder, Number(count), Number(seed ?? 1));
}
