/** What the state did about the sites: the class of each by the rules in force, and the shares that come out of them. */
import type { ResponseReport } from '../contract/index.ts';
import {
  dateSpan,
  defaultResponseRules,
  responseClass,
  responseShares,
  shareWords,
  shownRules,
  valuesOf,
  type DatedStep,
  type RegisterRecord,
  type ResponseRule,
} from '../domain/register/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import type { RecordFilter } from '../ports/register-record.ts';
import { toCsv } from './csv.ts';

interface RulesInForce {
  readonly rules: readonly ResponseRule[];
  /** The entry that set them; null for those that come with the program. */
  readonly entry: number | null;
}

/** The rules that were recorded last and not taken back, or those of the program. */
function rulesInForce(index: CasebookIndex): RulesInForce {
  const row = index.register.lastChange('rules');
  const rules = row?.change.do === 'rules' ? shownRules(row.change.rules) : null;
  return rules === null || row === null
    ? { rules: defaultResponseRules, entry: null }
    : { rules, entry: row.seq };
}

/** The class of one site by the rules in force. */
export function responseOf(index: CasebookIndex, site: RegisterRecord): string {
  return responseClass(stepsOf(site), rulesInForce(index).rules);
}

/** The rule in force that gives a class; null for a class of none. */
export function ruleOf(index: CasebookIndex, label: string): RuleLine | null {
  const rule = rulesInForce(index).rules.find((one) => one.label === label);
  return rule === undefined ? null : ruleLine(rule);
}

type RuleLine = ResponseReport['rules'][number];

function ruleLine({ label, all, any, none, last }: ResponseRule): RuleLine {
  return { label, all: [...all], any: [...any], none: [...none], last };
}

/** The classes that the rules in force give, in their order. */
export function responseClasses(index: CasebookIndex): readonly string[] {
  return rulesInForce(index).rules.map(({ label }) => label);
}

/** Which sites are counted: all that lie in the place (where one is given) and are shown with the status; null: with any. */
export interface ResponseOf extends Pick<RecordFilter, 'box' | 'area'> {
  readonly status: string | null;
}

/** Shares over these sites. Those in the trash never count. By the rules in force, or by those that are tried. */
export function responseReport(
  index: CasebookIndex,
  { status, ...place }: ResponseOf,
  tried: readonly ResponseRule[] | null = null,
): ResponseReport {
  const { rules, entry } = tried === null ? rulesInForce(index) : { rules: tried, entry: null };
  const filter = { kind: 'site', ...place, ...(status === null ? {} : { state: status }) };
  const sites = index.register.records(filter, { limit: Infinity, offset: 0 });
  const titles = new Map(sites.map(({ id, title }) => [id, title]));
  const stepped = sites.map((site) => ({ id: site.id, steps: stepsOf(site) }));
  return {
    status,
    denominator: sites.length,
    shares: responseShares(stepped, rules).map(({ label, sites: ids, numerator, denominator }) => ({
      ...{ label, numerator, denominator },
      words: shareWords(numerator, denominator),
      sites: ids.map((id) => ({ id, title: titles.get(id) ?? id })),
    })),
    rules: rules.map(ruleLine),
    rulesEntry: entry,
  };
}

function stepsOf(site: RegisterRecord): DatedStep[] {
  return valuesOf(site, 'response').map(({ value, asOf }) => ({
    step: value,
    date: asOf === null ? null : (dateSpan(asOf)?.to ?? null),
  }));
}

/** One row a site, with the share that it belongs to. */
export function responseCsv({ shares }: ResponseReport): string {
  return toCsv(
    ['class', 'numerator', 'denominator', 'words', 'site', 'title'],
    shares.flatMap(({ label, numerator, denominator, words, sites }) => {
      const share = [label, numerator, denominator, words];
      return sites.length === 0
        ? [[...share, null, null]]
        : sites.map(({ id, title }) => [...share, id, title]);
    }),
  );
}
