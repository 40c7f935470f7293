/**
 * Accounts as people ask for them: each with its passages in their own words, read from the index. Where two accounts may come
 * from one witness, no line names anybody: neither as speaker nor as attribution root.
 */
import { Fault } from '../base/index.ts';
import type { AccountDetail, AccountLine } from '../contract/index.ts';
import type { Document } from '../domain/reading/index.ts';
import type { Account, AccountPassage } from '../domain/weighing/index.ts';
import { foldForSearch, type CasebookIndex } from '../ports/casebook-index.ts';
import type { NameOf } from './lines.ts';
import { namesOf } from './queries.ts';
import { surroundings } from './review.ts';
import { settledById } from './settle-claims.ts';

export interface AccountQuery {
  readonly q?: string;
  readonly verdict?: string;
}

/** By verdict and text (subject, reason and passages); in the order of the index. Run `ensureFigures` before. */
export function listAccounts(index: CasebookIndex, query: AccountQuery): AccountLine[] {
  const needle = foldForSearch(query.q ?? '');
  const lineOf = lineMaker(index);
  return index
    .accounts()
    .filter(({ verdict }) => query.verdict === undefined || verdict === query.verdict)
    .map(lineOf)
    .filter((line) => needle === '' || searched(line).includes(needle));
}

function searched({ subject, why, passages }: AccountLine): string {
  return foldForSearch([subject, why, ...passages.map(({ quote }) => quote)].join('\n'));
}

/** One account with the text around each passage. Throws `query/no-account`. */
export function accountDetail(index: CasebookIndex, id: string): AccountDetail {
  const account = index.account(id);
  if (account === null) {
    throw new Fault({
      code: 'query/no-account',
      kind: 'absent',
      message: `There is no account ${id} in this casebook.`,
      advice: 'Accounts are computed anew when files are added: look for it in the list of accounts.',
    });
  }
  const documentOf = documentReader(index);
  return {
    account: lineMaker(index)(account),
    surroundings: account.passages.map((passage) => {
      const document = documentOf(passage.sha256);
      const story = document.stories[passage.story];
      // Words around an account that may be somebody's second one could say who it is.
      const isNamed = account.verdict !== 'possible-same-witness';
      const { start, end } = isNamed ? surroundings(document.text, passage) : passage;
      return {
        headline: story?.headline ?? null,
        publisher: story?.publisher ?? null,
        published: story?.published ?? null,
        language: story?.language ?? document.language,
        textStart: start,
        text: document.text.slice(start, end),
      };
    }),
  };
}

function lineMaker(index: CasebookIndex): (account: Account) => AccountLine {
  const nameOf = namesOf(index);
  const documentOf = documentReader(index);
  return (account) => {
    const isNamed = account.verdict !== 'possible-same-witness';
    return {
      id: account.id,
      subject: account.subject,
      verdict: account.verdict,
      claims: [...account.claims],
      passages: account.passages.map((one) => {
        const line = passageLine(index, one, { nameOf, documentOf });
        return isNamed ? line : { ...line, speaker: null };
      }),
      documents: account.documents,
      textOrigins: account.textOrigins,
      attributionRoots: isNamed ? [...account.attributionRoots] : [],
      independentOrigins: account.independentOrigins,
      why: account.why,
    };
  };
}

interface Reading {
  readonly nameOf: NameOf;
  readonly documentOf: (sha256: string) => Document;
}

function passageLine(
  index: CasebookIndex,
  passage: AccountPassage,
  { nameOf, documentOf }: Reading,
): AccountLine['passages'][number] {
  const { sha256, start, end } = passage;
  const claim = passage.claim === null ? null : (settledById(index, passage.claim)?.claim ?? null);
  return {
    claim: passage.claim,
    source: { name: nameOf(sha256), sha256 },
    story: passage.story,
    start,
    end,
    quote: documentOf(sha256).text.slice(start, end),
    part: passage.part,
    words: passage.words,
    speaker: claim?.speaker ?? null,
  };
}

/** Documents that are kept in memory while accounts are listed. */
const mostKept = 64;

function documentReader(index: CasebookIndex): Reading['documentOf'] {
  const kept = new Map<string, Document>();
  return (sha256) => {
    const known = kept.get(sha256);
    if (known !== undefined) return known;
    const document = index.document(sha256);
    if (document === null) {
      throw new Fault({ code: 'query/unread-capture', kind: 'bug', message: `No document ${sha256}.` });
    }
    if (kept.size >= mostKept) kept.clear();
    kept.set(sha256, document);
    return document;
  };
}
