/** The desk of one report: text on the left in one of two forms, the chosen chip and the problems on the right. */
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ReportDetail } from '../../contract/reports.ts';
import { useWords } from '../words/use-words.ts';
import { drawBlocks } from '../api/reports.ts';
import { AcceptDialog } from './accept-dialog.tsx';
import { BlockPictures } from './block-pictures.ts';
import { ChipPanel } from './chip-panel.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { dropDraft, keepDraft, keptDraft } from './draft.ts';
import { HistoryDialog } from './history-dialog.tsx';
import { InsertDialog, type InsertWhat } from './insert-dialog.tsx';
import { figureMark, figureOf } from './mark-text.ts';
import { PlainEditor, showOffset } from './plain-editor.tsx';
import { ProblemList } from './problem-list.tsx';
import { ProseEditor, type ChosenChip, type ProseHandle } from './prose-editor.tsx';
import { canHideMarks } from './source-marks.ts';
import { DeskHead } from './desk-head.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { headingPart } from './read-document.ts';
import { ReportToolbar } from './report-toolbar.tsx';
import { onReturn, useCheck } from './use-check.ts';
import { useSave } from './use-save.ts';

export interface ReportDeskProps {
  readonly detail: ReportDetail;
  /** By what drafts of this casebook are told apart from those of another. */
  readonly casebook: string;
}

type OpenDialog = 'history' | 'accept' | 'publish' | InsertWhat | null;

/** The text that a form of the editor began with; another `round` begins it anew. */
interface Start {
  readonly text: string;
  readonly round: number;
  readonly at: number;
  readonly isPlain: boolean;
}

export function ReportDesk({ detail, casebook }: ReportDeskProps): ReactElement {
  const { t } = useWords();
  const navigate = useNavigate();
  const { name } = detail;
  const [start, setStart] = useState<Start>(() => startOf(detail.text));
  const [text, setText] = useState(detail.text);
  const [prose, setProse] = useState<ProseHandle | null>(null);
  const [chip, setChip] = useState<ChosenChip | null>(null);
  const [asked, setAsked] = useState(0);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const saving = useSave(name, detail);
  const checking = useCheck(name, text);
  const pictures = usePictures(name, text);
  const isDirty = text !== saving.saved.text;
  const language = languageOf(text);

  /** The words as they are now, also those typed since the last pause. */
  const now = (): string => (start.isPlain || prose === null ? text : prose.written().text);
  const begin = (next: string, at = 0, isPlain = start.isPlain): void => {
    setChip(null);
    setProse(null);
    setText(next);
    setStart({ text: next, round: start.round + 1, at, isPlain: isPlain || !canHideMarks(next) });
  };
  const save = async (): Promise<void> => {
    const words = now();
    setText(words);
    if (await saving.save(words)) dropDraft(casebook, name);
  };
  useSaveKey(() => void save());
  const [hasDraft, setHasDraft] = useDraft({ casebook, name, text, saved: saving.saved, isDirty });

  const jump = (place: { readonly start: number; readonly says: string }): void => {
    if (prose !== null) prose.jump(place);
    else showOffset(area.current, { start: place.start, end: place.start + place.says.length });
  };
  const insert = (markdown: string): void => {
    setDialog(null);
    if (prose !== null) window.setTimeout(() => prose.insert(markdown), 0);
    else if (area.current !== null) {
      const { selectionStart, selectionEnd } = area.current;
      setText(text.slice(0, selectionStart) + markdown + text.slice(selectionEnd));
    }
  };
  const acceptAll = (): void => {
    setDialog(null);
    const newMark = (mark: string): string | null => {
      const figure = checking.checks.figure(mark);
      if (figure?.state !== 'stale' || figure.now === null) return null;
      return figureMark({ ...figureOf(mark), says: figure.now });
    };
    if (prose !== null) prose.replaceMarks(newMark);
    else if (checking.last?.text === text) setText(acceptedText(text, checking.last.check.figures));
  };

  return (
    <>
      <DeskHead
        detail={detail}
        {...{ isDirty, saving }}
        onSave={() => void save()}
        onHistory={() => setDialog('history')}
        onPublish={() => setDialog('publish')}
      />
      {hasDraft === null ? null : (
        <div className="report-draft" role="status">
          <p>{t('report.draft')}</p>
          <button
            type="button"
            className="button"
            onClick={() => {
              begin(hasDraft.text);
              setHasDraft(null);
            }}
          >
            {t('report.draft-take')}
          </button>
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              dropDraft(casebook, name);
              setHasDraft(null);
            }}
          >
            {t('report.draft-drop')}
          </button>
        </div>
      )}
      <ReportToolbar
        prose={start.isPlain ? null : prose}
        isPlain={start.isPlain}
        canProse={!start.isPlain || canHideMarks(text)}
        onInsert={setDialog}
        onPlain={() => {
          const at = start.isPlain ? (area.current?.selectionStart ?? 0) : (prose?.offset() ?? 0);
          begin(now(), at, !start.isPlain);
        }}
      />
      <div className="report-desk">
        {start.isPlain ? (
          <PlainEditor key={start.round} {...{ text, area }} startAt={start.at} onText={setText} />
        ) : (
          <ProseEditor
            key={start.round}
            startText={start.text}
            startAt={start.at}
            checks={checking.checks}
            pictures={pictures}
            onReady={setProse}
            onText={setText}
            onChip={setChip}
            onOpenChip={() => setAsked((one) => one + 1)}
          />
        )}
        <aside className="report-side" aria-label={t('report.side')}>
          {chip === null || prose === null ? null : (
            <ChipPanel
              key={`${chip.pos} ${chip.mark}`}
              mark={chip.mark}
              checks={checking.checks}
              {...{ language, asked }}
              onMark={(mark) => prose.setMark(chip, mark)}
              onRemove={() => prose.removeChip(chip)}
              onLeave={() => prose.editor.commands.focus()}
            />
          )}
          <ProblemList checking={checking} onJump={jump} onAcceptAll={() => setDialog('accept')} />
        </aside>
      </div>
      <ConflictDialog
        {...{ name, saving }}
        mine={text}
        onTheirs={(theirs) => begin(theirs)}
        onCopied={(other) => {
          dropDraft(casebook, name);
          void navigate({ to: '/reports/$name', params: { name: other } });
        }}
      />
      {dialog === 'history' ? (
        <HistoryDialog
          name={name}
          onClose={() => setDialog(null)}
          onRestore={(old) => {
            setDialog(null);
            begin(old);
          }}
        />
      ) : null}
      {dialog === 'accept' ? (
        <AcceptDialog
          stale={checking.last?.check.figures.filter(({ state }) => state === 'stale') ?? []}
          onAccept={acceptAll}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'publish' ? (
        <PublishDialog name={name} isDirty={isDirty} onClose={() => setDialog(null)} />
      ) : null}
      {isInsert(dialog) ? (
        <InsertDialog what={dialog} language={language} onInsert={insert} onClose={() => setDialog(null)} />
      ) : null}
    </>
  );
}

/** Pictures of the blocks under the heading part as it is now. */
function usePictures(name: string, text: string): BlockPictures {
  const [pictures] = useState(() => new BlockPictures((body) => drawBlocks(name, body)));
  const heading = headingPart(text);
  useEffect(() => {
    pictures.heading = heading;
  }, [pictures, heading]);
  useEffect(() => onReturn(() => pictures.forget()), [pictures]);
  return pictures;
}

function isInsert(dialog: OpenDialog): dialog is InsertWhat {
  return dialog === 'figure' || dialog === 'citation' || dialog === 'by-hand' || dialog === 'block';
}

function startOf(text: string): Start {
  return { text, round: 0, at: 0, isPlain: !canHideMarks(text) };
}

/** The language that the heading part says; English when it does not. */
function languageOf(text: string): string {
  return /^language:[ \t]*([A-Za-z0-9-]{1,35})[ \t]*$/m.exec(text.slice(0, 5000))?.[1] ?? 'en';
}

/** The text with the new words of every stale figure, the last first, so that places stay. */
function acceptedText(
  text: string,
  figures: readonly {
    readonly start: number;
    readonly end: number;
    readonly state: string;
    readonly now: string | null;
  }[],
): string {
  return figures
    .filter(({ state }) => state === 'stale')
    .toReversed()
    .reduce((words, { start, end, now }) => {
      const mark = figureMark({ ...figureOf(words.slice(start, end)), says: now });
      return words.slice(0, start) + mark + words.slice(end);
    }, text);
}

/** Ctrl+S or ⌘S saves, wherever the focus is. */
function useSaveKey(save: () => void): void {
  const current = useRef(save);
  useEffect(() => {
    current.current = save;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      current.current();
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, []);
}

interface DraftOptions {
  readonly casebook: string;
  readonly name: string;
  readonly text: string;
  readonly saved: { readonly text: string; readonly sha256: string | null };
  readonly isDirty: boolean;
}

type KeptDraft = ReturnType<typeof keptDraft>;

/** Keeps unsaved words in this browser; gives those of an earlier visit that were never saved. */
function useDraft({
  casebook,
  name,
  text,
  saved,
  isDirty,
}: DraftOptions): [KeptDraft, (draft: KeptDraft) => void] {
  const [earlier, setEarlier] = useState<KeptDraft>(() => {
    const draft = keptDraft(casebook, name);
    return draft === null || draft.text === saved.text ? null : draft;
  });
  const wasDirty = useRef(false);
  useEffect(() => {
    if (isDirty) keepDraft(casebook, name, { text, seen: saved.sha256, time: new Date().toISOString() });
    else if (wasDirty.current) dropDraft(casebook, name);
    wasDirty.current = isDirty;
  }, [casebook, name, text, saved.sha256, isDirty]);
  useEffect(() => {
    if (!isDirty) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [isDirty]);
  return [earlier, setEarlier];
}
