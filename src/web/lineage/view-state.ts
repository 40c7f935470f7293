/**
 * What the lineage view shows, as words in the address joined by dots: "list", "pairs.rewrite",
 * "from-2025-03-01.to-2025-03-31.no-same-origin.q=harbour". Words that mean nothing are passed over.
 */
import type { LineageLine } from '../../contract/lines.ts';
import { dateOfDay, dayNumber } from '../words/dates.ts';
import { isRelation, type Relation } from '../words/relations.ts';
import type { DaySpan } from './time-axis.ts';

export type SoftRelation = Extract<LineageLine['relation'], 'same-origin' | 'undetermined' | 'independent'>;

export interface ViewState {
  readonly form: 'graph' | 'list' | 'pairs';
  /** The pairs of one relation only. */
  readonly relation: Relation | null;
  readonly from: number | null;
  readonly to: number | null;
  /** Soft relations that are drawn. */
  readonly soft: ReadonlySet<SoftRelation>;
  /** True when only the chosen text's own origin is shown, with what is softly tied to it. */
  readonly isFamily: boolean;
  readonly q: string;
}

/** In the order of the legend. */
export const softRelations: readonly SoftRelation[] = ['same-origin', 'undetermined', 'independent'];
/** "Own reporting" ties nothing together; it is drawn on demand. */
const softAtFirst: ReadonlySet<SoftRelation> = new Set(['same-origin', 'undetermined']);

/** Reads the address's word; anything it does not know is left as at first. */
export function parseView(text: string | undefined): ViewState {
  const given = text ?? '';
  const start = given.startsWith('q=') ? 0 : given.indexOf('.q=') + 1;
  const hasText = given.startsWith('q=') || start > 0;
  const words = (hasText ? given.slice(0, start) : given).split('.');
  const soft = new Set(
    softRelations.filter((one) =>
      softAtFirst.has(one) ? !words.includes(`no-${one}`) : words.includes(`with-${one}`),
    ),
  );
  return {
    form:
      words.includes('table') || words.includes('pairs')
        ? 'pairs'
        : words.includes('list')
          ? 'list'
          : 'graph',
    relation: words.find(isRelation) ?? null,
    from: dayAfter(words, 'from-'),
    to: dayAfter(words, 'to-'),
    soft,
    isFamily: words.includes('family'),
    q: hasText ? given.slice(start + 2) : '',
  };
}

/** The address's word for a state; undefined for the state at first. */
export function formatView({ form, relation, from, to, soft, isFamily, q }: ViewState): string | undefined {
  const words = [
    form === 'pairs' ? 'table' : form === 'list' ? 'list' : '',
    relation ?? '',
    from === null ? '' : `from-${dateOfDay(from)}`,
    to === null ? '' : `to-${dateOfDay(to)}`,
    ...softRelations.map((one) =>
      soft.has(one) === softAtFirst.has(one) ? '' : softAtFirst.has(one) ? `no-${one}` : `with-${one}`,
    ),
    isFamily ? 'family' : '',
    // Last, because a person's words may hold dots.
    q === '' ? '' : `q=${q}`,
  ];
  const text = words.filter((word) => word !== '').join('.');
  return text === '' ? undefined : text;
}

/** The days to show; null when all are. An open end reaches as far as the texts do. */
export function spanOf({ from, to }: Pick<ViewState, 'from' | 'to'>, all: DaySpan | null): DaySpan | null {
  if (all === null || (from === null && to === null)) return null;
  const span = { from: Math.max(all.from, from ?? all.from), to: Math.min(all.to, to ?? all.to) };
  return span.from > span.to ? null : span;
}

function dayAfter(words: readonly string[], opening: string): number | null {
  const word = words.find((one) => one.startsWith(opening));
  return word === undefined ? null : dayNumber(word.slice(opening.length));
}
