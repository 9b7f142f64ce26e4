/** The few functions newer than the browsers of offices that the shared modules use (Chromium 80 has none of them). */
type Anything = Record<string, unknown>;

function add(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const from = Math.trunc(index) || 0;
  return this[from < 0 ? from + this.length : from];
}

add(Object, 'hasOwn', (object: Anything, key: string) => Object.prototype.hasOwnProperty.call(object, key));
add(Array.prototype, 'at', at);
add(String.prototype, 'at', at);
