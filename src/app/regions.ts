import type { House } from '#kernel/house.ts';

/** A region as pages and API name it. */
export interface RegionName {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly level: string;
}

/** The instance's own regions (fictional ones begin with 99), smallest last. */
export async function ownRegions({ database }: Pick<House, 'database'>): Promise<readonly RegionName[]> {
  return database.as('app').rows<RegionName>({
    name: 'own-regions',
    text: 'SELECT code, name, name_en AS "nameEn", level FROM house.region ORDER BY code',
  });
}
