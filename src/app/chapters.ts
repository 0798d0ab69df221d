import { accusation } from '#chapters/accusation/chapter.ts';
import { conference } from '#chapters/conference/chapter.ts';
import { disclosure } from '#chapters/disclosure/chapter.ts';
import { hearing } from '#chapters/hearing/chapter.ts';
import { reception } from '#chapters/reception/chapter.ts';
import { petition } from '#chapters/petition/chapter.ts';
import { petitionRegister } from '#chapters/petition/work/listed.ts';
import { workforce } from '#chapters/workforce/chapter.ts';
import { urgent } from '#chapters/urgent/chapter.ts';
import { supervision } from '#chapters/supervision/chapter.ts';
import { enrol, registersOf, type ChapterOf, type Enrolled } from '#kernel/roster.ts';

/** Every chapter of the house. The type of a stream's first entry says which one it belongs to. */
export const roster: readonly Enrolled[] = [
  enrol(petition, {
    firstType: 'PetitionRegistered',
    register: petitionRegister,
    correspondent(state) {
      // A matter that turned out to report misconduct left the open lane: nobody is written to about it from there.
      if (state.stage === 'none' || state.stage === 'resealed') return null;
      const { facts, generation, parties } = state.known;
      const others = new Map(
        parties.map(({ place, identity: party, person: key, generation: own, role: as }) => [
          place,
          { party, key, generation: own, as },
        ]),
      );
      return { number: facts.number, party: facts.party?.item ?? null, key: facts.key, generation, others };
    },
  }),
  // The petitioner is written to about the matter itself, on which each step of its hearing shows.
  enrol(hearing, { firstType: 'HearingAsked', correspondent: () => null }),
  // One chapter, five lives: each begins with a fact of its own.
  ...(['TermBegan', 'DayPlanned', 'VisitBooked', 'VisitorCame', 'CaseTaken', 'ResidencyProposed'] as const).map(
    (firstType) => enrol(reception, { firstType, correspondent: () => null }),
  ),
  enrol(accusation, {
    firstType: 'AccusationReported',
    correspondent(state) {
      if (state.stage === 'none') return null;
      const { facts, generation } = state.known;
      return { number: facts.number, party: facts.party?.item ?? null, key: facts.key, generation };
    },
  }),
  // Dossiers are nobody's matter: nobody is written to about them.
  enrol(workforce, { firstType: 'DossierOpened', correspondent: () => null }),
  // A stream of these two chapters begins in one of several ways.
  ...(
    ['SupervisionOrdered', 'CorrectionOrdered', 'AdviceGiven', 'AccountabilityReferred', 'InspectionPlanned'] as const
  ).map((firstType) => enrol(supervision, { firstType })),
  ...(['MeetingConvened', 'CoHandlingAgreed', 'ProblemNamed'] as const).map((firstType) =>
    enrol(conference, { firstType }),
  ),
  ...(['PostDrafted', 'ConsultationAsked'] as const).map((firstType) => enrol(disclosure, { firstType })),
  enrol(urgent, { firstType: 'UrgentReported' }),
];

/** Where every matter of the open lane is listed, whatever its chapter. */
export const registers = registersOf(roster);

const byFirstType = new Map(roster.map((chapter) => [chapter.firstType, chapter]));

export const chapterOf: ChapterOf = (firstType) => byFirstType.get(firstType);
