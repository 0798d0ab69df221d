import type { LivingHouse } from '#app/house.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';

/** The region of this official's unit, the registering one first: where they look before anywhere else. */
export function homeOf(house: LivingHouse, context: EdgeContext): string {
  const posts = context.var.visitor.official?.posts ?? [];
  const unit = (posts.find(({ post }) => post === 'registrar') ?? posts[0])?.unit;
  return (unit && house.units.get(unit)?.region) ?? house.instance.home_region;
}
