import type { Session } from '#kernel/database.ts';
import type { HallDesk, HallPlace, HallService } from './store.ts';

/** 设置大厅: a hall with its services and windows, written whole. What is left out is closed, and nothing is deleted. */
export interface HallPlan {
  readonly place: Omit<HallPlace, 'edition' | 'priority'> & Partial<Pick<HallPlace, 'priority'>>;
  readonly services: readonly HallService[];
  readonly desks: readonly HallDesk[];
}

export async function recordHall(session: Session, { place, services, desks }: HallPlan): Promise<void> {
  await session.rows({
    text: `INSERT INTO hall.place (id, unit, name, name_en, priority) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_en = excluded.name_en, unit = excluded.unit, priority = excluded.priority,
                                     edition = hall.place.edition + 1`,
    values: [place.id, place.unit, place.name, place.nameEn, place.priority ?? 'first'],
  });
  await session.rows({
    text: `UPDATE hall.service SET closed = true WHERE place = $1 AND NOT letter = ANY ($2)`,
    values: [place.id, services.map(({ letter }) => letter)],
  });
  for (const { letter, name, nameEn, unit } of services) {
    await session.rows({
      text: `INSERT INTO hall.service (place, letter, name, name_en, unit) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (place, letter) DO UPDATE SET name = excluded.name, name_en = excluded.name_en, unit = excluded.unit, closed = false`,
      values: [place.id, letter, name, nameEn, unit],
    });
  }
  await session.rows({
    text: 'UPDATE hall.desk SET open = false WHERE place = $1 AND NOT number = ANY ($2)',
    values: [place.id, desks.map(({ number }) => number)],
  });
  for (const { number, letters, open } of desks) {
    await session.rows({
      text: `INSERT INTO hall.desk (place, number, letters, open) VALUES ($1, $2, $3, $4)
             ON CONFLICT (place, number) DO UPDATE SET letters = excluded.letters, open = excluded.open`,
      values: [place.id, number, letters, open],
    });
  }
}
