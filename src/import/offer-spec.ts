import type {
  CatalogSpec,
  ChannelSpec,
  SeveritySpec,
  TargetSpec,
  TierSpec,
  WeekSpec,
} from '../catalog/catalog-spec.js';

/** A spec with the parts that an imported offer has, each by id. It fits `catalog.define`. */
export interface ImportedOffer extends CatalogSpec {
  readonly source: readonly string[];
  readonly severities: { readonly [priority: string]: SeveritySpec };
  readonly hours?: { readonly [id: string]: WeekSpec };
  readonly channels: { readonly [id: string]: ChannelSpec };
  readonly tiers: { readonly [id: string]: ImportedTier };
}

export interface ImportedTier extends TierSpec {
  readonly targets: { readonly [id: string]: TargetSpec };
  readonly benefits: NonNullable<TierSpec['benefits']>;
}
