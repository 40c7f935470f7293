/** What carries a finding, or speaks against it: the words, one click from their passage, and what became of each. */
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import type { FindingDetail, FindingEvidenceLine } from '../../contract/findings.ts';
import type { RegisterAct } from '../../contract/register.ts';
import { Name } from '../parts/name.tsx';
import { SourceName } from '../parts/source-name.tsx';
import { RecordTitle } from '../register/record-title.tsx';
import { TextInput } from '../register/text-input.tsx';
import type { RegisterActs } from '../register/use-register-acts.ts';
import { useWords } from '../words/use-words.ts';
import { claimAct, stateAct, withdrawAct, type Side } from './finding-words.ts';

export interface EvidenceProps {
  readonly detail: FindingDetail;
  readonly side: Side;
  readonly acts: RegisterActs;
}

export function EvidenceList({ detail, side, acts }: EvidenceProps): ReactElement {
  const { t, number } = useWords();
  const evidence = side === 'support' ? detail.supporting : detail.opposing;
  return (
    <section aria-labelledby={`${side}-title`} className="evidence-side">
      <h2 id={`${side}-title`}>
        {t(`findings.${side}`)} <span className="facet-count">{number(evidence.length)}</span>
      </h2>
      {evidence.length === 0 ? <p className="fine-print">{t(`findings.no-${side}`)}</p> : null}
      <ul className="evidence-list">
        {evidence.map((one) => (
          <Evidence key={one.id} evidence={one} side={side} detail={detail} acts={acts} />
        ))}
      </ul>
      <AddEvidence detail={detail} side={side} acts={acts} />
    </section>
  );
}

function Evidence({
  evidence,
  side,
  detail,
  acts,
}: EvidenceProps & { readonly evidence: FindingEvidenceLine }): ReactElement {
  const { t } = useWords();
  const { id, state, answers } = evidence;
  const hasFallen = ['rejected', 'orphaned', 'trashed', 'missing'].includes(state);
  const remove = (): void =>
    void acts.act(t('findings.did-remove'), [
      withdrawAct(detail.id, side, id),
      ...answers.map((answer) => withdrawAct(detail.id, 'answer', `${id} ${answer}`)),
    ]);
  return (
    <li className={hasFallen ? 'evidence evidence-fallen' : 'evidence'}>
      <EvidenceWords evidence={evidence} />
      <p className="evidence-facts fine-print">
        <StateMark state={state} /> {t(`findings.is-${state}`)}
        {evidence.place === null ? null : (
          <>
            {' · '}
            <SourceName source={evidence.place.source} />
          </>
        )}
        <button type="button" className="quiet-button" onClick={remove}>
          {t('findings.remove')}
          <span className="visually-hidden">: {evidence.title}</span>
        </button>
      </p>
      {answers.map((answer) => (
        <p key={answer} className="evidence-answer">
          <strong>{t('findings.answer')}:</strong> <Name text={answer} />
        </p>
      ))}
      {side === 'contrary' && answers.length === 0 ? (
        <OneText
          label={t('findings.to-answer')}
          hint={t('findings.answer-hint')}
          onSubmit={(text) =>
            acts.act(t('findings.did-answer'), [
              stateAct(detail.id, { answer: `${id} ${text}` }, t('findings.by-author')),
            ])
          }
        />
      ) : null}
    </li>
  );
}

function EvidenceWords({ evidence }: { readonly evidence: FindingEvidenceLine }): ReactElement {
  const { id, is, title, place, state } = evidence;
  if (place !== null)
    return (
      <Link
        to="/sources/$sha256"
        params={{ sha256: place.source.sha256 }}
        search={
          state === 'orphaned' ? { at: `${place.start}-${place.end}` } : { claim: evidence.claims[0] ?? id }
        }
        className="passage-link"
      >
        <q dir="auto">{title}</q>
      </Link>
    );
  return is === 'record' && state !== 'missing' ? <RecordTitle id={id} title={title} /> : <code>{id}</code>;
}

/** A tick for what a person accepted or decided, a ring for what nobody looked at, a cross for what fell. */
function StateMark({ state }: Pick<FindingEvidenceLine, 'state'>): ReactElement {
  const shape =
    state === 'accepted' || state === 'stands' ? (
      <path d="M2 7.500l3.500 3.500L12 3" />
    ) : state === 'proposed' ? (
      <circle cx="7" cy="7" r="4.500" />
    ) : state === 'changed' ? (
      <path d="M1.500 7c2-4 4-4 5.500 0s3.500 4 5.500 0" />
    ) : (
      <path d="M3 3l8 8M11 3l-8 8" />
    );
  return (
    <svg className="state-shape" width="14" height="14" aria-hidden="true">
      {shape}
    </svg>
  );
}

/** By the id of a claim or record; where it is read, one key does the same. */
function AddEvidence({ detail, side, acts }: EvidenceProps): ReactElement {
  const { t } = useWords();
  return (
    <OneText
      label={t(`findings.add-${side}`)}
      hint={t('findings.add-hint')}
      onSubmit={(id) => {
        const act: RegisterAct =
          /^[a-z]{2,12}-/u.test(id) && !/^[0-9a-f]{12}-/u.test(id)
            ? stateAct(detail.id, { [side]: id }, t('findings.by-author'))
            : claimAct(detail.id, side, id);
        return acts.act(t(`findings.did-${side}`), [act]);
      }}
    />
  );
}

export interface OneTextProps {
  readonly label: string;
  readonly hint: string;
  /** What stands in the field at first. */
  readonly initial?: string;
  /** Null: it failed, and what was typed stays. */
  readonly onSubmit: (text: string) => Promise<object | null>;
}

/** A closed form of one text. */
export function OneText({ label, hint, initial = '', onSubmit }: OneTextProps): ReactElement {
  const { t } = useWords();
  const [text, setText] = useState(initial);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    void onSubmit(text.trim()).then((done) => {
      if (done !== null) setText(initial);
    });
  };
  return (
    <details className="value-form">
      <summary>{label}</summary>
      <form className="finding-form" onSubmit={submit} noValidate>
        <TextInput label={label} hint={hint} value={text} onChange={setText} />
        <div className="verdict-buttons">
          <button type="submit" className="button">
            {t('findings.record')}
          </button>
        </div>
      </form>
    </details>
  );
}
