/** Pictures of facts: pure functions from data to SVG and words; the same in web, command line, report and test. */
export { axisFor, type Axis, type AxisValue, type Scale } from './axis.ts';
export { intervalMark, type IntervalMark, type Reach } from './interval.ts';
export { dotIntervalChart, type IntervalData, type IntervalRow } from './dot-interval.ts';
export { barChart, shareChart, type BarData, type ShareData } from './bars.ts';
export { timelineChart, type TimeBar, type TimeLane, type TimelineData } from './timeline.ts';
export { siteMap, type MapPoint, type SiteMapData } from './site-map.ts';
export type { BaseMapData, MapLayer } from './outlines.ts';
export { markRow, witnessMark, witnessWords, type MarkRow, type WitnessCount } from './witness-mark.ts';
export { escaped, standaloneSvg, tag, type Chart, type ChartHead } from './markup.ts';
export type { ChartWord, ChartWords } from './words.ts';
