/**
 * XML parts as a stream of events, or (small ones) as a tree. Names are local: producers choose prefixes freely.
 *
 * Entities are never expanded and nothing is fetched: a document type that declares entities is refused. Depth and number
 * of elements are limited before memory is spent on them.
 */
import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { declaredCharset } from './detect.js';
import { normalise } from './decode.js';
import { Unreadable } from './errors.js';
import { checkTime, type FileLimits } from './limits.js';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  /** @param name local name */
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

type XmlLimits = Pick<FileLimits, 'maxDepth' | 'maxElements' | 'maxTreeElements' | 'deadline' | 'timeoutMs'>;

const CHUNK = 1 << 16;

/**
 * @throws Unreadable `damaged`, `too-deep`, `too-complex`, `external-entities`
 */
export function scanXml(bytes: Uint8Array, handler: XmlHandler, limits: XmlLimits): void {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  let elements = 0;
  parser.on('opentag', (tag) => {
    if (++depth > limits.maxDepth) throw new Unreadable('too-deep', { limit: limits.maxDepth });
    if (++elements > limits.maxElements) throw new Unreadable('too-complex', { limit: limits.maxElements });
    handler.open?.(local(tag.name), tag.attributes as Attributes);
  });
  parser.on('closetag', (tag) => {
    depth--;
    handler.close?.(local(tag.name));
  });
  if (handler.text) {
    const text = handler.text.bind(handler);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.on('doctype', (doctype) => {
    if (doctype.includes('<!ENTITY')) throw new Unreadable('external-entities');
  });
  parser.on('error', (error) => {
    // Control characters that XML does not allow: word processors let them pass, and so do we.
    if (!/disallowed character/i.test(error.message))
      throw new Unreadable('damaged', { what: 'XML' }, { cause: error });
  });
  const decoder = decoderOf(bytes);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      checkTime(limits);
      parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('damaged', { what: 'XML' }, { cause: error });
  }
}

function decoderOf(bytes: Uint8Array): TextDecoder {
  const wide = bytes[0] === 0xfe ? 'utf-16be' : bytes[0] === 0xff ? 'utf-16le' : undefined;
  return new TextDecoder(wide ?? normalise(declaredCharset(bytes) ?? 'utf-8') ?? 'utf-8', { fatal: true });
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An attribute by its local name. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  if (name in attributes) return attributes[name];
  for (const key in attributes) if (key.endsWith(name) && local(key) === name) return attributes[key];
  return undefined;
}

export interface XmlElement {
  name: string;
  attributes: Attributes;
  children: XmlElement[];
  /** The text directly inside, joined. */
  text: string;
}

/** A whole part as a tree, for those that are small. Recursion over it is safe: its depth is limited. */
export function parseXml(bytes: Uint8Array, limits: XmlLimits): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  const top = (): XmlElement => stack[stack.length - 1] as XmlElement;
  scanXml(
    bytes,
    {
      open(name, attributes) {
        const element: XmlElement = { name, attributes, children: [], text: '' };
        top().children.push(element);
        stack.push(element);
      },
      close: () => void stack.pop(),
      text: (text) => void (top().text += text),
    },
    { ...limits, maxElements: limits.maxTreeElements }
  );
  return root.children[0] ?? root;
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** All elements of a name below, in order. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const one of element.children) {
    if (one.name === name) yield one;
    yield* descendants(one, name);
  }
}
