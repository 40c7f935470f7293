/**
 * Places as KML 2.2 (OGC 07-147r2) for globes and GPS programs: a circle as wide as the stated precision, never a pin where
 * nobody stated one so exact.
 */
import { parsePoint, type PointValue } from '../field-value.ts';
import { fieldOf } from '../record-schemas.ts';
import { shownValue, type RegisterRecord } from '../record.ts';

/** What stands before all places; `title` names the document. */
export function kmlHead(title: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n<name>${escaped(title)}</name>\n`;
}

export const kmlTail = '</Document>\n</kml>\n';

/** A record as a placemark; empty for one without a place. */
export function kmlPlacemark(record: RegisterRecord): string {
  const point = parsePoint(shownValue(record, 'location')?.value ?? '');
  if (point === null) return '';
  const data = record.fields.map(({ field, values }) => {
    const label = fieldOf(record.kind, field)?.label ?? field;
    const words = values.map(({ value, asOf }) => (asOf === null ? value : `${value} @ ${asOf}`)).join(' | ');
    return `<Data name="${escaped(field)}"><displayName>${escaped(label)}</displayName><value>${escaped(words)}</value></Data>`;
  });
  return [
    `<Placemark id="${escaped(record.id)}">`,
    `<name>${escaped(record.title)}</name>`,
    `<description>${escaped(exactness(point))}</description>`,
    `<ExtendedData>${data.join('')}</ExtendedData>`,
    geometryOf(point),
    '</Placemark>\n',
  ].join('');
}

function exactness({ precisionMetres }: PointValue): string {
  return precisionMetres === null
    ? 'Nobody stated how exact this place is.'
    : `Inside a circle of ${precisionMetres} metres.`;
}

const corners = 36;

function geometryOf(point: PointValue): string {
  const { latitude, longitude, precisionMetres } = point;
  if (precisionMetres === null) return `<Point><coordinates>${longitude},${latitude}</coordinates></Point>`;
  const ring = Array.from({ length: corners + 1 }, (_, at) =>
    corner(point, precisionMetres, (at % corners) / corners),
  );
  return `<Polygon><outerBoundaryIs><LinearRing><coordinates>${ring.join(' ')}</coordinates></LinearRing></outerBoundaryIs></Polygon>`;
}

/** A point of the circle, "longitude,latitude" with seven decimals; a sphere is near enough for circles of stated precision. */
function corner({ latitude, longitude }: PointValue, metres: number, turn: number): string {
  const north = (metres * Math.cos(turn * 2 * Math.PI)) / 111_320;
  const shrink = Math.max(0.01, Math.cos((latitude * Math.PI) / 180));
  const east = (metres * Math.sin(turn * 2 * Math.PI)) / (111_320 * shrink);
  const y = Math.max(-90, Math.min(90, latitude + north));
  return `${(longitude + east).toFixed(7)},${y.toFixed(7)}`;
}

/** Text of XML; characters that XML cannot hold become a question mark. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '?')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
