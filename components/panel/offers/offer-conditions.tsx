import { Check } from '#components/ui/form/check';
import { NumberField } from '#components/ui/form/number-field';
import { SelectField } from '#components/ui/form/select-field';
import { useTypedNumber } from '#components/ui/form/use-typed-number';
import { formOfLocale } from '#lib/domain/numbers/number-form';
import { LIST_TYPES, type ListType, type OfferField, SHOP_TYPES } from '#lib/domain/offers/offer-query';
import { blockedBy, needsMatch, queryProblems, valueBlockedBy } from '#lib/domain/offers/offer-rules';
import { useOffers } from '#lib/stores/offers/offers';
import { useTexts } from '#lib/stores/shell/use-texts';
import { FilterField } from './filter-field';

/** Everything else that the two larger queries take. */
export function OfferConditions() {
  const { t } = useTexts();
  const kind = useOffers((state) => state.query.kind);
  return (
    <section className="stack stack--3" aria-labelledby="offer-conditions">
      <h2 className="h2" id="offer-conditions">
        {t('offers.more')}
      </h2>
      {kind === 'product' ? <ProductConditions /> : <ShopConditions />}
    </section>
  );
}

function ProductConditions() {
  const { t } = useTexts();
  const { query, change } = useOffers();
  const blocked = blockedBy(query, 'listType');
  return (
    <div className="stack stack--3">
      <div className="form__two">
        <SelectField
          label={t('offers.list')}
          value={String(query.listType)}
          help={blocked ? t(`offers.rule.${blocked}`) : t(query.listType === 6 ? 'offers.rule.leaving' : 'offers.listHelp')}
          onChange={(type) =>
            change({ listType: Number(type) as ListType, ...(needsMatch(Number(type) as ListType) ? {} : { matchId: '' }) })
          }
          choices={LIST_TYPES.map((type) => {
            const shut = valueBlockedBy(query, 'listType', type);
            const name = t(`offers.list.${type}`);
            return {
              value: String(type),
              label: shut === 'goingAway' ? `${name} (${t('offers.rule.goingAway')})` : name,
              disabled: shut !== null,
            };
          })}
        />
        <FilterField
          field="matchId"
          label={t('offers.matchId')}
          help={needsMatch(query.listType) ? t(`offers.matchHelp.${query.listType}` as 'offers.matchHelp.3') : undefined}
        />
        <FilterField field="categoryId" label={t('offers.categoryId')} help={t('offers.categoryHelp')} />
        <FilterField field="shopId" label={t('offers.shopId')} />
        <FilterField field="itemId" label={t('offers.itemId')} />
      </div>
      <Switches fields={['amsOnly', 'keySeller']} />
    </div>
  );
}

function ShopConditions() {
  const { t } = useTexts();
  const { query, change } = useOffers();
  return (
    <div className="stack stack--3">
      <div className="form__two">
        <FilterField field="shopId" label={t('offers.shopId')} />
        <CoverageField />
      </div>
      <fieldset className="chips--bare stack stack--1">
        <legend className="label">{t('offers.shopType')}</legend>
        {SHOP_TYPES.map((type) => (
          <Check
            key={type}
            checked={query.shopTypes.includes(type)}
            onChange={(on) => change({ shopTypes: SHOP_TYPES.filter((one) => (one === type ? on : query.shopTypes.includes(one))) })}
          >
            {t(`offers.shopType.${type}`)}
          </Check>
        ))}
      </fieldset>
      <Switches fields={['keySeller']} />
    </div>
  );
}

/** The share of a shop's products, at least; an empty field asks for none. */
function CoverageField() {
  const { t, language } = useTexts();
  const { query, change } = useOffers();
  const ask = (coverage: number | null) => change({ coverage: coverage ?? 0 });
  const { text, onText } = useTypedNumber(query.coverage, formOfLocale(language), 0, ask, 0);
  const problem = queryProblems(query).find(({ field }) => field === 'coverage');
  return (
    <NumberField
      label={t('offers.coverage')}
      help={t('offers.coverageHelp')}
      error={problem && t(`offers.rule.${problem.id}`)}
      value={text}
      onChange={onText}
      min={0}
      max={100}
      unit="%"
    />
  );
}

function Switches({ fields }: { fields: readonly Extract<OfferField, 'amsOnly' | 'keySeller'>[] }) {
  const { t } = useTexts();
  const { query, change } = useOffers();
  return (
    <div className="stack stack--1">
      {fields.map((field) => {
        const blocked = blockedBy(query, field);
        return (
          <div key={field}>
            <Check checked={query[field]} disabled={blocked !== null && !query[field]} onChange={(on) => change({ [field]: on })}>
              {t(`offers.${field}`)}
            </Check>
            {blocked && <p className={query[field] ? 'help neg' : 'help'}>{t(`offers.rule.${blocked}`)}</p>}
          </div>
        );
      })}
    </div>
  );
}
