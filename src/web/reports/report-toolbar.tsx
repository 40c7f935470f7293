/** What can be done with the text: form, inserts, undo; the same keys as everywhere stand in the titles. */
import type { ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';
import type { InsertWhat } from './insert-dialog.tsx';
import type { ProseHandle } from './prose-editor.tsx';

export interface ReportToolbarProps {
  /** Null in the plain form. */
  readonly prose: ProseHandle | null;
  readonly isPlain: boolean;
  /** False when the text can only be shown as it is. */
  readonly canProse: boolean;
  readonly onInsert: (what: InsertWhat) => void;
  readonly onPlain: () => void;
}

const inserts = ['figure', 'citation', 'by-hand', 'block'] as const;

export function ReportToolbar(props: ReportToolbarProps): ReactElement {
  const { t } = useWords();
  const { prose, isPlain, canProse, onInsert, onPlain } = props;
  return (
    <div className="report-toolbar" role="toolbar" aria-label={t('report.toolbar')}>
      {prose === null ? null : <Marks prose={prose} />}
      <span className="report-tools" role="group" aria-label={t('report.insert')}>
        {inserts.map((what) => (
          <button key={what} type="button" className="quiet-button" onClick={() => onInsert(what)}>
            {t(`report.tool-${what}`)}
          </button>
        ))}
      </span>
      <button
        type="button"
        className="quiet-button report-plain-switch"
        aria-pressed={isPlain}
        disabled={!canProse}
        onClick={onPlain}
      >
        {t('report.plain')}
      </button>
    </div>
  );
}

function Marks({ prose: { editor } }: { readonly prose: ProseHandle }): ReactElement {
  const { t } = useWords();
  const chain = () => editor.chain().focus();
  const tools = [
    ['bold', 'B', () => chain().toggleBold().run()],
    ['italic', 'I', () => chain().toggleItalic().run()],
    ['heading', 'H', () => chain().toggleHeading({ level: 2 }).run()],
    ['list', '•', () => chain().toggleBulletList().run()],
    ['undo', '↶', () => chain().undo().run()],
    ['redo', '↷', () => chain().redo().run()],
  ] as const;
  return (
    <span className="report-tools" role="group" aria-label={t('report.format')}>
      {tools.map(([name, sign, run]) => (
        <button
          key={name}
          type="button"
          className={`quiet-button tool-${name}`}
          aria-label={t(`report.tool-${name}`)}
          title={t(`report.tool-${name}`)}
          onClick={run}
        >
          <span aria-hidden="true">{sign}</span>
        </button>
      ))}
    </span>
  );
}
