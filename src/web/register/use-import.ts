/** A file on its way into the register: read, mapped, checked, imported. Nothing is kept between the steps but the file itself. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ImportChoices, ImportPlan, ImportReport } from '../../contract/register-import.ts';
import { checkImport, forgetRegister, importFile, planImport } from '../api/register.ts';

export type Choices = Partial<ImportChoices>;

export interface ImportState {
  readonly file: File | null;
  readonly choices: Choices;
  readonly plan: ImportPlan | null;
  /** Of the check, then of the import. */
  readonly report: ImportReport | null;
  readonly isWorking: boolean;
  readonly failure: Error | null;
}

export interface ImportActs extends ImportState {
  readonly choose: (file: File) => void;
  /** Plan and check are made anew with what was said. */
  readonly change: (choices: Choices) => void;
  readonly run: () => void;
  readonly startOver: () => void;
}

const nothing: ImportState = {
  file: null,
  choices: {},
  plan: null,
  report: null,
  isWorking: false,
  failure: null,
};

export function useImport(): ImportActs {
  const client = useQueryClient();
  const [state, setState] = useState(nothing);
  /** Answers of an earlier question are passed over. */
  const question = useRef(0);

  const ask = async (file: File, choices: Choices): Promise<void> => {
    question.current += 1;
    const mine = question.current;
    const put = (part: Partial<ImportState>): void => {
      if (question.current === mine) setState((old) => ({ ...old, ...part }));
    };
    put({ file, choices, isWorking: true, failure: null });
    try {
      const plan = await planImport(file, choices);
      put({ plan });
      const isReady = plan.missing.length === 0 && plan.questions.length === 0;
      put({ report: isReady ? await checkImport(file, choices) : null });
    } catch (problem) {
      put({ failure: asError(problem) });
    } finally {
      put({ isWorking: false });
    }
  };

  const run = async (): Promise<void> => {
    const { file, choices } = state;
    if (file === null) return;
    setState((old) => ({ ...old, isWorking: true, failure: null }));
    try {
      const report = await importFile(file, choices);
      setState((old) => ({ ...old, report, isWorking: false }));
      await forgetRegister(client);
      await client.invalidateQueries();
    } catch (problem) {
      setState((old) => ({ ...old, failure: asError(problem), isWorking: false }));
    }
  };
  return {
    ...state,
    choose: (file) => {
      setState(nothing);
      void ask(file, {});
    },
    change: (choices) => {
      if (state.file !== null) void ask(state.file, { ...state.choices, ...choices });
    },
    run: () => void run(),
    startOver: () => {
      question.current += 1;
      setState(nothing);
    },
  };
}

function asError(problem: unknown): Error {
  return problem instanceof Error ? problem : new Error(String(problem));
}
