/** The documents in full: name, whole hash, size, when and by whom they were admitted, and their address. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Exhibit } from '../../contract/how-we-know.ts';
import { Name } from '../parts/name.tsx';
import { exhibitSign } from '../words/exhibits.ts';
import { plainName } from '../words/names.ts';
import { useWords } from '../words/use-words.ts';
import { HowSection } from './how-part.tsx';
import type { HowModel } from './how-model.ts';

export function HowAppendix({ model: { how } }: { readonly model: HowModel }): ReactElement {
  const { t } = useWords();
  return (
    <HowSection id="appendix" title={t('how.appendix')}>
      <ol className="how-appendix">
        {how.exhibits.map((exhibit) => (
          <Entry key={exhibit.sha256} exhibit={exhibit} />
        ))}
      </ol>
    </HowSection>
  );
}

function Entry({ exhibit }: { readonly exhibit: Exhibit }): ReactElement {
  const { t, instant } = useWords();
  const { sha256, name, author, agency, headline } = exhibit;
  const credits = [headline, author, agency].filter((one) => one !== null);
  return (
    <li>
      <span className="sign">{exhibitSign(exhibit.number)}</span> <Name text={name} />
      {exhibit.statesFigure ? null : <em> ({t('how.not-stating')})</em>}
      {credits.length === 0 ? null : <Name text={` · ${credits.join(' · ')}`} />}
      <br />
      SHA-256 <code className="hash">{sha256}</code>
      <br />
      {t('how.size', { n: exhibit.sizeBytes, type: plainName(exhibit.mediaType) })};{' '}
      {t('how.admitted', {
        time: instant(exhibit.admittedAt),
        actor: plainName(exhibit.admittedBy),
        entry: String(exhibit.entry),
      })}
      <br />
      <Link to="/sources/$sha256" params={{ sha256 }} className="hash">
        {`${window.location.origin}/sources/${sha256}`}
      </Link>
    </li>
  );
}
