/**
 * The rectangle around paths of the outlines, with a margin.
 *
 * @param {string[]} paths absolute corners: {@code M1,2L3,4Z}
 * @returns {{x, y, width, height}}
 */
export function countyBox(paths) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of paths) {
    for (const [, x, y] of path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  const margin = Math.max(right - left, bottom - top) * 0.03;
  return { x: left - margin, y: top - margin, width: right - left + 2 * margin, height: bottom - top + 2 * margin };
}
