import { useState } from 'react';
import { Skeleton } from '#components/ui/skeleton';
import type { Job } from '#lib/domain/jobs/job';
import { type StepRow, useStepRows } from '#lib/stores/jobs/use-jobs';
import { RowTable, type RowTableProps, type RowWindow } from './row-table';

interface StepRowTableProps extends Pick<RowTableProps, 'label' | 'head'> {
  job: Job;
  row: (row: StepRow) => ReturnType<RowTableProps['row']>;
}

/** The steps of a job, each with what became of it. Only the rows in view are read; until then each is a grey line. */
export function StepRowTable({ job, label, head, row }: StepRowTableProps) {
  const [seen, setSeen] = useState<RowWindow>({ from: 0, count: 24 });
  const { value } = useStepRows(job.id, seen.from, seen.count);
  const rows = new Map(value?.map((each) => [each.index, each]));
  return (
    <RowTable
      label={label}
      head={head}
      count={job.counts.total}
      onWindow={setSeen}
      row={(index) => {
        const known = rows.get(index);
        return known ? row(known) : [<Skeleton key="name" width={60} />];
      }}
    />
  );
}
