/** The register on a map: circles as large as the stated precision, filters shared with the list, what is in view beside it. */
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState, type ReactElement } from 'react';
import type { RecordMarkLine } from '../../contract/register.ts';
import { useMarks, useRegisterHead } from '../api/register.ts';
import { Await } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { useBaseMap } from './base-map.ts';
import { filterOf, formatBox, parseBox, type RegisterAddress } from './filter.ts';
import { MapCanvas } from './map-canvas.tsx';
import { boxOfExtent, extentOfBox, isInside, placed, type Extent } from './map-clusters.ts';
import { MapLegend } from './map-legend.tsx';
import { MapList } from './map-list.tsx';
import { KindTabs, Narrowed, RegisterHead, StateFacet } from './register-head.tsx';
import { RegisterExport } from './register-export.tsx';
import { SpanFilter } from './span-filter.tsx';
import '../styles/register.css';
import '../styles/register-map.css';

const route = getRouteApi('/register/map');

export function MapView(): ReactElement {
  const { t } = useWords();
  const address = route.useSearch();
  const filter = filterOf(address);
  const marks = useMarks(filter);
  const page = useRegisterHead(filter, 1);
  useTitle(t('register.map'));
  return (
    <div className="page page-wide">
      <RegisterHead view="/register/map" address={address}>
        <RegisterExport filter={filter} />
      </RegisterHead>
      {page.data === undefined ? null : (
        <>
          <KindTabs view="/register/map" address={address} page={page.data} />
          <StateFacet view="/register/map" address={address} page={page.data} />
        </>
      )}
      <SpanFilter view="/register/map" address={address} />
      <Narrowed view="/register/map" address={address} />
      <Await query={marks}>{(found) => <OnMap marks={found} address={address} />}</Await>
    </div>
  );
}

interface OnMapProps {
  readonly marks: readonly RecordMarkLine[];
  readonly address: RegisterAddress;
}

function OnMap({ marks, address }: OnMapProps): ReactElement {
  const { t, number } = useWords();
  const navigate = route.useNavigate();
  const base = useBaseMap();
  const [extent, setExtent] = useState<Extent | null>(null);
  const places = useMemo(() => placed(marks), [marks]);
  const area = useMemo(() => {
    const box = parseBox(address.box);
    return box === null ? null : extentOfBox(box);
  }, [address.box]);
  const inView = useMemo(
    () => (extent === null ? places : places.filter((one) => isInside(one, extent))),
    [places, extent],
  );
  const change = (next: RegisterAddress): void => {
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false });
  };
  const without = marks.length - places.length;
  return (
    <>
      <div className="map-page">
        <Await query={base}>
          {(map) => (
            <MapCanvas
              base={map}
              marks={places}
              chosen={address.at}
              area={area}
              onView={setExtent}
              onChoose={([only, ...others]) => {
                if (only !== undefined && others.length === 0) change({ at: only.mark.id });
              }}
              onBox={(chosen) => change({ box: formatBox(boxOfExtent(chosen)), at: undefined })}
            />
          )}
        </Await>
        <MapList marks={inView} chosen={address.at} onChoose={(id) => change({ at: id })} />
      </div>
      <MapLegend />
      <p className="fine-print">
        {without > 0 ? `${t('register.map-without', { n: number(without) })} ` : null}
        {t('register.map-sources')}
      </p>
    </>
  );
}
