import { Card } from '#components/ui/card';
import { Icon, type IconName } from '#components/ui/icon';
import { useTexts } from '#lib/stores/shell/use-texts';
import { SectionHead } from './section-head';

/** What it is, what the links are, where the data lies, and what has been tried. */
export function AboutSection() {
  const { t } = useTexts();
  return (
    <>
      <SectionHead title={t('options.about.title')}>{t('options.about.what')}</SectionHead>
      <Card title={t('options.about.links')}>
        <ul className="stack stack--3 opt__prose">
          <Line icon="link">{t('options.about.commission')}</Line>
          <Line icon="info">{t('options.about.notShopee')}</Line>
        </ul>
      </Card>
      <Card title={t('options.about.data')}>
        <ul className="stack stack--3 opt__prose">
          <Line icon="lock">{t('options.about.secrets')}</Line>
          <Line icon="store">{t('options.about.local')}</Line>
          <Line icon="cloudoff">{t('options.about.noTelemetry')}</Line>
        </ul>
      </Card>
      <Card title={t('options.about.tested')}>
        <p className="opt__prose">{t('options.about.standIn')}</p>
      </Card>
    </>
  );
}

function Line({ icon, children }: { icon: IconName; children: string }) {
  return (
    <li>
      <Icon name={icon} />
      <span>{children}</span>
    </li>
  );
}
