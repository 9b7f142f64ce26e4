/** Damages to files, all of them decided by a seed. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * A small generator of numbers (mulberry32): the same seed, the same numbers, on every machine.
 *
 * @param {number} seed
 * @returns {(below: number) => number} whole numbers from 0
 */
export function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** @typedef {(bytes: Uint8Array, pick: (below: number) => number) => Uint8Array} Damage */

/** @type {readonly Damage[]} */
const damages = [
  // Bits flipped.
  (bytes, pick) => {
    const out = Uint8Array.from(bytes);
    for (let n = 1 + pick(24); n > 0; n--) {
      const at = pick(out.length);
      out[at] = /** @type {number} */ (out[at]) ^ (1 << pick(8));
    }
    return out;
  },
  // Bytes set to what programs trip over.
  (bytes, pick) => {
    const out = Uint8Array.from(bytes);
    const odd = [0, 1, 0x7f, 0x80, 0xff, 0xfe, 0x3c, 0x26];
    for (let n = 1 + pick(12); n > 0; n--) out[pick(out.length)] = /** @type {number} */ (odd[pick(odd.length)]);
    return out;
  },
  // A number of four bytes made huge or negative.
  (bytes, pick) => {
    const out = Uint8Array.from(bytes);
    for (let n = 1 + pick(4); n > 0; n--) {
      const at = pick(Math.max(1, out.length - 4));
      const value = [0xffffffff, 0x7fffffff, 0x80000000, 0x00ffffff, 0][pick(5)] ?? 0;
      for (let i = 0; i < 4; i++) out[at + i] = (value >>> (8 * i)) & 0xff;
    }
    return out;
  },
  // Cut off.
  (bytes, pick) => bytes.slice(0, pick(bytes.length)),
  // The beginning lost.
  (bytes, pick) => bytes.slice(pick(Math.min(bytes.length, 4096))),
  // A stretch lost.
  (bytes, pick) => {
    const from = pick(bytes.length);
    return join(bytes.subarray(0, from), bytes.subarray(from + 1 + pick(2048)));
  },
  // A stretch twice, or many times.
  (bytes, pick) => {
    const from = pick(bytes.length);
    const piece = bytes.subarray(from, from + 1 + pick(512));
    return join(bytes.subarray(0, from), ...new Array(1 + pick(200)).fill(piece), bytes.subarray(from));
  },
  // A stretch of zeros.
  (bytes, pick) => {
    const out = Uint8Array.from(bytes);
    const from = pick(out.length);
    return out.fill(0, from, from + 1 + pick(4096));
  },
  // Two stretches exchanged.
  (bytes, pick) => {
    const [one, other] = [pick(bytes.length), pick(bytes.length)];
    const [a, b] = [Math.min(one, other), Math.max(one, other)];
    const middle = (a + b) >> 1;
    return join(bytes.subarray(0, a), bytes.subarray(middle, b), bytes.subarray(a, middle), bytes.subarray(b));
  },
];

/** What one damage adds at most: the limits of the readers are far below, and no text in memory may be longer than 512 MB. */
const GROWTH = 32 * 1024 * 1024;

/** @param {string} piece @param {number} times @param {number} most characters in all */
function repeated(piece, times, most) {
  return piece.repeat(Math.max(1, Math.min(times, Math.floor(most / Math.max(1, piece.length)))));
}

/** Damages to markup, which reach further than those to bytes. @type {readonly Damage[]} */
const markup = [
  // A tag lost, doubled or moved.
  (bytes, pick) => {
    const tags = text(bytes).match(/<[^<>]{0,400}>|[^<]+/g) ?? [];
    for (let n = 1 + pick(6); n > 0 && tags.length > 0; n--) {
      const at = pick(tags.length);
      const tag = tags[at] ?? '';
      if (pick(3) === 0) tags.splice(at, 1);
      else if (pick(2) === 0) tags.splice(at, 0, repeated(tag, 1 + pick(300), GROWTH / 8));
      else tags.splice(pick(tags.length), 0, ...tags.splice(at, 1));
    }
    return strToU8(tags.join(''));
  },
  // A number in an attribute made huge, negative or no number.
  (bytes, pick) => {
    const odd = ['-1', '99999999999', '1e308', 'NaN', '', '0', '0.0000001'];
    const every = 1 + pick(40);
    let seen = 0;
    return strToU8(
      text(bytes).replace(/"[-\d. ]{1,40}"/g, (all) => (seen++ % every === 0 ? `"${odd[pick(odd.length)]}"` : all))
    );
  },
  // An element wrapped in itself many times.
  (bytes, pick) => {
    const source = text(bytes);
    const tags = source.match(/<([A-Za-z][\w:.-]{0,40})>/g) ?? [];
    const open = tags[pick(Math.max(1, tags.length))];
    if (!open) return bytes;
    const times = [3, 100, 2000, 100_000][pick(4)] ?? 3;
    const at = source.indexOf(open);
    return strToU8(source.slice(0, at) + repeated(open, times, GROWTH) + source.slice(at));
  },
];

/** @param {Uint8Array} bytes */
function text(bytes) {
  return strFromU8(bytes, true);
}

/** @param {Uint8Array[]} pieces */
function join(...pieces) {
  return Uint8Array.from(Buffer.concat(pieces));
}

/**
 * @param {Uint8Array} bytes a sound file
 * @param {number} seed
 * @returns {Uint8Array} a damaged one
 */
export function mutate(bytes, seed) {
  const pick = random(seed);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  // Most damages to a package only damage its container: members are damaged and packed again.
  if (isZip && pick(4) > 0) {
    const members = /** @type {Record<string, Uint8Array>} */ (unzipSync(bytes));
    const names = Object.keys(members).filter((name) => (members[name]?.length ?? 0) > 0);
    for (let n = 1 + pick(2); n > 0; n--) {
      const name = names[pick(names.length)] ?? '';
      const list = /\.(?:xml|rels)$/.test(name) && pick(3) > 0 ? markup : damages;
      members[name] = damage(members[name] ?? new Uint8Array(1), list, pick);
    }
    return zipSync(members, { level: 1, mtime: '2024-01-01' });
  }
  const isMarkup = /<(?:html|body|p)\b/i.test(strFromU8(bytes.subarray(0, 4096), true));
  return damage(bytes, isMarkup && pick(2) > 0 ? markup : damages, pick);
}

/** @param {Uint8Array} bytes @param {readonly Damage[]} list @param {(below: number) => number} pick */
function damage(bytes, list, pick) {
  let out = bytes;
  for (let n = 1 + pick(2); n > 0 && out.length > 0; n--) out = (list[pick(list.length)] ?? mutateNothing)(out, pick);
  return out;
}

/** @type {Damage} */
const mutateNothing = (bytes) => bytes;
