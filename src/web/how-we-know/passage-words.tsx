/**
 * The words of a passage. In quotation marks they are a verbatim piece of a stored document; a passage that holds an
 * altered quotation is never shown so, but as altered wording, with the wording it was altered from.
 */
import type { ReactElement } from 'react';
import type { Exhibit, HeldQuotation } from '../../contract/how-we-know.ts';
import type { FigureRow } from '../figures/figure-rows.ts';
import { Name } from '../parts/name.tsx';
import { exhibitSign } from '../words/exhibits.ts';
import { useWords } from '../words/use-words.ts';
import type { MessageId } from '../words/catalog.ts';

export interface PassageWordsProps {
  readonly claim: FigureRow['claim'];
  /** BCP 47 language of the text; browsers break lines of Thai and Khmer by it. */
  readonly language: string | null;
  readonly held: readonly HeldQuotation[];
  readonly exhibits: ReadonlyMap<string, Exhibit>;
}

export function PassageWords({ claim, language, held, exhibits }: PassageWordsProps): ReactElement {
  const isAltered = held.some(({ fidelity }) => fidelity === 'altered');
  const lang = language ?? undefined;
  return (
    <>
      {isAltered ? (
        <span className="document-words altered-words" lang={lang} dir="auto">
          {claim.quote}
        </span>
      ) : (
        <q className="document-words" lang={lang} dir="auto">
          {claim.quote}
        </q>
      )}
      {held.map((one) => (
        <HeldNote key={one.start} held={one} exhibits={exhibits} />
      ))}
    </>
  );
}

function HeldNote({
  held,
  exhibits,
}: {
  readonly held: HeldQuotation;
  readonly exhibits: PassageWordsProps['exhibits'];
}): ReactElement {
  const { t } = useWords();
  const { from } = held;
  if (from === null) return <span className="held-note">{t(aloneId(held))}</span>;
  const exhibit = exhibits.get(from.sha256);
  const sign = exhibit === undefined ? from.sha256.slice(0, 12) : exhibitSign(exhibit.number);
  return (
    <span className="held-note">
      {t(held.fidelity === 'altered' ? 'how.altered-from' : 'how.other-from', {
        exhibit: sign,
        fidelity: t(aloneId(held)),
      })}{' '}
      <q className="document-words" lang={exhibit?.language ?? undefined}>
        <Name text={from.words} />
      </q>
    </span>
  );
}

function aloneId({ fidelity }: HeldQuotation): MessageId {
  if (fidelity === 'altered') return 'how.altered-alone';
  return fidelity === 'translated' ? 'how.translated-alone' : 'how.paraphrased-alone';
}
