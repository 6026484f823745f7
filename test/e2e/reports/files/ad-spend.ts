import type { SampleFile } from './drop-files';

/** What a campaign cost in Vietnam's currency on the days from–to, and how often its link was pressed. */
export interface CampaignSpend {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly clicks: number;
}

/** A report of Meta Ads Manager in Vietnamese; its first row is the total, as Meta writes it. */
export function adSpendReport(name: string, campaigns: readonly CampaignSpend[], currency = 'VND'): SampleFile {
  const total = campaigns.reduce((sum, { amount }) => sum + amount, 0);
  const [first] = campaigns;
  const rows = [
    [first?.from, first?.to, '', total, ''],
    ...campaigns.map(({ name: campaign, from, to, amount, clicks }) => [from, to, `"${campaign}"`, amount, clicks]),
  ];
  const head = `Lượt bắt đầu báo cáo,Lượt kết thúc báo cáo,Tên chiến dịch,Số tiền đã chi tiêu (${currency}),Lượt click vào liên kết`;
  return { name, bytes: new TextEncoder().encode(`${[head, ...rows.map((cells) => cells.join(','))].join('\n')}\n`) };
}
