/** After a claim was accepted: what it could say in the register. One key adds the first; `u` takes it back before anything else. */
import { useState, type ReactElement } from 'react';
import type { RegisterOffer } from '../../contract/register.ts';
import { useOffers } from '../api/register.ts';
import { Name } from '../parts/name.tsx';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../words/use-words.ts';
import { RecordTitle } from './record-title.tsx';
import { useRegisterActs } from './use-register-acts.ts';
import { choiceInWords } from './value-words.ts';
import '../styles/register.css';

type Offer = RegisterOffer['offers'][number];

/** "Into the register": `g` goes to another view everywhere, so it cannot mean this. */
const addKey = 'i';
const offersShown = 3;

export function Offers({ claim }: { readonly claim: string }): ReactElement | null {
  const { t } = useWords();
  const offers = useOffers(claim, true).data?.offers ?? [];
  const acts = useRegisterActs();
  const [added, setAdded] = useState<{ readonly id: string; readonly title: string } | null>(null);
  const add = (offer: Offer | undefined): void => {
    if (offer === undefined || added !== null) return;
    const { record, kind, values } = offer;
    const basis = { by: 'claim' as const, claim };
    const act = { do: 'state' as const, record, kind, basis, values: [...values] };
    void acts.act(t('register.did-offer', { title: offer.title }), [act]).then((done) => {
      const id = done?.records[0];
      if (id !== undefined) setAdded({ id, title: offer.title });
    });
  };
  const takeBack = async (): Promise<void> => {
    if (await acts.undoLast()) setAdded(null);
  };
  // What only may be meant is never one key away.
  const first = offers.find(({ maybe }) => maybe === null);
  useKeys({ [addKey]: () => add(first) });
  useKeys(
    {
      u: (event) => {
        if (added === null) return;
        // Kept from the queue: the last thing done was this, not the verdict.
        event.preventDefault();
        void takeBack();
      },
    },
    { first: true },
  );
  if (acts.failure !== null) return <p role="alert">{`${t('register.failed')} ${acts.failure.message}`}</p>;
  if (added !== null)
    return (
      <p className="offers" role="status">
        {t('register.offer-added')} <RecordTitle {...added} />{' '}
        <button type="button" className="quiet-button" onClick={() => void takeBack()}>
          {t('register.undo')} <kbd>u</kbd>
        </button>
      </p>
    );
  if (offers.length === 0) return null;
  return (
    <section className="offers" aria-label={t('register.offers')}>
      <ul>
        {offers.slice(0, offersShown).map((offer) => (
          <li key={`${offer.record ?? ''} ${offer.kind} ${offer.title}`}>
            <button type="button" className="button" onClick={() => add(offer)}>
              {t(offerWords(offer), {
                kind: t(`register.kind-${offer.kind}`),
                title: offer.title,
              })}
              {offer === first ? <kbd>{addKey}</kbd> : null}
            </button>{' '}
            <span className="fine-print">
              <Name text={valuesInWords(offer)} /> · {offer.why}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function offerWords({
  record,
  maybe,
}: Offer): 'register.offer-maybe' | 'register.offer-new' | 'register.offer-to' {
  if (maybe !== null) return 'register.offer-maybe';
  return record === null ? 'register.offer-new' : 'register.offer-to';
}

function valuesInWords({ values }: Offer): string {
  return values.map(({ field, value }) => `${field}: ${choiceInWords(value)}`).join(', ');
}
