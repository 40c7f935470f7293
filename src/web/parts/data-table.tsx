/** A sortable table that draws only the rows near the window, so that ten thousand rows stay quick. */
import { flexRender, type Table } from '@tanstack/react-table';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';
import { heightOf } from './measure.ts';

export interface DataTableProps<Row> {
  readonly table: Table<Row>;
  readonly caption: string;
  /** Height of a row before it is measured, in CSS pixels. */
  readonly rowHeight: number;
}

export function DataTable<Row>({ table, caption, rowHeight }: DataTableProps<Row>): ReactElement {
  const body = useRef<HTMLTableSectionElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    setScrollMargin((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  const rows = table.getRowModel().rows;
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows]);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin,
    getItemKey,
    measureElement: heightOf,
  });
  const items = virtualizer.getVirtualItems();
  const before = (items[0]?.start ?? scrollMargin) - scrollMargin;
  const after = virtualizer.getTotalSize() + scrollMargin - (items.at(-1)?.end ?? scrollMargin);
  return (
    <table className="data-table" aria-rowcount={rows.length + 1}>
      <caption className="visually-hidden">{caption}</caption>
      <HeaderRows table={table} />
      <tbody ref={body}>
        <Spacer height={before} columns={table.getVisibleLeafColumns().length} />
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <tr
              key={row.id}
              ref={virtualizer.measureElement}
              data-index={item.index}
              aria-rowindex={item.index + 2}
            >
              {row.getVisibleCells().map((cell) => (
                <td
                  key={cell.id}
                  className={`column-${cell.column.id}`}
                  data-label={labelOf(cell.column.columnDef.header)}
                >
                  {flexRender(cell.column.columnDef.cell, cell.getContext())}
                </td>
              ))}
            </tr>
          );
        })}
        <Spacer height={after} columns={table.getVisibleLeafColumns().length} />
      </tbody>
    </table>
  );
}

function HeaderRows<Row>({ table }: { readonly table: Table<Row> }): ReactElement {
  const { t } = useWords();
  return (
    <thead>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} aria-rowindex={1}>
          {group.headers.map((header) => {
            const sorted = header.column.getIsSorted();
            const order = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none';
            const label = flexRender(header.column.columnDef.header, header.getContext());
            return (
              <th key={header.id} scope="col" aria-sort={order} className={`column-${header.column.id}`}>
                {header.column.getCanSort() ? (
                  <button
                    type="button"
                    className="sort-button"
                    onClick={header.column.getToggleSortingHandler()}
                    title={t('table.sort')}
                  >
                    {label}
                    <span aria-hidden="true">{sorted === 'asc' ? ' ↑' : sorted === 'desc' ? ' ↓' : ''}</span>
                  </button>
                ) : (
                  label
                )}
              </th>
            );
          })}
        </tr>
      ))}
    </thead>
  );
}

/** Holds the place of rows that are not drawn, so that the scroll bar tells the truth. */
function Spacer({
  height,
  columns,
}: {
  readonly height: number;
  readonly columns: number;
}): ReactElement | null {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className="spacer">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

/** The header as text, which narrow screens show before the value. */
function labelOf(header: unknown): string | undefined {
  return typeof header === 'string' ? header : undefined;
}
