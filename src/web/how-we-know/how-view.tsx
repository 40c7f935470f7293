/** "How do we know?": one figure as a document that can be printed and handed to somebody who was not there. */
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, type ReactElement } from 'react';
import type { HowWeKnow } from '../../contract/how-we-know.ts';
import { useHowWeKnow } from '../api/queries.ts';
import { Await } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { plainName } from '../words/names.ts';
import { useWords } from '../words/use-words.ts';
import { HowAppendix } from './how-appendix.tsx';
import { HowDifferences } from './how-differences.tsx';
import { HowHead } from './how-head.tsx';
import { HowLineage } from './how-lineage.tsx';
import { HowMethod } from './how-method.tsx';
import { howModel } from './how-model.ts';
import { HowNotCounted } from './how-not-counted.tsx';
import { HowStatements } from './how-statements.tsx';
import { HowUnknown } from './how-unknown.tsx';
import { HowWitnesses } from './how-witnesses.tsx';
import { useRunningHeader } from './running-header.ts';
import '../styles/figures.css';
import '../styles/how.css';

const route = getRouteApi('/figures/$id/how');

export function HowView(): ReactElement {
  const { t } = useWords();
  const { id } = route.useParams();
  const how = useHowWeKnow(id);
  const subject = how.data === undefined ? '' : plainName(how.data.figure.subject);
  useTitle(subject === '' ? '' : `${t('figure.how')} ${subject}`);
  return (
    <div className="page how-page">
      <Await query={how}>{(account) => <HowDocument how={account} />}</Await>
    </div>
  );
}

function HowDocument({ how }: { readonly how: HowWeKnow }): ReactElement {
  const words = useWords();
  const model = useMemo(() => howModel(how, words), [how, words]);
  useRunningHeader(plainName(how.casebook.title), words.t('how.figure', { id: how.figure.id }));
  return (
    <article className="how">
      <HowHead model={model} />
      <HowWitnesses model={model} />
      <HowDifferences model={model} />
      <HowStatements model={model} />
      <HowLineage model={model} />
      <HowNotCounted model={model} />
      <HowUnknown model={model} />
      <HowMethod model={model} />
      <HowAppendix model={model} />
    </article>
  );
}
