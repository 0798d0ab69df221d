import { demoMessenger } from '#adapters/machine/demo-messenger.ts';
import { carriedBy } from '#adapters/messages/carriers.ts';
import { gatewayCarrier } from '#adapters/messages/gateway.ts';
import { smtpCarrier } from '#adapters/messages/smtp.ts';
import type { NoticePlaces } from '#app/outside.ts';
import type { LivingHouse } from '#app/house.ts';
import { noMessenger, type Messenger } from '#kernel/notices.ts';

/** The messenger of this instance: a demo shows what it would send; without a channel the record says that none left. */
export function messengerOf(house: LivingHouse, places: NoticePlaces): Messenger {
  if (house.mode === 'county')
    return demoMessenger(house.database, house.clock, { past: () => house.filling !== undefined });
  const carriers = [...(places.mail ? [smtpCarrier(places.mail)] : []), ...places.gateways.map(gatewayCarrier)];
  return carriers.length > 0 ? carriedBy(carriers, places.quietHours) : noMessenger;
}
