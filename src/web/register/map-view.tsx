/** The register on a map: circles as large as the stated precision, filters shared with the list, what is in view beside it. */
import type { UseQueryResult } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState, type ReactElement } from 'react';
import type { RegisterPage } from '../../contract/register.ts';
import { usePlaces, useRecord, useRegisterHead, type MapPlaces, type PlaceMark } from '../api/register.ts';
import { Await } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { useBaseMap, type BaseMap } from './base-map.ts';
import { EmptyRegister, isEmptyRegister } from './empty-register.tsx';
import { filterOf, formatArea, formatBox, parseArea, parseBox, type RegisterAddress } from './filter.ts';
import { MapCanvas } from './map-canvas.tsx';
import {
  boxOfExtent,
  cornersOf,
  counted,
  extentOf,
  extentOfBox,
  isInside,
  placed,
  shapeOf,
  windowOf,
  type Cluster,
  type Extent,
  type MapViewport,
  type Shape,
} from './map-clusters.ts';
import { MapLegend } from './map-legend.tsx';
import { MapList } from './map-list.tsx';
import { KindTabs, Narrowed, RegisterHead, StateFacet } from './register-head.tsx';
import { RegisterExport } from './register-export.tsx';
import { SpanFilter } from './span-filter.tsx';
import { parsePoint } from './value-words.ts';
import '../styles/register.css';
import '../styles/register-map.css';

const route = getRouteApi('/register/map');

export function MapView(): ReactElement {
  const { t } = useWords();
  const address = route.useSearch();
  const filter = filterOf(address);
  const all = usePlaces(filter, null);
  const base = useBaseMap();
  const page = useRegisterHead(filter, 1);
  const isEmpty = page.data !== undefined && isEmptyRegister(page.data, address);
  useTitle(t('register.map'));
  return (
    <div className="page page-wide">
      <RegisterHead view="/register/map" address={address}>
        <RegisterExport filter={filter} />
      </RegisterHead>
      {isEmpty ? <EmptyRegister /> : <Narrowable page={page.data} all={all} base={base} address={address} />}
    </div>
  );
}

interface NarrowableProps extends Omit<OnMapProps, 'all'> {
  readonly page: RegisterPage | undefined;
  readonly all: UseQueryResult<MapPlaces>;
}

/** The filters, and what they leave on the map. */
function Narrowable({ page, all, base, address }: NarrowableProps): ReactElement {
  return (
    <>
      {page === undefined ? null : (
        <>
          <KindTabs view="/register/map" address={address} page={page} />
          <StateFacet view="/register/map" address={address} page={page} />
        </>
      )}
      <SpanFilter view="/register/map" address={address} />
      <Narrowed view="/register/map" address={address} />
      <Await query={all}>{(found) => <OnMap all={found} base={base} address={address} />}</Await>
    </>
  );
}

interface OnMapProps {
  /** All records that fit, at the scale that shows them all. */
  readonly all: MapPlaces;
  readonly base: UseQueryResult<BaseMap>;
  readonly address: RegisterAddress;
}

function OnMap({ all, base, address }: OnMapProps): ReactElement {
  const { t, number } = useWords();
  const navigate = route.useNavigate();
  const [view, setView] = useState<MapViewport | null>(null);
  const [goal, setGoal] = useState<Cluster | null>(null);
  const near = usePlaces(filterOf(address), all.whole || view === null ? null : windowOf(view));
  const { marks, cells } = all.whole ? all : (near.data ?? all);
  const chosen = useChosen(address.at, marks);
  const places = useMemo(
    () => placed(chosen === null || marks.includes(chosen) ? marks : [...marks, chosen]),
    [marks, chosen],
  );
  const groups = useMemo(() => cells.map((cell) => ({ cell, ...counted(cell) })), [cells]);
  const everything = useMemo(() => extentOf(placed(all.marks), all.cells.map(counted)), [all]);
  const shape = useMemo(() => shapeIn(address.area), [address.area]);
  const isShown = (one: { readonly x: number; readonly y: number }): boolean =>
    view === null || isInside(one, view.extent);
  const change = (next: RegisterAddress): void => {
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false });
  };
  return (
    <>
      {near.error === null ? null : <p role="alert">{near.error.message}</p>}
      <div className="map-page">
        <Await query={base}>
          {(map) => (
            <MapCanvas
              base={map}
              marks={places}
              counted={groups}
              chosen={address.at}
              first={firstLook(chosen, address) ?? everything}
              all={everything}
              goal={goal}
              shape={shape}
              onShape={(drawn) => change({ area: formatArea(cornersOf(drawn)), at: undefined })}
              onView={setView}
              onChoose={({ count, members: [only] }) => {
                if (only !== undefined && count === 1) change({ at: only.mark.id });
              }}
              onBox={(box) => change({ box: formatBox(boxOfExtent(box)), at: undefined })}
            />
          )}
        </Await>
        <MapList
          marks={places.filter(isShown)}
          cells={groups.filter(isShown).map(({ cell }) => cell)}
          chosen={chosen}
          onChoose={(id) => change({ at: id })}
          onCell={(cell) => setGoal(counted(cell))}
        />
      </div>
      <MapLegend />
      <p className="fine-print">
        {all.without > 0 ? `${t('register.map-without', { n: number(all.without) })} ` : null}
        {t('register.map-sources')}
      </p>
    </>
  );
}

/** The record whose card is open: among the places, or asked for by itself where they are only counted. */
function useChosen(id: string | undefined, marks: readonly PlaceMark[]): PlaceMark | null {
  const known = useMemo(() => marks.find((mark) => mark.id === id) ?? null, [marks, id]);
  const record = useRecord(id ?? '', { enabled: id !== undefined && known === null }).data;
  return useMemo(() => {
    if (known !== null || record === undefined || record.id !== id) return known;
    const point = parsePoint(record.location);
    if (point === null) return null;
    return { id: record.id, kind: record.kind, title: record.title, state: record.state, ...point };
  }, [known, record, id]);
}

/** The chosen record, else the shape or the box of the address; null when it names none. */
function firstLook(chosen: PlaceMark | null, { area, box }: RegisterAddress): Extent | null {
  const corners = shapeIn(area)?.map(([x, y]) => ({ x, y })) ?? [];
  const asked = parseBox(box);
  return (
    extentOf(chosen === null ? [] : placed([chosen])) ??
    extentOf(corners) ??
    (asked === null ? null : extentOfBox(asked))
  );
}

function shapeIn(area: string | undefined): Shape | null {
  const corners = parseArea(area);
  return corners === null ? null : shapeOf(corners);
}
