/** Lines and columns of offsets, counted as compilers do: both from 1, columns in UTF-16 code units. */

export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Finds lines by halving; made once for a source. */
export function linePlaces(source: string): (offset: number) => LineColumn {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
