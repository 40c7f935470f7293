/** Changing the rules of the state's response: what the shares would become is shown before anything is kept. */
import { useState, type ReactElement } from 'react';
import type { ResponseReport } from '../../contract/register.ts';
import { useResponsePreview, type ResponseOf } from '../api/register.ts';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/use-words.ts';
import type { RegisterActs } from './use-register-acts.ts';
import { choiceInWords } from './value-words.ts';

type Rule = ResponseReport['rules'][number];

/** Steps that a rule may ask for; the server knows no others. */
const steps = [
  ...['not-investigated', 'visited', 'intervened', 'abuses-continued', 'named-rescue'],
  ...['gate-handover', 'moved-before-raid', 'closed', 'reopened'],
];

export interface RulesEditorProps {
  readonly report: ResponseReport;
  /** The sites that the shares are over. */
  readonly of: ResponseOf;
  readonly acts: RegisterActs;
  readonly onDone: () => void;
}

export function RulesEditor({ report, of, acts, onDone }: RulesEditorProps): ReactElement {
  const { t } = useWords();
  const [rules, setRules] = useState<readonly Rule[]>(report.rules);
  const change = (at: number, part: Partial<Rule>): void =>
    setRules(rules.map((rule, i) => (i === at ? { ...rule, ...part } : rule)));
  const move = (at: number, by: -1 | 1): void => {
    const next = [...rules];
    const [one] = next.splice(at, 1);
    if (one !== undefined) next.splice(at + by, 0, one);
    setRules(next);
  };
  const labels = rules.map(({ label }) => label.trim());
  const isWhole = labels.every((label, i) => label !== '' && labels.indexOf(label) === i);
  const save = (): void => {
    const act = { do: 'rules' as const, rules: rules.map((rule) => ({ ...rule, label: rule.label.trim() })) };
    void acts.act(t('register.did-rules'), [act]).then((done) => {
      if (done !== null) onDone();
    });
  };
  return (
    <section className="rules-editor" aria-label={t('register.change-rules')}>
      <ol>
        {rules.map((rule, at) => (
          <li key={at}>
            <RuleForm rule={rule} onChange={(part) => change(at, part)} />
            <p className="verdict-buttons">
              <button type="button" className="quiet-button" disabled={at === 0} onClick={() => move(at, -1)}>
                {t('register.rule-up')}
              </button>
              <button
                type="button"
                className="quiet-button"
                disabled={at === rules.length - 1}
                onClick={() => move(at, 1)}
              >
                {t('register.rule-down')}
              </button>
              <button
                type="button"
                className="quiet-button"
                disabled={rules.length === 1}
                onClick={() => setRules(rules.filter((_, i) => i !== at))}
              >
                {t('register.rule-remove')}
              </button>
            </p>
          </li>
        ))}
      </ol>
      <p>
        <button
          type="button"
          className="quiet-button"
          onClick={() => setRules([...rules, { label: '', all: [], any: [], none: [], last: null }])}
        >
          {t('register.rule-add')}
        </button>
      </p>
      {isWhole ? (
        <Preview report={report} of={of} rules={rules} />
      ) : (
        <p role="alert">{t('register.rule-labels')}</p>
      )}
      <p className="verdict-buttons">
        <button type="button" className="button" disabled={!isWhole} onClick={save}>
          {t('register.keep-rules')}
        </button>
        <button type="button" className="quiet-button" onClick={onDone}>
          {t('register.leave-rules')}
        </button>
      </p>
    </section>
  );
}

interface RuleFormProps {
  readonly rule: Rule;
  readonly onChange: (part: Partial<Rule>) => void;
}

/** Each step: asked for, one of those asked for, or excluded. */
function RuleForm({ rule, onChange }: RuleFormProps): ReactElement {
  const { t } = useWords();
  const partOf = (step: string): 'all' | 'any' | 'none' | '' =>
    (['all', 'any', 'none'] as const).find((part) => rule[part].includes(step)) ?? '';
  const put = (step: string, part: string): void => {
    const without = (list: readonly string[]): string[] => list.filter((one) => one !== step);
    const next = { all: without(rule.all), any: without(rule.any), none: without(rule.none) };
    if (part === 'all' || part === 'any' || part === 'none') next[part].push(step);
    onChange(next);
  };
  return (
    <>
      <label className="field">
        <span>{t('register.rule-label')}</span>
        <input
          value={rule.label}
          maxLength={120}
          onChange={(event) => onChange({ label: event.target.value })}
        />
      </label>
      <div className="rule-steps">
        {steps.map((step) => (
          <label key={step} className="rule-step">
            <span>{choiceInWords(step)}</span>
            <select value={partOf(step)} onChange={(event) => put(step, event.target.value)}>
              <option value="">{t('register.rule-any-way')}</option>
              <option value="all">{t('register.rule-must')}</option>
              <option value="any">{t('register.rule-one-of')}</option>
              <option value="none">{t('register.rule-never')}</option>
            </select>
          </label>
        ))}
        <label className="rule-step">
          <span>{t('register.rule-last-of')}</span>
          <select
            value={rule.last ?? ''}
            onChange={(event) => {
              const { value } = event.target;
              onChange({ last: value === 'closed' || value === 'reopened' ? value : null });
            }}
          >
            <option value="">{t('register.rule-any-way')}</option>
            <option value="closed">{choiceInWords('closed')}</option>
            <option value="reopened">{choiceInWords('reopened')}</option>
          </select>
        </label>
      </div>
    </>
  );
}

/** Share by share: now, and by the rules as they stand in the form. */
function Preview({
  report,
  of,
  rules,
}: Pick<RulesEditorProps, 'report' | 'of'> & { readonly rules: readonly Rule[] }): ReactElement {
  const { t, number } = useWords();
  const preview = useResponsePreview(of, rules).data;
  const before = new Map(report.shares.map(({ label, numerator }) => [label, numerator]));
  const after = new Map((preview?.shares ?? []).map(({ label, numerator }) => [label, numerator]));
  const labels = [...new Set([...after.keys(), ...before.keys()])];
  return (
    <div aria-live="polite">
      <table className="data-table keep-columns">
        <caption>{t('register.rules-preview', { n: number(report.denominator) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('register.rule-label')}</th>
            <th scope="col">{t('register.rules-now')}</th>
            <th scope="col">{t('register.rules-then')}</th>
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => (
            <tr key={label}>
              <th scope="row">
                <Name text={label} />
              </th>
              <td>{shown(before.get(label), number)}</td>
              <td>{preview === undefined ? '…' : shown(after.get(label), number)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function shown(count: number | undefined, number: (value: number) => string): string {
  return count === undefined ? '–' : number(count);
}
