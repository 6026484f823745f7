import { useId } from 'react';
import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { Card } from '#components/ui/card';
import { useTexts } from '#lib/stores/shell/use-texts';

const LANGUAGES = ['zh-hant', 'en'] as const;
/** The store's feature that shows remarks to partners. */
const FEATURE = 'affiliate_kol_report';

export interface RemarksProps {
  readonly context: ShoplineContext;
  readonly value: Readonly<Record<string, string>>;
  readonly onChange: (value: Readonly<Record<string, string>>) => void;
}

/** Terms for the partner, a text for each language; only where the store has the feature that shows them. */
export function Remarks({ context: { records }, value: remarks, onChange }: RemarksProps) {
  const { t } = useTexts();
  const id = useId();
  const offered = records?.facts?.features.includes(FEATURE) ?? false;
  return (
    <Card title={t('campaigns.remarks')}>
      {!offered && <p className="muted">{t('campaigns.remarks.no')}</p>}
      {offered && (
        <div className="form">
          <p className="muted">{t('campaigns.remarks.says')}</p>
          {LANGUAGES.map((language) => (
            <div className="field" key={language}>
              <label className="label" htmlFor={`${id}${language}`}>
                {t(language === 'en' ? 'campaigns.language.en' : 'campaigns.language.zhHant')}
              </label>
              <span className="input">
                <textarea
                  id={`${id}${language}`}
                  rows={3}
                  maxLength={5000}
                  value={remarks[language] ?? ''}
                  onChange={(event) => onChange({ ...remarks, [language]: event.target.value })}
                />
              </span>
            </div>
          ))}
        </div>
      )}
    </Card>
  );
}
