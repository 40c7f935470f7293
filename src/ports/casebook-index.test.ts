/** One suite for every casebook index: memory and SQLite must be told apart by nothing in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bothIndexes, sqliteIndex } from '../../test/both-indexes.ts';
import { MemoryIndex } from '../adapters/memory/index.ts';
import {
  readingOfClaim,
  type Claim,
  type EventClaim,
  type Quotation,
  type Settlement,
} from '../domain/claims/index.ts';
import type { EdgeDetail, LineageEdge, StoryNode } from '../domain/lineage/index.ts';
import type { Document } from '../domain/reading/index.ts';
import type { Account, Figure } from '../domain/weighing/index.ts';
import {
  foldForSearch,
  searchedText,
  type CaptureRow,
  type CasebookIndex,
  type DecisionRow,
} from './casebook-index.ts';

const hash = (i: number): string => String(i).padStart(64, '0');

const capture = (i: number, seq = i): CaptureRow => ({
  sha256: hash(i),
  name: `page ${i}.txt`,
  mediaType: 'text/plain',
  sizeBytes: 100 + i,
  admittedAt: '2026-03-01T08:00:00.000Z',
  seq,
  status: 'unread',
  reason: null,
});

const documentOf = (i: number, text = `Text of page ${i}`): Document => ({
  sha256: hash(i),
  name: `page ${i}.txt`,
  mediaType: 'text/plain',
  text,
  language: 'en',
  stories: [
    {
      index: 0,
      role: 'main',
      start: 0,
      end: text.length,
      headline: null,
      publisher: null,
      agency: null,
      author: null,
      published: '2026-02',
      language: 'en',
      zones: [{ start: 0, end: text.length, label: 'body' }],
    },
  ],
  boilerplate: [],
  notes: [],
});

const claimOf = (i: number, start: number, fields: Partial<Claim> = {}): Claim => ({
  id: `${hash(i).slice(-12)}-${start}-${start + 2}`,
  sha256: hash(i),
  story: 0,
  start,
  end: start + 10,
  quote: 'at least 40 people',
  kind: 'count',
  quantity: {
    low: 0.25,
    high: null,
    bound: '>=',
    qualifier: 'at least',
    unit: 'people',
    number: { start, end: start + 2 },
  },
  subject: 'people in Norland',
  speaker: 'Norland Watch',
  attribution: [],
  place: null,
  time: null,
  modality: 'asserted',
  deniedOf: null,
  sentence: { start, end: start + 20 },
  ...fields,
});

const eventOf = (i: number, start: number): EventClaim => ({
  id: `${hash(i).slice(-12)}-e${start}-${start + 4}`,
  sha256: hash(i),
  story: 0,
  start,
  end: start + 20,
  quote: 'the guards held 40 people',
  kind: 'event',
  act: 'confinement',
  negated: false,
  actSpan: { start, end: start + 4 },
  agent: 'the guards',
  patient: '40 people',
  subject: 'the guards held 40 people',
  speaker: null,
  attribution: [],
  place: null,
  time: null,
  modality: 'asserted',
  deniedOf: null,
  sentence: { start, end: start + 20 },
});

const reading = { ...readingOfClaim(claimOf(1, 4)) };

const decisionOf = (i: number, seq: number, position = 0): DecisionRow => ({
  seq,
  position,
  sha256: hash(i),
  verdict: 'accepted',
  passage: { start: 4, end: 6, exact: '40', prefix: 'at least ', suffix: ' people' },
  reading,
  corrected: { ...reading, unit: 'persons' },
  time: '2026-03-02T08:00:00.000Z',
  actor: 'mara',
  rule: null,
  note: 'checked',
  undoneBy: null,
});

const settlementOf = (seq: number, position = 0, counts = true): Settlement => ({
  seq,
  position,
  claim: `claim-${position}`,
  state: 'attached',
  anchor: 'ok',
  status: 'accepted',
  reading,
  counts,
});

const quotationOf = (i: number, start: number): Quotation => ({
  sha256: hash(i),
  story: 0,
  start,
  end: start + 5,
  quote: 'We saw',
  speaker: null,
  fidelity: 'unknown',
  alignedWith: null,
});

const nodeOf = (slot: number, fields: Partial<StoryNode> = {}): StoryNode => ({
  slot,
  key: { sha256: hash(slot), story: 0 },
  published: '2026-02',
  publisher: null,
  headline: 'ភូមិ',
  cluster: slot,
  parent: -1,
  directed: false,
  origin: slot,
  ...fields,
});

const edgeOf = (a: number, b: number, fields: Partial<LineageEdge> = {}): LineageEdge => ({
  a,
  b,
  relation: 'rewrite',
  direction: 'b-from-a',
  score: 0.75,
  support: 3.5,
  copied: false,
  ...fields,
});

const detail: EdgeDetail = {
  evidence: [{ a: { start: 1, end: 2 }, b: { start: 3, end: 4 } }],
  reasons: ['They agree.'],
};

const figureOf = (i: number): Figure => ({
  id: `f-${i}`,
  subject: 'people',
  unit: 'people',
  place: null,
  asOf: null,
  claims: [],
  values: [],
  verdict: 'single',
  documents: 1,
  textOrigins: 1,
  attributionRoots: [],
  independentOrigins: 1,
  paths: [],
  why: 'One claim.',
});

const accountOf = (i: number): Account => ({
  id: `a-${i}-denial`,
  subject: 'seized the boats',
  verdict: 'denial',
  claims: [`${i}-e-1-2`],
  passages: [
    { claim: `${i}-e-1-2`, sha256: hash(i), story: 0, start: 1, end: 2, part: 'denies', words: 'denied' },
  ],
  documents: 1,
  textOrigins: 1,
  attributionRoots: [],
  independentOrigins: 0,
  paths: [],
  why: 'One denial.',
});

/** Two captures read, one not; the second capture was admitted before the first. */
function fill(index: CasebookIndex): void {
  index.putCapture(capture(1, 5));
  index.putCapture(capture(2, 3));
  index.putCapture({ ...capture(3, 9), status: 'unreadable', reason: 'It is empty.' });
  index.putReading({
    document: documentOf(1),
    claims: [
      claimOf(1, 30),
      claimOf(1, 4, { speaker: null, kind: 'money', quote: 'ស្រុក 40', subject: 'riel' }),
    ],
    events: [eventOf(1, 12), eventOf(1, 2)],
    quotations: [quotationOf(1, 8), quotationOf(1, 2)],
  });
  index.putReading({
    document: documentOf(2),
    claims: [claimOf(2, 7, { quote: '五十三個 compounds', subject: 'Scam Compounds "A" OR B' })],
    events: [],
    quotations: [quotationOf(2, 1)],
  });
}

describe.each(Object.entries(bothIndexes))('index: %s', (_name, make) => {
  test('begins empty, with no state', () => {
    const index = make();
    expect(index.state()).toBeNull();
    expect(index.stage('lineage')).toBeNull();
    expect(index.captures()).toEqual([]);
    expect([...index.documents()]).toEqual([]);
    expect(index.counts()).toEqual({
      captures: 0,
      read: 0,
      unreadable: 0,
      unread: 0,
      stories: 0,
      claims: 0,
      events: 0,
      quotations: 0,
      decisions: 0,
      figures: 0,
      accounts: 0,
    });
  });

  test('keeps state and stages', () => {
    const index = make();
    index.setState({ seq: 7, readingsSeq: -1, decisionsSeq: -1, engine: 'e1' });
    index.setState({ seq: 8, readingsSeq: -1, decisionsSeq: -1, engine: 'e2' });
    index.setStage('lineage', 'l1');
    index.setStage('figures', 'f1');
    expect(index.state()).toEqual({ seq: 8, readingsSeq: -1, decisionsSeq: -1, engine: 'e2' });
    expect([index.stage('lineage'), index.stage('figures')]).toEqual(['l1', 'f1']);
  });

  test('lists captures in the order of the log', () => {
    const index = make();
    fill(index);
    expect(index.captures().map(({ seq }) => seq)).toEqual([3, 5, 9]);
    const byStatus = (['read', 'unreadable', 'unread'] as const).flatMap((status) =>
      index.captures({ status }),
    );
    expect(byStatus.map(({ seq }) => seq).sort()).toEqual([3, 5, 9]);
    expect(index.capture(hash(3))).toEqual({
      ...capture(3, 9),
      status: 'unreadable',
      reason: 'It is empty.',
    });
    expect(index.capture(hash(1))?.status).toBe('read');
    expect(index.capture(hash(4))).toBeNull();
    expect(index.counts()).toMatchObject({
      captures: 3,
      read: 2,
      unreadable: 1,
      unread: 0,
      stories: 2,
      claims: 3,
    });
  });

  test('gives documents back whole, and lets the caller write between two of them', () => {
    const index = make();
    fill(index);
    expect(index.document(hash(1))).toEqual(documentOf(1));
    expect(index.document(hash(3))).toBeNull();
    const seen: string[] = [];
    for (const document of index.documents()) {
      index.setStage('lineage', document.sha256);
      index.transaction(() => index.putCapture({ ...capture(3, 9), name: document.name }));
      seen.push(document.sha256);
    }
    expect(seen).toEqual([hash(2), hash(1)]);
  });

  test('a text comes back code unit for code unit, whatever it holds', () => {
    const index = make();
    index.putCapture(capture(1));
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('', '\0', '\ud800', '\udfff', '\r\n'),
        (text, odd) => {
          const document = documentOf(1, text + odd + text);
          index.putReading({
            document,
            claims: [claimOf(1, 1, { quote: odd + text })],
            events: [],
            quotations: [],
          });
          expect(index.document(hash(1))).toEqual(document);
          expect(index.claims()[0]?.quote).toBe(odd + text);
        },
      ),
    );
  });

  test('events come by place in the text, by the filters of claims, and by id', () => {
    const index = make();
    fill(index);
    expect(index.events()).toEqual([eventOf(1, 2), eventOf(1, 12)]);
    expect(index.events({ sha256: hash(2) })).toEqual([]);
    expect(index.events({ text: 'GUARDS' })).toHaveLength(2);
    expect(index.events({ kind: 'characterisation' })).toEqual([]);
    expect(index.event(eventOf(1, 12).id)).toEqual(eventOf(1, 12));
    expect(index.event('nothing')).toBeNull();
    expect(index.counts().events).toBe(2);
  });

  test('keeps decisions by entry, and which were taken back', () => {
    const index = make();
    fill(index);
    index.putDecisions([decisionOf(1, 12, 1), decisionOf(2, 12, 0)]);
    index.putDecisions([decisionOf(1, 10)]);
    expect(index.decisions()).toEqual([decisionOf(1, 10), decisionOf(2, 12, 0), decisionOf(1, 12, 1)]);
    expect(index.decisions({ sha256: hash(1) })).toEqual([decisionOf(1, 10), decisionOf(1, 12, 1)]);
    expect(index.decisions({ seq: 12 })).toHaveLength(2);
    index.undoDecisions([12], 13);
    expect(index.decisions().map(({ undoneBy }) => undoneBy)).toEqual([null, 13, 13]);
    expect(index.counts().decisions).toBe(1);
  });

  test('keeps the passages that a model pointed at, by entry', () => {
    const index = make();
    fill(index);
    const { passage } = decisionOf(1, 1);
    const row = (seq: number, position: number) => ({
      passage,
      label: 'quantity',
      model: 'm',
      seq,
      position,
    });
    index.putProposed(hash(1), [row(9, 0), row(9, 1)]);
    index.putProposed(hash(1), [row(7, 0), row(9, 1)]);
    expect(index.proposed(hash(1))).toEqual([row(7, 0), row(9, 0), row(9, 1)]);
    expect(index.proposed(hash(2))).toEqual([]);
  });

  test('settlements of a capture are replaced as one, and found by claim where they count', () => {
    const index = make();
    fill(index);
    index.replaceSettlements(hash(1), [settlementOf(12, 1), settlementOf(10, 1, false)]);
    index.replaceSettlements(hash(2), [settlementOf(12, 0)]);
    expect(index.settlements().map(({ seq, position }) => [seq, position])).toEqual([
      [10, 1],
      [12, 0],
      [12, 1],
    ]);
    expect(index.settlementOf('claim-1')).toEqual({ ...settlementOf(12, 1), sha256: hash(1) });
    index.replaceSettlements(hash(1), []);
    expect(index.settlements()).toEqual([{ ...settlementOf(12, 0), sha256: hash(2) }]);
    expect(index.settlementOf('claim-1')).toBeNull();
  });

  test('reading again replaces what was read before', () => {
    const index = make();
    fill(index);
    index.putReading({
      document: documentOf(1, 'new'),
      claims: [claimOf(1, 1, { quote: 'nine boats' })],
      events: [],
      quotations: [],
    });
    expect(index.claims({ sha256: hash(1) })).toEqual([claimOf(1, 1, { quote: 'nine boats' })]);
    expect(index.claims({ text: 'ស្រុក' })).toEqual([]);
    expect(index.claims({ text: 'boats' })).toHaveLength(1);
    expect(index.quotations({ sha256: hash(1) })).toEqual([]);
    expect(index.quotations()).toHaveLength(1);
  });

  test('a reading of an unknown capture is a bug, and nothing of it stays', () => {
    const index = make();
    expect(() =>
      index.putReading({ document: documentOf(1), claims: [], events: [], quotations: [] }),
    ).toThrow(expect.objectContaining({ code: 'index/unknown-capture' }));
    expect([...index.documents()]).toEqual([]);
  });

  test('claims come by capture, then by place', () => {
    const index = make();
    fill(index);
    expect(index.claims().map(({ sha256, start }) => [sha256, start])).toEqual([
      [hash(2), 7],
      [hash(1), 4],
      [hash(1), 30],
    ]);
    expect(index.claim(claimOf(1, 30).id)).toEqual(claimOf(1, 30));
    expect(index.claim('none')).toBeNull();
  });

  test.each([
    [{ text: 'LEAST 40' }, 1],
    [{ text: 'scam compounds' }, 1],
    [{ text: '五十' }, 1],
    [{ text: '五' }, 1],
    [{ text: '十三個' }, 1],
    [{ text: 'ស្រុក' }, 1],
    [{ text: '"A" OR' }, 1],
    [{ text: 'people AND norland' }, 0],
    [{ text: '*' }, 0],
    [{ text: '%' }, 0],
    [{ text: '__' }, 0],
    [{ text: '"' }, 1],
    [{ text: "'; DROP TABLE claims; --" }, 0],
    [{ text: '' }, 3],
    [{ text: 'least\0' }, 0],
    [{ kind: 'money' }, 1],
    [{ kind: 'money', text: 'riel' }, 1],
    [{ kind: 'count', text: 'riel' }, 0],
    [{ speaker: null }, 1],
    [{ speaker: 'Norland Watch' }, 2],
    [{ speaker: 'norland watch' }, 0],
    [{ sha256: hash(1), speaker: 'Norland Watch' }, 1],
    [{ sha256: hash(4) }, 0],
  ])('finds claims by %j', (filter, expected) => {
    const index = make();
    fill(index);
    expect(index.claims(filter)).toHaveLength(expected);
  });

  test('search equals a plain look through all texts', () => {
    const index = make();
    index.putCapture(capture(1));
    const letters = fc.string({
      unit: fc.constantFrom('a', 'B', '"', '*', ' ', '៤', '五', 'é', '\u{1F600}'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 6 }), letters, (quotes, text) => {
        const claims = quotes.map((quote, i) => claimOf(1, i, { quote, subject: '' }));
        index.putReading({ document: documentOf(1), claims, events: [], quotations: [] });
        const expected = claims.filter((claim) => searchedText(claim).includes(foldForSearch(text)));
        expect(index.claims({ text })).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  test('figures are replaced as wholes and keep their order', () => {
    const index = make();
    fill(index);
    index.replaceFigures([figureOf(2), figureOf(1)]);
    expect(index.figures()).toEqual([figureOf(2), figureOf(1)]);
    expect(index.figure('f-1')).toEqual(figureOf(1));
    expect(index.figure('f-3')).toBeNull();
    expect(index.counts()).toMatchObject({ figures: 2 });
  });

  test('accounts are replaced as wholes and keep their order', () => {
    const index = make();
    fill(index);
    index.replaceAccounts([accountOf(3)]);
    index.replaceAccounts([accountOf(2), accountOf(1)]);
    expect(index.accounts()).toEqual([accountOf(2), accountOf(1)]);
    expect(index.account('a-1-denial')).toEqual(accountOf(1));
    expect(index.account('a-3-denial')).toBeNull();
    expect(index.counts()).toMatchObject({ accounts: 2 });
  });

  test('a document is untraced while it is new or read otherwise', () => {
    const index = make();
    fill(index);
    expect(index.untraced(9)).toEqual([hash(2), hash(1)]);
    expect(index.untraced(1)).toEqual([hash(2)]);
    index.markTraced(hash(2));
    index.markTraced(hash(1));
    expect(index.untracedCount()).toBe(0);
    fill(index);
    expect(index.untraced(9)).toEqual([]);
    index.putReading({ document: documentOf(1, 'Other words'), claims: [], events: [], quotations: [] });
    expect(index.untraced(9)).toEqual([hash(1)]);
    index.markAllUntraced();
    expect(index.untracedCount()).toBe(2);
  });

  test('nodes are found by slot, document, cluster and origin', () => {
    const { lineage } = make();
    expect([lineage.nextSlot(), lineage.node(0), lineage.nodes()]).toEqual([0, null, []]);
    const copy = nodeOf(2, { cluster: 1, origin: 1, parent: 1, directed: true });
    for (const node of [nodeOf(5), nodeOf(1), nodeOf(2), copy]) lineage.putNode(node);
    expect(lineage.nodes()).toEqual([nodeOf(1), copy, nodeOf(5)]);
    expect([lineage.node(2), lineage.nextSlot()]).toEqual([copy, 6]);
    expect(lineage.nodesOf(hash(5))).toEqual([nodeOf(5)]);
    expect([lineage.cluster(1), lineage.origin(1)]).toEqual([
      [nodeOf(1), copy],
      [nodeOf(1), copy],
    ]);
    lineage.removeNode(5);
    expect([lineage.node(5), lineage.cluster(5), lineage.nextSlot()]).toEqual([null, [], 3]);
    expect(lineage.lineageCounts()).toEqual({ stories: 2, edges: 0, undetermined: 0, origins: 1 });
  });

  test('edges come by the later story, then by the earlier, from either end', () => {
    const { lineage } = make();
    const doubtful = edgeOf(4, 1, { relation: 'undetermined' });
    for (const edge of [edgeOf(3, 4), edgeOf(2, 1, { score: 0 }), doubtful, edgeOf(2, 1), edgeOf(1, 3)])
      lineage.putEdge({ ...edge, ...detail });
    expect(lineage.edges(1)).toEqual([edgeOf(2, 1), edgeOf(1, 3), doubtful]);
    expect(lineage.edges(4)).toEqual([doubtful, edgeOf(3, 4)]);
    expect(lineage.allEdges()).toEqual([edgeOf(2, 1), edgeOf(1, 3), doubtful, edgeOf(3, 4)]);
    expect(lineage.detail({ a: 3, b: 4 })).toEqual(detail);
    expect(lineage.detail({ a: 4, b: 3 })).toEqual({ evidence: [], reasons: [] });
    expect(lineage.lineageCounts()).toMatchObject({ edges: 4, undetermined: 1 });
    lineage.removeEdge({ a: 4, b: 1 });
    expect([lineage.edges(1).length, lineage.edges(4).length]).toEqual([2, 1]);
  });

  test('keys of a story and counterparts of quotations are kept as they were put', () => {
    const { lineage } = make();
    const keys = Uint32Array.of(4294967295, 0, 77);
    lineage.putKeys(3, keys);
    expect([lineage.keys(3), lineage.keys(4)]).toEqual([keys, new Uint32Array()]);
    lineage.removeKeys(3);
    expect(lineage.keys(3)).toEqual(new Uint32Array());
    const place = { sha256: hash(1), start: 4, end: 9 };
    const counterpart = { sha256: hash(2), start: 1, end: 6, translated: false, rank: 2.5 };
    lineage.putCounterpart(place, { ...counterpart, rank: 1 });
    lineage.putCounterpart(place, counterpart);
    expect([lineage.counterpart(place), lineage.counterpart({ ...place, end: 8 })]).toEqual([
      counterpart,
      null,
    ]);
    lineage.removeCounterparts(hash(1));
    expect(lineage.counterpart(place)).toBeNull();
  });

  test('a transaction that throws leaves everything as it was, also from inside another', () => {
    const index = make();
    fill(index);
    const before = index.dump();
    expect(() =>
      index.transaction(() => {
        index.setState({ seq: 1, readingsSeq: -1, decisionsSeq: -1, engine: 'x' });
        index.transaction(() =>
          index.putReading({ document: documentOf(2, 'x'), claims: [], events: [], quotations: [] }),
        );
        index.lineage.putNode(nodeOf(1));
        index.lineage.putEdge({ ...edgeOf(1, 2), ...detail });
        index.markTraced(hash(1));
        index.clear();
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(index.dump()).toBe(before);
    expect(index.transaction(() => 'value')).toBe('value');
  });

  test('clear empties everything', () => {
    const index = make();
    const empty = index.dump();
    fill(index);
    index.setState({ seq: 9, readingsSeq: -1, decisionsSeq: -1, engine: 'e' });
    index.setStage('figures', 'x');
    index.replaceFigures([figureOf(1)]);
    index.replaceAccounts([accountOf(1)]);
    index.lineage.putNode(nodeOf(1));
    index.lineage.putKeys(1, Uint32Array.of(1));
    index.lineage.putEdge({ ...edgeOf(1, 2), ...detail });
    index.clear();
    expect(index.dump()).toBe(empty);
    expect(index.counts().claims).toBe(0);
    fill(index);
    expect(index.claims({ text: 'compounds' })).toHaveLength(1);
  });
});

test('equal content gives an equal dump, whatever the adapter and the order of filling', () => {
  const [memory, sqlite] = [new MemoryIndex(), sqliteIndex()];
  fill(memory);
  sqlite.putCapture({ ...capture(3, 9), status: 'unreadable', reason: 'It is empty.' });
  fill(sqlite);
  fill(sqlite);
  for (const { lineage } of [memory, sqlite]) {
    lineage.putNode(nodeOf(1));
    lineage.putKeys(1, Uint32Array.of(9, 4));
    lineage.putEdge({ ...edgeOf(1, 2), ...detail });
    lineage.putCounterpart(quotationOf(1, 3), { ...quotationOf(2, 4), translated: true, rank: 0 });
  }
  expect(sqlite.dump()).toBe(memory.dump());
  expect(sqlite.dump()).toContain('at least 40 people');
});
