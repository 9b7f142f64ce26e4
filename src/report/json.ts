/**
 * Values as JSON, indented: one alone as it is, several as an array.
 *
 * Yields pieces, never the whole. An archive may turn out to hold several notices: then the array begins with the second.
 *
 * @param array whether to make an array even of a single value, or of none
 */
export async function* jsonPieces(values: AsyncIterable<unknown>, array: boolean): AsyncGenerator<string> {
  let first: unknown;
  let count = 0;
  for await (const value of values) {
    if (count === 0 && !array) first = value;
    else if (count === 0) yield `[\n${indented(value)}`;
    else if (count === 1 && !array) yield `[\n${indented(first)},\n${indented(value)}`;
    else yield `,\n${indented(value)}`;
    count++;
  }
  if (count === 0) yield array ? '[]\n' : '';
  else if (count === 1 && !array) yield `${JSON.stringify(first, null, 2)}\n`;
  else yield '\n]\n';
}

function indented(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
