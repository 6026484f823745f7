import { useState } from 'react';
import { JobCard } from '#components/jobs/job-card';
import { Empty } from '#components/ui/empty';
import { Skeleton } from '#components/ui/skeleton';
import { hasEnded } from '#lib/domain/jobs/job';
import { useJob } from '#lib/stores/jobs/use-jobs';
import type { BulkNotice } from '#lib/stores/links/bulk/use-copy-all';
import { useTexts } from '#lib/stores/shell/use-texts';
import { BulkCaptions } from './bulk-captions';
import { BulkHandOut } from './bulk-hand-out';
import { JobTable } from './job-table';

/** One list under way or done: how far, each row with its link or reason, and everything to take along. */
export function BulkJob({ id }: { id: string }) {
  const { t } = useTexts();
  const { job, known } = useJob(id);
  const [said, setSaid] = useState({ text: '', ofAll: false });
  const say: BulkNotice = (text, { ofAll } = { ofAll: false }) => setSaid({ text, ofAll });
  if (!known) return <Skeleton width={60} />;
  if (!job)
    return (
      <Empty
        icon="layers"
        title={t('bulk.gone')}
        action={
          <a className="btn" href="#bulk">
            {t('bulk.newList')}
          </a>
        }
      />
    );
  const links = job.counts.done + job.counts.reused;
  const message = said.ofAll && !hasEnded(job) ? `${said.text} · ${t('bulk.moreComes')}` : said.text;
  return (
    <div className="bulk bulk--job">
      <div className="bulk__cols">
        <div className="stack stack--3">
          <JobCard job={job} />
          {!hasEnded(job) && <p className="small muted">{t('bulk.closeIt')}</p>}
          <JobTable job={job} onNotice={say} />
        </div>
        {links > 0 && <BulkCaptions job={job} onNotice={say} />}
      </div>
      <BulkHandOut job={job} message={message} onNotice={say} />
    </div>
  );
}
