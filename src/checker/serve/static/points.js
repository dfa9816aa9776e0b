// The server counts code points, a browser code units; they differ after the first character beyond U+FFFF.

/** From offsets in code points to offsets in `text` as a browser counts. */
export const units = (text) => {
  const points = [];
  let place = 0;
  for (const sign of text) {
    points.push(place);
    place += sign.length;
  }
  if (points.length === text.length) return (point) => point;
  points.push(place);
  return (point) => points[point] ?? place;
};
