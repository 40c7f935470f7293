/** Beside the page: the chosen claim, where this text comes from, and who handled the file. */
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { SourceDetail } from '../../contract/http.ts';
import { useWords } from '../words/use-words.ts';
import { ClaimCard } from './claim-card.tsx';
import { CustodyPanel } from './custody-panel.tsx';
import { LineagePanel } from './lineage-panel.tsx';
import type { ReaderClaim } from './passages.ts';

const route = getRouteApi('/sources/$sha256');
const panels = ['claim', 'lineage', 'custody'] as const;

export interface SidePanelProps {
  readonly detail: SourceDetail;
  readonly claims: readonly ReaderClaim[];
  readonly chosen: ReaderClaim | null;
  readonly onChoose: (claim: string | null) => void;
}

export function SidePanel({ detail, claims, chosen, onChoose }: SidePanelProps): ReactElement {
  const { t } = useWords();
  const { panel: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const panel = panels.find((one) => one === wanted) ?? 'claim';
  const show = (key: string | number): void => {
    const next = key === 'claim' ? undefined : String(key);
    void navigate({ search: (old) => ({ ...old, panel: next }), replace: true, resetScroll: false });
  };
  return (
    <aside className="side-panel" aria-label={t('reader.panel')}>
      <Tabs selectedKey={panel} onSelectionChange={show} className="tabs">
        <TabList aria-label={t('reader.panel')} className="tab-list">
          {panels.map((one) => (
            <Tab key={one} id={one} className="tab">
              {t(`reader.panel-${one}`)}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="claim" className="tab-panel">
          {chosen === null ? (
            <NoClaim claims={claims} onChoose={onChoose} />
          ) : (
            <ClaimCard claim={chosen} index={claims.indexOf(chosen)} total={claims.length} />
          )}
        </TabPanel>
        <TabPanel id="lineage" className="tab-panel">
          <LineagePanel detail={detail} />
        </TabPanel>
        <TabPanel id="custody" className="tab-panel">
          <CustodyPanel detail={detail} />
        </TabPanel>
      </Tabs>
    </aside>
  );
}

function NoClaim({ claims, onChoose }: Pick<SidePanelProps, 'claims' | 'onChoose'>): ReactElement {
  const { t } = useWords();
  const first = claims[0];
  if (first === undefined) return <p>{t('reader.no-claims')}</p>;
  return (
    <>
      <p>{t('reader.choose')}</p>
      <button type="button" className="button" onClick={() => onChoose(first.id)}>
        {t('reader.first')} <kbd>j</kbd>
      </button>
    </>
  );
}
