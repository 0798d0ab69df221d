import { Hono } from 'hono';
import type { LivingHouse } from '#app/house.ts';
import { readPlaces } from '#app/pages/places.ts';
import { dayOf } from '#kernel/clock.ts';
import { pickedText, type PickerChoice } from '#ui/components/picker.tsx';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import { say } from '#ui/language.ts';
import { homeOf } from './home.ts';
import { choicesFor, choicesPaths, placeShelf, unitShelf } from './pick.ts';

const typedMax = 60;

/** Choices of places and organs for what is being typed. */
export function choicesRoutes(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  const typedIn = (context: EdgeContext): string => (context.req.query('q') ?? '').slice(0, typedMax);
  const answer = (context: EdgeContext, choices: readonly PickerChoice[]): Response => {
    const { lang } = context.var.visitor;
    return context.json(
      choices.map((choice) => ({
        text: pickedText(lang, choice),
        name: say(lang, choice.name),
        beside: choice.beside ? say(lang, choice.beside) : '',
      })),
    );
  };
  routes.get(choicesPaths.places, async (context: EdgeContext) => {
    const shelf = placeShelf(await readPlaces(house), homeOf(house, context));
    return answer(context, choicesFor(shelf, typedIn(context)));
  });
  routes.get(choicesPaths.units, (context: EdgeContext) =>
    answer(context, choicesFor(unitShelf(house.units, dayOf(house.clock.now())), typedIn(context))),
  );
  return routes;
}
