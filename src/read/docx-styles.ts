/** What the styles of a DOCX say about its paragraphs: outline level, list, and which are a table of contents. */
import { attributeOf, child, children, type XmlElement } from './xml.js';

export interface ParagraphStyle {
  /** From 0; 9 is body text. */
  outline?: number;
  numId?: string;
  level?: number;
  /** An entry of a table of contents. */
  contents?: boolean;
}

export class DocxStyles {
  private readonly elements = new Map<string, XmlElement>();
  private readonly known = new Map<string, ParagraphStyle>();
  private readonly fallback: string = '';

  /** @param root of `styles.xml`, where there is one */
  constructor(root?: XmlElement) {
    for (const element of children(root, 'style')) {
      if (attributeOf(element.attributes, 'type') !== 'paragraph') continue;
      const id = attributeOf(element.attributes, 'styleId') ?? '';
      this.elements.set(id, element);
      if (/^(?:1|true|on)$/.test(attributeOf(element.attributes, 'default') ?? '')) this.fallback = id;
    }
  }

  /** @param id as a paragraph names it; empty for the default style */
  get(id: string): ParagraphStyle {
    const name = id || this.fallback;
    let style = this.known.get(name);
    if (!style) this.known.set(name, (style = this.resolve(name)));
    return style;
  }

  private resolve(id: string): ParagraphStyle {
    const style: ParagraphStyle = {};
    const seen = new Set<string>();
    // From the style to those that it is based on: what is nearer wins.
    for (let at: string | undefined = id; at && !seen.has(at);) {
      seen.add(at);
      const element = this.elements.get(at);
      if (!element) break;
      const name = value(child(element, 'name')) ?? '';
      if (/^toc \d/i.test(name)) style.contents = true;
      const heading = /^heading (\d)/i.exec(name)?.[1];
      if (heading && style.outline === undefined) style.outline = Number(heading) - 1;
      const properties = child(element, 'pPr');
      const outline = Number.parseInt(value(child(properties, 'outlineLvl')) ?? '', 10);
      if (outline >= 0 && style.outline === undefined) style.outline = outline;
      const list = child(properties, 'numPr');
      const numId = value(child(list, 'numId'));
      if (numId !== undefined && style.numId === undefined) {
        style.numId = numId;
        style.level = Number.parseInt(value(child(list, 'ilvl')) ?? '0', 10) || 0;
      }
      at = value(child(element, 'basedOn'));
    }
    return style;
  }
}

function value(element: XmlElement | undefined): string | undefined {
  return element && attributeOf(element.attributes, 'val');
}
