/** What would change a figure's count or verdict: said beside every figure, so that nobody takes a copy for support. */
import type { FigureLine } from '../../contract/lines.ts';
import { plainName } from './names.ts';
import type { Words } from './use-words.ts';

/** Names that are spelled out; with more witnesses than this the sentence would not be read. */
const mostNames = 6;

/** Two plain sentences: on the count of witnesses, and on the verdict. `witnesses` are their names, joined as counted. */
export function whatWouldChange(
  figure: Pick<FigureLine, 'verdict' | 'independentOrigins'>,
  witnesses: readonly string[],
  { t }: Words,
): string[] {
  const names = witnesses.slice(0, mostNames).map(plainName).join('; ');
  const shown = witnesses.length > mostNames ? `${names}; …` : names;
  const count = figure.independentOrigins;
  const onCount =
    count === 0
      ? t('change.none')
      : count === 1
        ? t('change.one', { names: shown })
        : t('change.many', { names: shown });
  return [onCount, t(`change.${figure.verdict}`)];
}
