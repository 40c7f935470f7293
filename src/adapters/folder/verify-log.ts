/** Verification of the log: every line, its place in the chain, and the acknowledged head. Changes nothing. */
import { join } from 'node:path';
import { Fault } from '../../base/index.ts';
import {
  endProblem,
  headProblem,
  nextLink,
  parseEntry,
  type ChainHead,
  type Finding,
  type LogEntry,
} from '../../domain/evidence/index.ts';
import { lookAt, namesIn } from './durable-files.ts';
import { segmentFirstSeq, segmentName, sha256Hex, type FolderLayout } from './folder-layout.ts';
import { readHead, type HeadRecord } from './head-record.ts';
import { readLogLines, type LogLine } from './log-lines.ts';

export interface LogWalk {
  readonly onFinding: (finding: Finding) => void;
  readonly onEntry: (entry: LogEntry) => void;
  /** True while a living writer holds the lock: an unfinished last line is then its work in progress. */
  readonly writerAtWork: boolean;
}

/** Walks the whole log. After a line that does not hold it goes on with the next, so that each break is named. */
export async function verifyLog(layout: FolderLayout, walk: LogWalk): Promise<void> {
  // The head first: a log that grows meanwhile is then only longer, never too short.
  const acknowledged = await acknowledgedHead(layout, walk);
  const state: WalkState = { head: null, afterGap: false, acknowledged, lines: 0 };
  for (const name of (await namesIn(layout.log)) ?? []) {
    const item = `log/${name}`;
    if (name === 'head.json' || name === 'head.json.new') continue;
    if (segmentFirstSeq(name) === null) {
      walk.onFinding(problem(item, 'log/stray', 'This file does not belong in the log: move it elsewhere.'));
    } else if ((await lookAt(join(layout.log, name)))?.kind !== 'file') {
      walk.onFinding(problem(item, 'log/not-a-file', 'This is a link or a folder where a log file belongs.'));
    } else {
      await verifySegment(layout, name, state, walk);
    }
  }
  finish(layout, state, walk);
}

interface WalkState {
  head: ChainHead | null;
  /** True after a line that could not be read: what follows cannot be tied to what came before. */
  afterGap: boolean;
  readonly acknowledged: HeadRecord | null;
  lines: number;
}

async function acknowledgedHead(layout: FolderLayout, walk: LogWalk): Promise<HeadRecord | null> {
  try {
    return await readHead(layout.head);
  } catch (error) {
    if (!(error instanceof Fault) || error.kind !== 'integrity') throw error;
    walk.onFinding(problem('log/head.json', error.code, `${error.message} ${error.advice ?? ''}`.trim()));
    return null;
  }
}

async function verifySegment(
  layout: FolderLayout,
  name: string,
  state: WalkState,
  walk: LogWalk,
): Promise<void> {
  const expected = segmentName(state.head === null ? 0 : state.head.seq + 1);
  if (name !== expected && !state.afterGap) {
    const message = `Here the log goes on with ${expected}: a log file is missing or was renamed. Restore it from a copy.`;
    walk.onFinding(problem(`log/${name}`, 'log/segment-name', message));
  }
  let number = 0;
  for await (const line of readLogLines(join(layout.log, name))) {
    number += 1;
    state.lines += 1;
    verifyLine(`log/${name} line ${number}`, line, state, walk);
  }
}

function verifyLine(item: string, line: LogLine, state: WalkState, walk: LogWalk): void {
  const { acknowledged } = state;
  const beyond = acknowledged !== null && (state.head?.seq ?? -1) >= acknowledged.seq;
  if (!line.terminated && (beyond || acknowledged === null)) {
    if (!walk.writerAtWork) walk.onFinding(unfinished(item));
    return;
  }
  const link = nextLink(state.head, line.bytes, sha256Hex);
  const parsed = link.ok ? link : parseEntry(line.bytes);
  if (!link.ok && !(state.afterGap && parsed.ok)) {
    const code = link.code.replace(/^[a-z]+\//, 'log/');
    walk.onFinding(problem(item, code, `${link.reason} Restore the log from a copy of the casebook.`));
  }
  state.afterGap = !parsed.ok;
  if (!parsed.ok) return;
  state.head = { seq: parsed.entry.seq, hash: sha256Hex(line.bytes) };
  const differs = headProblem(state.head, acknowledged);
  if (differs !== null) {
    walk.onFinding(
      problem(item, 'log/head-differs', `${differs.reason} Restore the log from a copy of the casebook.`),
    );
  }
  if (!line.terminated) {
    walk.onFinding(problem(item, 'log/no-line-end', 'The line end of this acknowledged entry is missing.'));
  }
  walk.onEntry(parsed.entry);
}

function finish(layout: FolderLayout, state: WalkState, walk: LogWalk): void {
  const { head, acknowledged } = state;
  const short = endProblem(head, acknowledged);
  if (short !== null) {
    const message = `${short.reason} Restore the log from a copy of the casebook.`;
    walk.onFinding(problem(`log/${acknowledged?.segment ?? ''}`, 'log/cut-short', message));
  }
  if (head === null && short === null) {
    const message = `The log holds no entry: ${layout.folder} was never finished, or its log was removed.`;
    walk.onFinding(problem('log', 'log/empty', message));
  } else if (acknowledged === null) {
    const message =
      'The record of the last acknowledged entry is missing, so that a removed end of the log cannot be seen. The next command that writes makes it again.';
    walk.onFinding(problem('log/head.json', 'log/head-missing', message));
  }
}

function problem(item: string, code: string, message: string): Finding {
  return { item, code, message, severity: 'problem' };
}

function unfinished(item: string): Finding {
  const message =
    'An unfinished line of an interrupted command. It was never acknowledged; the next command that writes removes it.';
  return { item, code: 'log/unfinished', message, severity: 'note' };
}
