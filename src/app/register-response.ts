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

/** Shares over all sites that are shown with this status; null: over all sites. Those in the trash never count. */
export function responseReport(index: CasebookIndex, status: string | null): ResponseReport {
  const { rules, entry } = rulesInForce(index);
  const filter = { kind: 'site', ...(status === null ? {} : { state: status }) };
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
    rules: rules.map(({ label, all, any, none, last }) => ({
      ...{ label, all: [...all], any: [...any] },
      ...{ none: [...none], last },
    })),
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
