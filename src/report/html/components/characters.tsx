/**
 * Text from a notice, exactly, but unable to reach beyond itself.
 *
 * Marks that turn the direction of writing (U+202E and its kin) would reorder what stands around them; each stands in an
 * isolate of its own and is made visible. HTML cannot carry NUL and takes a lone CR for a line end, so NUL is shown as U+FFFD
 * and CR as a space: one character each, and offsets stay true.
 */
const SPECIAL = /([\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C])/;

export function Characters({ text }: { text: string }) {
  const shown = text.replace(/\0/g, '\uFFFD').replace(/\r/g, ' ');
  if (!SPECIAL.test(shown)) return <>{shown}</>;
  return (
    <>
      {shown.split(SPECIAL).map((piece, i) =>
        i % 2 === 0 ? (
          piece
        ) : (
          <span key={i} class="turn" title={`U+${piece.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`}>
            {piece}
          </span>
        )
      )}
    </>
  );
}
