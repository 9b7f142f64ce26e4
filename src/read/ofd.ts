/**
 * OFD (GB/T 33190), the national format for fixed pages: own code, for the npm packages for it only draw.
 *
 * `OFD.xml` names documents, each names pages, a page holds layers of objects at places in millimetres. Text objects become
 * runs, templates lie under or over the page, annotations on top; what follows is shared with PDF.
 */
import { CanonicalWriter } from './canonical.js';
import { Unreadable } from './errors.js';
import { checkTime, type FileLimits } from './limits.js';
import { pageRuns, type PageParts } from './ofd-page.js';
import type { Page } from './page-lines.js';
import type { Reading } from './reader.js';
import { rejoin } from './rejoin.js';
import { attributeOf, child, children, descendants, parseXml, type XmlElement } from './xml.js';
import type { Member } from './zip.js';

export async function ofd(members: readonly Member[], limits: FileLimits): Promise<Reading> {
  const files = new Map(members.map((member) => [member.name.replace(/^\/+/, '').toLowerCase(), member]));
  const part = async (path: string): Promise<XmlElement | undefined> => {
    const bytes = await files.get(path.toLowerCase())?.read();
    return bytes && parseXml(bytes, limits);
  };
  const root = await part('OFD.xml');
  if (!root) throw new Unreadable('damaged', { what: 'OFD' });
  if (files.has('encryptions.xml') || child(root, 'Encryptions')) throw new Unreadable('encrypted', { what: 'OFD' });
  const writer = new CanonicalWriter(limits);
  const pages: Page[] = [];
  let title: string | undefined;
  for (const body of children(root, 'DocBody')) {
    title ??= child(child(body, 'DocInfo'), 'Title')?.text.trim();
    const path = resolve('', child(body, 'DocRoot')?.text ?? '');
    const document = await part(path);
    if (!document) throw new Unreadable('damaged', { what: 'OFD' });
    for (const page of await pagesOf(document, folder(path), part, limits))
      pages.push({ ...page, number: pages.length + 1 });
  }
  if (!pages.some(({ runs }) => runs.some(({ text }) => text.trim() !== ''))) {
    throw new Unreadable('no-text-layer', { what: 'OFD' });
  }
  if (!rejoin(pages, writer, limits)) throw new Unreadable('no-text-layer', { what: 'OFD' });
  const { value, tree } = writer.finish();
  return { value, tree, mediaType: 'application/ofd', ...(title && { meta: { title } }) };
}

type Part = (path: string) => Promise<XmlElement | undefined>;

/** @throws Unreadable `damaged` where a page that is named is not there: nothing may be lost in silence */
async function pagesOf(
  document: XmlElement,
  home: string,
  part: Part,
  limits: FileLimits
): Promise<Omit<Page, 'number'>[]> {
  const common = child(document, 'CommonData');
  const templates = new Map<string, XmlElement>();
  for (const element of children(common, 'TemplatePage')) {
    const template = await part(resolve(home, attributeOf(element.attributes, 'BaseLoc') ?? ''));
    if (template) templates.set(attributeOf(element.attributes, 'ID') ?? '', template);
  }
  const annotations = await annotationsOf(document, home, part);
  const composites = await compositesOf(common, home, part);
  const defaultBox = boxOf(child(common, 'PageArea'));
  const pages: Omit<Page, 'number'>[] = [];
  for (const element of children(child(document, 'Pages'), 'Page')) {
    checkTime(limits);
    const page = await part(resolve(home, attributeOf(element.attributes, 'BaseLoc') ?? ''));
    if (!page) throw new Unreadable('damaged', { what: 'OFD' });
    const parts: PageParts = { page, templates: [], annotations: [], composites };
    for (const use of children(page, 'Template')) {
      const template = templates.get(attributeOf(use.attributes, 'TemplateID') ?? '');
      if (template) parts.templates.push(template);
    }
    parts.annotations = annotations.get(attributeOf(element.attributes, 'ID') ?? '') ?? [];
    const box =
      boxOf(child(page, 'Area')) ?? parts.templates.map((one) => boxOf(child(one, 'Area'))).find(Boolean) ?? defaultBox;
    const [, , width = 210, height = 297] = box ?? [];
    pages.push({ width, height, ...pageRuns(parts) });
  }
  return pages;
}

/** The appearances of the annotations of each page, by its id. Watermarks are no text of the notice. */
async function annotationsOf(document: XmlElement, home: string, part: Part): Promise<Map<string, XmlElement[]>> {
  const found = new Map<string, XmlElement[]>();
  const path = child(document, 'Annotations')?.text.trim();
  if (!path) return found;
  const listPath = resolve(home, path);
  const list = await part(listPath);
  for (const page of children(list, 'Page')) {
    const file = child(page, 'FileLoc')?.text.trim();
    if (!file) continue;
    const annotations = (await part(resolve(folder(listPath), file))) ?? (await part(resolve(home, file)));
    if (!annotations) continue;
    const appearances = [...descendants(annotations, 'Annot')]
      .filter(
        ({ attributes }) =>
          attributeOf(attributes, 'Type') !== 'Watermark' && attributeOf(attributes, 'Visible') !== 'false'
      )
      .flatMap((annotation) => children(annotation, 'Appearance'));
    found.set(attributeOf(page.attributes, 'PageID') ?? '', appearances);
  }
  return found;
}

/** Objects drawn once and placed many times, by id. */
async function compositesOf(
  common: XmlElement | undefined,
  home: string,
  part: Part
): Promise<Map<string, XmlElement>> {
  const found = new Map<string, XmlElement>();
  for (const element of [...children(common, 'PublicRes'), ...children(common, 'DocumentRes')]) {
    const resources = await part(resolve(home, element.text));
    if (!resources) continue;
    for (const unit of descendants(resources, 'CompositeGraphicUnit')) {
      found.set(attributeOf(unit.attributes, 'ID') ?? '', unit);
    }
  }
  return found;
}

function boxOf(area: XmlElement | undefined): number[] | undefined {
  const text = child(area, 'PhysicalBox')?.text ?? child(area, 'ApplicationBox')?.text;
  const box = text?.trim().split(/\s+/).map(Number);
  return box?.length === 4 && box.every(Number.isFinite) ? box : undefined;
}

function folder(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** A location beside another, or from the root of the package; `..` never leads out of it. */
function resolve(home: string, location: string): string {
  const path = location.trim().replaceAll('\\', '/');
  const out: string[] = [];
  for (const step of (path.startsWith('/') ? path : home + path).split('/')) {
    if (step === '..') out.pop();
    else if (step !== '' && step !== '.') out.push(step);
  }
  return out.join('/');
}
