/** Who owns, directs and acts for whom, drawn; below it every tie as a row. A large network is drawn around one record at a time. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, type ReactElement } from 'react';
import type { RegisterNetwork } from '../../contract/register.ts';
import { useNetwork } from '../api/register.ts';
import { plainName } from '../words/names.ts';
import { Await } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { NetworkPicture } from './network-picture.tsx';
import { around } from './network-layout.ts';
import { NetworkTable } from './network-table.tsx';
import '../styles/review.css';
import '../styles/register.css';
import '../styles/register-network.css';

const route = getRouteApi('/register/network');

/** Boxes of one picture: more than that is a carpet. */
const mostDrawn = 40;
/** Ties from the chosen record that are drawn. */
const steps = 2;

export function NetworkView(): ReactElement {
  const { t } = useWords();
  const network = useNetwork();
  useTitle(t('register.network'));
  return (
    <div className="page page-wide">
      <header className="page-head page-head-tools">
        <h1>{t('register.network')}</h1>
        <Link to="/register">{t('nav.register')}</Link>
      </header>
      <Await query={network}>{(found) => <Network network={found} />}</Await>
    </div>
  );
}

function Network({ network }: { readonly network: RegisterNetwork }): ReactElement {
  const { t, number } = useWords();
  const { at } = route.useSearch();
  const navigate = route.useNavigate();
  const titles = useMemo(() => new Map(network.nodes.map((node) => [node.id, node])), [network]);
  const shown = useMemo(() => drawnOf(network, at), [network, at]);
  if (network.ties.length === 0)
    return (
      <section className="state">
        <p>{t('register.no-ties')}</p>
        <p>
          <Link to="/register/new" search={{ kind: 'ownership' }} className="button">
            {t('register.new')}
          </Link>
        </p>
      </section>
    );
  const options = [...network.nodes].sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  return (
    <>
      <label className="field network-choice">
        <span>{t('register.network-around')}</span>
        <select
          value={at !== undefined && titles.has(at) ? at : ''}
          onChange={(event) => {
            const { value } = event.target;
            void navigate({ search: { at: value === '' ? undefined : value }, replace: true });
          }}
        >
          <option value="">{t('register.network-most')}</option>
          {options.map(({ id, title }) => (
            <option key={id} value={id}>
              {plainName(title)}
            </option>
          ))}
        </select>
      </label>
      {shown.length < network.nodes.length ? (
        <p className="fine-print">
          {t('register.network-part', { shown: number(shown.length), all: number(network.nodes.length) })}
        </p>
      ) : null}
      <NetworkPicture ids={shown} network={network} chosen={at} />
      <p className="fine-print">{t('register.network-legend')}</p>
      {network.cut ? <p className="fine-print">{t('register.network-cut')}</p> : null}
      <NetworkTable network={network} chosen={at} />
    </>
  );
}

/** Around the chosen record, else all, else around whoever has most ties. */
function drawnOf({ nodes, ties }: RegisterNetwork, at: string | undefined): readonly string[] {
  const ids = nodes.map(({ id }) => id);
  if (at !== undefined && ids.includes(at)) return around(at, ties, steps).slice(0, mostDrawn);
  if (ids.length <= mostDrawn) return ids;
  const counts = new Map<string, number>();
  for (const { from, to } of ties) for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [first = ''] = ids.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return around(first, ties, steps).slice(0, mostDrawn);
}
