/**
 * Chips in the text, as plain elements: a report may have ten thousand. A chip shows the words of the report; its state by a sign first, by colour
 * second; of a stale one also what the casebook says now.
 */
import type { NodeView } from '@tiptap/pm/view';
import type { Node } from '@tiptap/pm/model';
import type { Words } from '../words/use-words.ts';
import type { CheckState, ChipState } from './check-state.ts';
import { chipSigns } from './chip-signs.ts';
import { byHandOf, citedIds, figureOf } from './mark-text.ts';

export interface ChipContext {
  readonly checks: CheckState;
  readonly words: () => Words;
}

/** What a chip shows. */
export interface ChipWords {
  readonly state: ChipState;
  readonly says: string;
  /** Of a stale one: what the casebook says. */
  readonly now: string | null;
}

/** How a mark stands after the last check. */
export function chipWords(mark: string, checks: CheckState): ChipWords {
  if (mark.startsWith('[@')) {
    const ids = citedIds(mark);
    const state = checks.problem(mark) === null ? 'cited' : 'wrong';
    const names = ids.map((id) => checks.called(id) ?? id);
    return { state, says: [...new Set(names)].join(', '), now: null };
  }
  const byHand = byHandOf(mark);
  if (byHand !== null) return { state: 'by-hand', says: byHand.says, now: null };
  const { expression, says } = figureOf(mark);
  const figure = checks.figure(mark);
  if (figure === null) return { state: 'waiting', says: says ?? expression, now: null };
  const now = figure.state === 'stale' ? figure.now : null;
  return { state: figure.state, says: says ?? figure.now ?? expression, now };
}

/** The view of one chip. */
export function chipView(node: Node, { checks, words }: ChipContext): NodeView {
  const dom = document.createElement('span');
  const sign = dom.appendChild(part('chip-sign'));
  const text = dom.appendChild(part('chip-says'));
  const now = dom.appendChild(part('chip-now'));
  let mark = markOf(node);
  let before = '';
  const show = (): void => {
    const shown = chipWords(mark, checks);
    const { locale } = words();
    const key = [locale, mark, shown.state, shown.says, shown.now].join('\n');
    // A check tells every chip; few of them changed.
    if (key === before) return;
    before = key;
    dom.className = `chip chip-${shown.state}${dom.classList.contains('chip-chosen') ? ' chip-chosen' : ''}`;
    sign.textContent = chipSigns[shown.state];
    text.textContent = shown.says;
    now.textContent = shown.now === null ? '' : `→ ${shown.now}`;
    dom.title = mark;
    dom.setAttribute('aria-label', labelOf(shown, words()));
  };
  dom.setAttribute('role', 'img');
  show();
  const stop = checks.listen(show);
  return {
    dom,
    update(other) {
      if (other.type !== node.type) return false;
      mark = markOf(other);
      show();
      return true;
    },
    selectNode: () => dom.classList.add('chip-chosen'),
    deselectNode: () => dom.classList.remove('chip-chosen'),
    ignoreMutation: () => true,
    destroy: stop,
  };
}

function labelOf({ state, says, now }: ChipWords, { t }: Words): string {
  const what = t(`report.chip-${state}`);
  return now === null ? `${says} (${what})` : `${says} (${what}: ${now})`;
}

function part(name: string): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.setAttribute('aria-hidden', 'true');
  return element;
}

/** The exact words of a chip's mark. */
export function markOf(node: Node): string {
  const mark: unknown = node.attrs['mark'];
  return typeof mark === 'string' ? mark : '';
}
