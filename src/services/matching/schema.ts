// What a question about who somebody may be looks like, and its answer.
import { z } from 'zod';
import { Code, Id, NameText, PartialDate, Text } from '../../core/values/types.js';
import { codesOf, matchDecision, matchFeature, sex } from '../../core/values/vocabulary.js';
import { LIKELY, POSSIBLE } from './features.js';

export const CANDIDATES_MAX = 100;
const NAMES_MAX = 5;
export const MATCHES_DEFAULT = 5;
const MATCHES_MAX = 20;

const Score = (says: string) => z.number().min(-1).max(1).meta({ description: says });

export const MatchCandidate = z
  .strictObject({
    ref: Text(100).optional().meta({ description: 'Your own mark, given back with the result.' }),
    names: z
      .array(NameText(300))
      .min(1)
      .max(NAMES_MAX)
      .meta({ description: 'Names of one person, in any script, spelling and order of words; the one that is most alike counts.' }),
    birth_date: PartialDate().optional().meta({ description: 'Date of birth as far as it is known; a year is enough. Compared with what you may see.' }),
    sex: Code(codesOf(sex)).optional().meta({ description: 'Sex.' }),
    place: Text(200).optional().meta({ description: 'Where the person is held: words of the name or address of a facility, or its region.' }),
  })
  .meta({ id: 'MatchCandidate', description: 'Somebody who may be in the registry.' });

export const MatchRequest = z
  .strictObject({
    candidates: z.array(MatchCandidate).min(1).max(CANDIDATES_MAX).meta({ description: 'Whom to look for; each by themselves.' }),
    limit: z
      .int()
      .min(1)
      .max(MATCHES_MAX)
      .optional()
      .meta({ description: `How many matches each result has at most; ${MATCHES_DEFAULT} if left out.` }),
  })
  .meta({ id: 'MatchRequest', description: 'People of whom it is asked whether they are in the registry.' });

export const FeatureView = z
  .object({
    feature: Code(codesOf(matchFeature)).meta({ description: 'What was compared.' }),
    score: Score('From 0, it differs, to 1, it agrees.'),
    weight: Score('What it adds to the score of the names, or takes away.'),
    asked: z.string().max(300).meta({ description: 'What was asked.' }),
    stored: z.string().max(1000).meta({ description: 'What the registry says.' }),
    says: z.string().max(4000).meta({ description: 'The comparison in words.' }),
  })
  .meta({ id: 'MatchFeature', description: 'One thing that was compared. What either side does not state is not compared, and not listed.' });

export const matchShape = {
  score: Score('How far all features together agree, from 0 to 1.'),
  decision: Code(codesOf(matchDecision)).meta({ description: 'What the score comes to. It decides nothing: whether two are one person is for people to say.' }),
  features: z.array(FeatureView).max(10).meta({ description: 'What was compared, the names first.' }),
};

export const MatchView = z
  .object({
    id: Id().meta({ description: 'The prisoner who may be meant.' }),
    display_name: NameText(300).optional().meta({ description: 'Their name, as it is shown.' }),
    match: z.boolean().meta({ description: `Whether the decision is \`same\` or \`likely\`.` }),
    ...matchShape,
  })
  .meta({ id: 'Match', description: 'Somebody in the registry who may be meant.' });

export const MatchResults = z
  .object({
    algorithm: z.string().max(40).meta({ description: 'By which rules it was compared. Scores of different rules are not to be compared.' }),
    thresholds: z
      .object({ likely: Score(`Least score of \`likely\`: ${LIKELY}.`), possible: Score(`Least score of \`possible\`: ${POSSIBLE}.`) })
      .meta({ description: 'From which scores on decisions are made.' }),
    results: z
      .array(
        z
          .object({
            ref: Text(100).optional().meta({ description: 'Your mark.' }),
            matches: z.array(MatchView).max(MATCHES_MAX).meta({ description: 'Who may be meant, the likeliest first.' }),
          })
          .meta({ id: 'MatchResult', description: 'Who one candidate may be.' }),
      )
      .max(CANDIDATES_MAX)
      .meta({ description: 'One for each candidate, in their order.' }),
  })
  .meta({ id: 'MatchResults', description: 'Who the candidates may be.' });
