import table from './reference.json' with { type: 'json' };

/** What a value must be like; the words of JSON Schema, shortened. */
export interface Rule {
  readonly type?: 'integer' | 'number' | 'string' | 'boolean' | 'array' | 'object';
  readonly nullable?: boolean;
  readonly required?: boolean;
  readonly enum?: readonly (string | number)[];
  readonly min?: number;
  readonly max?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly items?: Rule;
  readonly fields?: Readonly<Record<string, Rule>>;
  readonly oneOf?: readonly Rule[];
}

/** One call as the reference describes it. */
export interface Described {
  readonly method: 'GET' | 'POST';
  /** Whether token and shop belong to the signature. */
  readonly scope: 'shop' | 'public';
  readonly query: Readonly<Record<string, Rule>>;
  readonly body?: Rule;
  /** The documented text about a field. */
  readonly texts: Readonly<Record<string, string>>;
  /** Fields of an answer beside the envelope's. */
  readonly answer: Readonly<Record<string, Rule>>;
  /** Whether the call's error table has the three refusals about access, terms and freezing. */
  readonly terms: boolean;
}

/**
 * The reference by path. `reference.json` was converted once from the published description of the interface (state of August 2026):
 * for each path method, query, body and answer with type, required, enum, range and number of items, `$ref` and `allOf` written out,
 * the five common parameters left out, `texts` from the listed error_param texts that name a field, `terms` from its mark on
 * access errors. `get_category` is not described there and was added by hand, and so are the two calls of orders, whose pages are not part of it.
 */
export const REFERENCE: Readonly<Record<string, Described>> = {
  ...withMoreChannels(table as unknown as Readonly<Record<string, Described>>),
  '/api/v2/order/get_order_list': {
    method: 'GET',
    scope: 'shop',
    query: {
      time_range_field: { type: 'string', required: true, enum: ['create_time', 'update_time'] },
      time_from: { type: 'integer', required: true },
      time_to: { type: 'integer', required: true },
      page_size: { type: 'integer', required: true, min: 1, max: 100 },
      cursor: { type: 'string' },
      order_status: { type: 'string' },
      response_optional_fields: { type: 'string' },
      request_order_status_pending: { type: 'boolean' },
      logistics_channel_id: { type: 'integer' },
    },
    texts: {},
    answer: {
      response: {
        type: 'object',
        fields: {
          more: { type: 'boolean' },
          next_cursor: { type: 'string' },
          order_list: {
            type: 'array',
            items: {
              type: 'object',
              fields: { order_sn: { type: 'string' }, order_status: { type: 'string' }, booking_sn: { type: 'string' } },
            },
          },
        },
      },
    },
    terms: false,
  },
  '/api/v2/order/get_order_detail': {
    method: 'GET',
    scope: 'shop',
    query: {
      order_sn_list: { type: 'array', required: true, minItems: 1, maxItems: 50, items: { type: 'string' } },
      request_order_status_pending: { type: 'boolean' },
      response_optional_fields: { type: 'string' },
    },
    texts: {},
    answer: {
      response: {
        type: 'object',
        fields: {
          order_list: {
            type: 'array',
            items: {
              type: 'object',
              fields: {
                order_sn: { type: 'string' },
                create_time: { type: 'integer' },
                affiliate_sample_type: { type: 'integer', nullable: true },
              },
            },
          },
        },
      },
    },
    terms: false,
  },
};

/** assumed: content-all-channel. Seen in one live client and not in the documents: contents of all channels at once. */
function withMoreChannels(documented: Readonly<Record<string, Described>>): Readonly<Record<string, Described>> {
  const path = '/api/v2/ams/get_content_performance';
  const call = documented[path];
  const channel = call?.query['channel'];
  if (!call || !channel) throw new Error(`no channel in ${path}`);
  const wider = { ...channel, enum: [...(channel.enum ?? []), 'AllChannel'] };
  return { ...documented, [path]: { ...call, query: { ...call.query, channel: wider } } };
}
