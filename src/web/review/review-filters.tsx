/** Which proposals are in the queue: by what was decided, kind, speaker and source, each with its count. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { ReviewQueue } from '../../contract/review.ts';
import { ownVoice, type ReviewFilter } from '../api/review.ts';
import { plainName } from '../words/names.ts';
import { useWords } from '../words/use-words.ts';
import { kindInWords } from './row-words.ts';

interface ReviewFiltersProps {
  readonly queue: ReviewQueue;
  readonly filter: ReviewFilter;
  readonly status: string;
  readonly onChange: (next: Record<string, string | undefined>) => void;
}

export function ReviewFilters({ queue, filter, status, onChange }: ReviewFiltersProps): ReactElement {
  const words = useWords();
  const { t, number } = words;
  const { kinds, speakers, sources } = queue.facets;
  return (
    <>
      <Statuses queue={queue} status={status} />
      <Choice
        label={t('review.kind')}
        value={filter.kind}
        choices={kinds.map(({ value, count }) => ({
          value,
          label: `${kindInWords(value, words)} (${number(count)})`,
        }))}
        onChange={(kind) => onChange({ kind })}
      />
      <Choice
        label={t('claim.speaker')}
        value={filter.speaker}
        choices={speakers.map(({ value, count }) => ({
          value: value ?? ownVoice,
          label: `${value === null ? t('claim.publication') : plainName(value)} (${number(count)})`,
        }))}
        onChange={(speaker) => onChange({ speaker })}
      />
      <Choice
        label={t('sources.source')}
        value={filter.source}
        choices={sources.map(({ value, name, count }) => ({
          value,
          label: `${plainName(name)} (${number(count)})`,
        }))}
        onChange={(source) => onChange({ source })}
      />
    </>
  );
}

const statuses = ['proposed', 'accepted', 'rejected'] as const;

function Statuses({ queue, status }: { readonly queue: ReviewQueue; readonly status: string }): ReactElement {
  const { t, number } = useWords();
  return (
    <nav className="facets" aria-label={t('review.statuses')}>
      {statuses.map((one) => (
        <Link
          key={one}
          to="/review"
          search={(old) => ({ ...old, status: one, claim: undefined })}
          activeOptions={{ exact: true }}
          activeProps={{}}
          replace
          aria-current={status === one ? 'true' : undefined}
        >
          {t(`review.${one}`)} <span className="facet-count">{number(queue.counts[one])}</span>
        </Link>
      ))}
      <Link
        to="/review"
        search={(old) => ({ ...old, status: 'all', claim: undefined })}
        activeOptions={{ exact: true }}
        activeProps={{}}
        replace
        aria-current={status === 'all' ? 'true' : undefined}
      >
        {t('figures.all')}
      </Link>
    </nav>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
}

/** A filter that was chosen stays in the list, also where no row has it any more. */
function Choice({ label, value, choices, onChange }: ChoiceProps): ReactElement | null {
  const { t } = useWords();
  const isKnown = value === undefined || choices.some((choice) => choice.value === value);
  if (choices.length < 2 && value === undefined) return null;
  return (
    <label className="choice">
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{t('review.any')}</option>
        {isKnown ? null : <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
