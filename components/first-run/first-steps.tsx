import { Fragment, type ReactNode } from 'react';
import { COMMANDS } from '#lib/domain/shell/manifest';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The three steps to the first link, or to the shop beside Seller Centre; the first one holds the ways to connect until something is connected. */
export function FirstSteps({ connected, seller, children }: { connected: boolean; seller: boolean; children: ReactNode }) {
  const { t } = useTexts();
  return (
    <ol className="first__steps">
      <li data-done={connected ? '' : undefined}>
        <div className="stack stack--3">
          <h2 className="h1">{t(connected ? 'firstRun.connected' : 'firstRun.connect')}</h2>
          {connected ? <a href="options.html#accounts">{t('firstRun.another')}</a> : children}
        </div>
      </li>
      <li>
        <h2 className="h1">{t(seller ? 'firstRun.openSeller' : 'firstRun.open')}</h2>
      </li>
      <li>
        <div className="stack stack--1">
          <h2 className="h1">{t('firstRun.click')}</h2>
          <p className="muted">
            {t('firstRun.keys')}
            {COMMANDS[seller ? 'open-panel' : 'copy-link'].suggested_key.default.split('+').map((key) => (
              <Fragment key={key}>
                {' '}
                <kbd className="kbd">{key}</kbd>
              </Fragment>
            ))}
          </p>
        </div>
      </li>
    </ol>
  );
}
