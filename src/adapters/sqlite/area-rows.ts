/** The rows of the register that lie in a drawn shape: found once for a shape, and again when the register has changed. */
import { areaHolds, formatArea, type Area } from '../../domain/register/index.ts';
import { numberOf, textOf } from './row-text.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/** Asks the places in the box of a shape and keeps the answer for the shape that was asked for last. */
export class AreaRows {
  readonly #db: SqliteDatabase;
  #last: { readonly key: string; readonly rows: string } | null = null;

  constructor(db: SqliteDatabase) {
    this.#db = db;
  }

  /** Numbers of rows as a JSON list. */
  of(area: Area): string {
    // What an open transaction wrote may be taken back, and its marks with it: nothing is kept of it.
    if (this.#db.isInTransaction) return this.#find(area);
    const key = `${this.#revision()} ${formatArea(area.corners)}`;
    if (this.#last?.key !== key) this.#last = { key, rows: this.#find(area) };
    return this.#last.rows;
  }

  #revision(): number {
    const row = this.#db.get('SELECT coalesce(sum(revision), 0) AS n FROM revisions');
    return row === null ? 0 : numberOf(row, 'n');
  }

  /** As one text: row by row it takes several times as long. */
  #find(area: Area): string {
    const [south, west, north, east] = area.box;
    const across = west <= east ? 'longitude BETWEEN ? AND ?' : '(longitude >= ? OR longitude <= ?)';
    const found = this.#db.get(
      `SELECT json_group_array(json_array(row_id, latitude, longitude)) AS json
       FROM register_rows INDEXED BY register_by_place
       WHERE latitude IS NOT NULL AND latitude BETWEEN ? AND ? AND ${across}`,
      ...[south, north, west, east],
    );
    const places = (found === null ? [] : JSON.parse(textOf(found, 'json'))) as [number, number, number][];
    const inside = places.filter(([, latitude, longitude]) => areaHolds(area, [latitude, longitude]));
    return JSON.stringify(inside.map(([row]) => row));
  }
}
