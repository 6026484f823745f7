import { beginReading } from '#lib/stores/shell/first-reads';
import '#components/ui/styles/kit.css';
import '#components/accounts/unlock.css';
import '#components/jobs/jobs.css';
import '#components/links/link.css';
import '#components/popup/popup.css';

// The parts of the popup's texts lie in one file.
beginReading(['shell']);
void import('./main');
