/** How a report is set off: colours on a terminal, marks that survive a file or an e-mail elsewhere. */
import pc from 'picocolors';

export interface Style {
  /** A number in its sentence. `within` is the sentence, so that the marks differ from those it has. */
  mark(text: string, within: string): string;
  bad(text: string): string;
  doubtful(text: string): string;
  good(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

const same = (text: string): string => text;

export const plainStyle: Style = {
  mark: (text, within) => (/[「」]/.test(within) ? `〖${text}〗` : `「${text}」`),
  bad: same,
  doubtful: same,
  good: same,
  strong: same,
  faint: same,
};

export function colourStyle(): Style {
  const colours = pc.createColors(true);
  return {
    mark: (text) => colours.underline(colours.cyan(text)),
    bad: (text) => colours.red(colours.bold(text)),
    doubtful: colours.yellow,
    good: colours.green,
    strong: colours.bold,
    faint: colours.dim,
  };
}
