/** `numbering.xml` of a DOCX: descriptions of lists (`abstractNum`) and their uses (`num`). */
import { Numbering, type Level, type List, type ListUse } from './numbering.js';
import { attributeOf, child, children, type XmlElement } from './xml.js';

/** @param root of `numbering.xml`, where there is one */
export function docxNumbering(root?: XmlElement): Numbering {
  const lists = new Map<string, List>();
  /** A list can stand for that which a style defines. */
  const byStyleLink = new Map<string, List>();
  const links = new Map<List, string>();
  for (const element of children(root, 'abstractNum')) {
    const id = attributeOf(element.attributes, 'abstractNumId') ?? '';
    const list = { id, levels: new Map(children(element, 'lvl').map((one) => [indexOf(one), levelOf(one)])) };
    lists.set(id, list);
    const styleLink = value(child(element, 'styleLink'));
    const numStyleLink = value(child(element, 'numStyleLink'));
    if (styleLink) byStyleLink.set(styleLink, list);
    if (numStyleLink) links.set(list, numStyleLink);
  }
  const uses = new Map<string, ListUse>();
  for (const element of children(root, 'num')) {
    const named = lists.get(value(child(element, 'abstractNumId')) ?? '');
    const list = (named && byStyleLink.get(links.get(named) ?? '')) ?? named;
    if (!list) continue;
    const overrides = new Map<number, { start?: number; level?: Level }>();
    for (const one of children(element, 'lvlOverride')) {
      const start = Number.parseInt(value(child(one, 'startOverride')) ?? '', 10);
      const level = child(one, 'lvl');
      overrides.set(indexOf(one), { ...(start >= 0 && { start }), ...(level && { level: levelOf(level) }) });
    }
    uses.set(attributeOf(element.attributes, 'numId') ?? '', { list, overrides });
  }
  return new Numbering(uses);
}

function levelOf(element: XmlElement): Level {
  // Newer formats stand in an alternative, the plain element inside it.
  const choice = child(child(element, 'AlternateContent'), 'Choice');
  const format = child(element, 'numFmt') ?? child(choice, 'numFmt');
  const number = (name: string): number => Number.parseInt(value(child(element, name)) ?? '', 10);
  const restart = number('lvlRestart');
  const style = value(child(element, 'pStyle'));
  return {
    start: number('start') >= 0 ? number('start') : 0,
    format: value(format) ?? 'decimal',
    pattern: value(child(element, 'lvlText')) ?? '',
    suffix: value(child(element, 'suff')) ?? 'tab',
    ...(child(element, 'isLgl') && { legal: true }),
    ...(restart >= 0 && { restart }),
    ...(style && { style }),
  };
}

function indexOf(element: XmlElement): number {
  return Number.parseInt(attributeOf(element.attributes, 'ilvl') ?? '0', 10) || 0;
}

function value(element: XmlElement | undefined): string | undefined {
  return element && attributeOf(element.attributes, 'val');
}
