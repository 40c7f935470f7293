/** Quotations across linked stories: verbatim, altered, translated, and left alone. */
import { describe, expect, it } from 'vitest';
import { readFamily } from '../../../bench/lineage-collections.ts';
import { quotationsOf } from '../../../bench/lineage-quotations.ts';
import { alignQuotations } from './quotations.ts';
import { traceLineage } from './trace.ts';

const boats = readFamily('boats');
const documents = boats.map(({ document }) => document);
const quotations = documents.flatMap(quotationsOf);
const aligned = alignQuotations(documents, quotations, traceLineage(documents).compared);

function find(
  id: string,
  beginning: string,
): { readonly fidelity: string; readonly source: string | null; readonly words: string } {
  const { sha256 } = boats.find((text) => text.id === id)?.document ?? { sha256: '' };
  const found = aligned.find((one) => one.sha256 === sha256 && one.quote.startsWith(beginning));
  const source = boats.find(({ document }) => document.sha256 === found?.alignedWith?.sha256);
  const words =
    source?.document.text.slice(found?.alignedWith?.start ?? 0, found?.alignedWith?.end ?? 0) ?? '';
  return { fidelity: found?.fidelity ?? 'absent', source: source?.id ?? null, words };
}

describe('alignQuotations', () => {
  it('points a copied quotation to the text that carries it first', () => {
    expect(find('copy', 'A man who')).toMatchObject({ fidelity: 'verbatim', source: 'release' });
    expect(find('copy', 'What I am treating')).toMatchObject({ fidelity: 'verbatim', source: 'wire' });
    expect(find('other-reporter', 'We were promised')).toMatchObject({
      fidelity: 'verbatim',
      source: 'release',
    });
  });

  it('calls changed words altered, on the side that changed them', () => {
    expect(find('spun', 'A person who')).toMatchObject({ fidelity: 'altered', source: 'release' });
    expect(find('backtranslated', 'A person who')).toMatchObject({ fidelity: 'altered', source: 'release' });
    expect(find('wire', 'A man who')).toMatchObject({ fidelity: 'verbatim', source: 'release' });
  });

  it('pairs quotations with their translations', () => {
    expect(find('translation-es', 'Primero se llevaron')).toMatchObject({
      fidelity: 'translated',
      source: 'wire',
    });
    expect(find('translation-es', 'Primero se llevaron').words).toContain('They took the radio');
  });

  it('leaves quotations alone that no linked story carries, and keeps order and number', () => {
    expect(find('independent', 'I write the shoe size')).toMatchObject({ fidelity: 'unknown', source: null });
    expect(find('release', 'A man who')).toMatchObject({ fidelity: 'unknown', source: null });
    expect(aligned.map(({ start, sha256 }) => [start, sha256])).toEqual(
      quotations.map(({ start, sha256 }) => [start, sha256]),
    );
  });

  it('changes nothing without linked pairs', () => {
    expect(alignQuotations(documents, quotations, [])).toEqual(quotations);
  });
});
