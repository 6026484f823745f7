/** What becomes of a product. `lower` and `raise` may move the end too; `extend` moves nothing else. */
export type Doing = 'add' | 'raise' | 'lower' | 'extend' | 'remove' | 'nothing' | 'impossible';
/** Why nothing can be, or need be, done. */
export type Why =
  | 'noSuggestion'
  | 'noRate'
  | 'notInCampaign'
  | 'alreadyIn'
  | 'notAddable'
  | 'endsEarlier'
  | 'tooShort'
  | 'noEnd'
  | 'same'
  | 'wouldLower'
  | 'leaving'
  | 'zero';
