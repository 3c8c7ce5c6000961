// Curves over the number of listings as an SVG, both axes logarithmic, so that what grows with the
// directory is a slope and what does not is level.

const colors = ["#1d70b8", "#5694ca", "#d4351c", "#00703c", "#b58840", "#4c2c92"];
const width = 640, height = 320;
const left = 80, right = 190, top = 36, bottom = 40;

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

// series: [{name, color, points: [[listings, value], ...]}]
export function curves(title, unit, sizes, series) {
  const values = series.flatMap((one) => one.points.map((point) => point[1]));
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const first = Math.log10(sizes[0]);
  const last = Math.max(first + 1, Math.log10(sizes.at(-1)));
  const across = (size) => left + ((Math.log10(size) - first) / (last - first)) * (width - left - right);
  const up = (value) => height - bottom - ((Math.log10(value) - low) / (high - low)) * (height - top - bottom);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${left}" y="20" font-size="14" font-weight="bold">${escaped(title)}</text>`,
  ];
  for (let power = low; power <= high; ++power) {
    const y = up(10 ** power).toFixed(1);
    const label = power < 0 ? (10 ** power).toFixed(-power) : String(10 ** power);
    parts.push(`<line x1="${left}" x2="${width - right}" y1="${y}" y2="${y}" stroke="#dddddd"/>`,
      `<text x="${left - 6}" y="${y}" dy="4" text-anchor="end">${label} ${unit}</text>`);
  }
  for (const size of sizes)
    parts.push(`<text x="${across(size).toFixed(1)}" y="${height - bottom + 20}" text-anchor="middle">${size}</text>`);
  // Names stand at the ends of their curves, moved apart where these meet.
  let floor = -Infinity;
  const ends = series.map((one) => ({ one, y: up(one.points.at(-1)[1]) })).sort((a, b) => a.y - b.y);
  for (const { one, y } of ends) {
    const color = colors[one.color % colors.length];
    const points = one.points.map(([size, value]) => [across(size).toFixed(1), up(value).toFixed(1)]);
    parts.push(`<polyline fill="none" stroke="${color}" stroke-width="2" points="${points.map((point) => point.join(",")).join(" ")}"/>`);
    for (const [x, at] of points) parts.push(`<circle cx="${x}" cy="${at}" r="3" fill="${color}"/>`);
    floor = Math.max(y, floor + 14);
    parts.push(`<text x="${width - right + 10}" y="${floor.toFixed(1)}" dy="4" fill="${color}">${escaped(one.name)}</text>`);
  }
  return parts.join("\n") + "\n</svg>\n";
}
