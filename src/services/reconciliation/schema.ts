// What tools of the Reconciliation Service API 0.2 send and get. The names in capitals and lower case are those of that API.
import { z } from 'zod';
import { Id, NameText } from '../../core/values/types.js';

/** Queries of one batch, and people of one extension. */
export const BATCH_MAX = 100;
/** Candidates that a query may ask for; there are never more than the matching weighs. */
const LIMIT_MAX = 1_000;
const VALUES_MAX = 20;
const PROPERTIES_MAX = 50;
export const TEXT_MAX = 2_000;
export const SUGGESTIONS_MAX = 20;

/** The one type of entity. */
export const TYPE = { id: 'prisoner', name: 'Prisoner' } as const;
/** What it is, for those who choose one. */
export const TYPE_SAYS = 'A person deprived of liberty for political reasons.';

const Entity = z.strictObject({ id: z.string().max(200), name: z.string().max(TEXT_MAX).optional() });
const PropertyValue = z.union([z.string().max(TEXT_MAX), z.number(), z.boolean(), Entity], { error: 'expected a text, a number, a boolean, or an object with an id' });

/** What can be said beside a name, and how it is compared. */
export const QUERY_PROPERTIES = {
  name: { name: 'Other name', description: 'Another name of the same person, in any script and spelling; the one that is most alike counts.' },
  birth_date: { name: 'Date of birth', description: 'As far as it is known; a year is enough.' },
  sex: { name: 'Sex', description: 'A code, or a usual word for one.' },
  place: { name: 'Place', description: 'Where the person is held: words of the name or address of a facility, or its region.' },
} as const;
export type QueryProperty = keyof typeof QUERY_PROPERTIES;

const Query = z
  .strictObject({
    query: z.string().max(TEXT_MAX).optional(),
    type: z.union([z.string().max(200), z.array(z.string().max(200)).max(VALUES_MAX)], { error: 'expected the id of a type, or a list of these' }).optional(),
    type_strict: z.enum(['any', 'should', 'all']).optional(),
    limit: z.int().min(1).max(LIMIT_MAX).optional(),
    properties: z
      .array(
        z.strictObject({
          pid: z.enum(Object.keys(QUERY_PROPERTIES) as [QueryProperty, ...QueryProperty[]]),
          v: z.union([PropertyValue, z.array(PropertyValue).max(VALUES_MAX)], { error: 'expected a value, or a list of values' }),
        }),
      )
      .max(VALUES_MAX)
      .optional(),
  })
  .refine(({ query, properties = [] }) => query !== undefined || properties.length > 0, 'asks for nothing: expected query or properties');
export type Query = z.infer<typeof Query>;

export const Queries = z.record(z.string().max(200), Query).refine((batch) => Object.keys(batch).length <= BATCH_MAX, `at most ${BATCH_MAX} queries`);
export type Queries = z.infer<typeof Queries>;

export const Extension = z.strictObject({
  ids: z.array(z.string().max(200)).max(BATCH_MAX),
  properties: z
    .array(z.strictObject({ id: z.string().max(100), settings: z.strictObject({}, { error: 'there are no settings' }).optional() }))
    .min(1)
    .max(PROPERTIES_MAX),
});
export type Extension = z.infer<typeof Extension>;

const TypeView = z
  .object({
    id: z.literal(TYPE.id).meta({ description: 'Its id.' }),
    name: z.string().max(100).meta({ description: 'Its name.' }),
  })
  .meta({ id: 'ReconciliationType', description: 'A type of entity. There is one.' });

const ServiceAddress = (of: string) =>
  z
    .object({
      service_url: z.string().max(300).meta({ description: 'The registry.' }),
      service_path: z.string().max(100).meta({ description: 'The path.' }),
    })
    .meta({ description: of });

/** Where what is typed is completed, and where what is pointed at is shown. */
const SuggestAddress = (of: string) =>
  z
    .object({
      service_url: z.string().max(300).meta({ description: 'The registry.' }),
      service_path: z.string().max(100).meta({ description: 'The path.' }),
      flyout_service_url: z.string().max(300).meta({ description: 'The registry.' }),
      flyout_service_path: z.string().max(100).meta({ description: `The path of what shows one of them, with \`\${id}\` for the id.` }),
    })
    .meta({ description: of });

/** All that the one address answers. Results of a batch are under the keys of its queries, which are the client's. */
export const ReconciliationAnswer = z
  .looseObject({
    versions: z.array(z.string().max(10)).max(5).optional().meta({ description: 'Versions of the API that are spoken.' }),
    name: z.string().max(100).optional().meta({ description: 'What the service is called.' }),
    identifierSpace: z.string().max(300).optional().meta({ description: 'Of what ids are.' }),
    schemaSpace: z.string().max(300).optional().meta({ description: 'Of what properties are.' }),
    documentation: z.string().max(300).optional().meta({ description: 'Where it is explained.' }),
    defaultTypes: z.array(TypeView).max(1).optional().meta({ description: 'The types of entities.' }),
    view: z
      .object({ url: z.string().max(300).meta({ description: 'With `{{id}}` for the id.' }) })
      .optional()
      .meta({ description: 'Address of a record.' }),
    preview: z
      .object({
        url: z.string().max(300).meta({ description: 'With `{{id}}` for the id.' }),
        width: z.int().min(1).max(2_000).meta({ description: 'In pixels.' }),
        height: z.int().min(1).max(2_000).meta({ description: 'In pixels.' }),
      })
      .optional()
      .meta({ description: 'Address of a small page about somebody.' }),
    suggest: z
      .object({
        entity: SuggestAddress('Completes names.'),
        property: SuggestAddress('Completes what can be said beside a name.'),
        type: SuggestAddress('Completes types.'),
      })
      .optional()
      .meta({ description: 'Where what is being typed is completed.' }),
    extend: z
      .object({ propose_properties: ServiceAddress('Which properties can be fetched.') })
      .optional()
      .meta({ description: 'Where properties are proposed.' }),
    meta: z
      .array(
        z
          .object({
            id: z.string().max(100).meta({ description: 'The property.' }),
            name: z.string().max(200).meta({ description: 'Its name.' }),
          })
          .meta({ id: 'ReconciliationColumn', description: 'A property that was fetched.' }),
      )
      .max(PROPERTIES_MAX)
      .optional()
      .meta({ description: 'The properties that were fetched.' }),
    rows: z.record(z.string().max(200), z.looseObject({})).optional().meta({ description: 'By the ids that were asked for: the values of each property.' }),
  })
  .meta({
    id: 'ReconciliationAnswer',
    description:
      'Without parameters the manifest of the service. With `extend` the properties `meta` and `rows`. With `queries` a property for each query, named as the query is; its `result` is a list of candidates: `id`, `name`, `description`, `type`, `score` from 0 to 1, `match`, and `features`, each with `id` and `value`.',
  });

export const Suggested = z
  .object({
    result: z
      .array(
        z
          .object({
            id: Id().meta({ description: 'The prisoner.' }),
            name: NameText(300).meta({ description: 'Their name, as it is shown.' }),
            description: z.string().max(TEXT_MAX).optional().meta({ description: 'What tells them apart from others of the name.' }),
            notable: z.array(TypeView).max(1).meta({ description: 'What it is.' }),
          })
          .meta({ id: 'ReconciliationEntity', description: 'Somebody who may be meant.' }),
      )
      .max(SUGGESTIONS_MAX)
      .meta({ description: 'Who may be meant, the likeliest first.' }),
  })
  .meta({ id: 'ReconciliationEntities', description: 'Who may be meant by what has been typed.' });

const Property = z
  .object({
    id: z.string().max(100).meta({ description: 'Its id.' }),
    name: z.string().max(200).meta({ description: 'Its name.' }),
    description: z.string().max(TEXT_MAX).optional().meta({ description: 'What it says.' }),
  })
  .meta({ id: 'ReconciliationProperty', description: 'A property, or a type.' });

export const SuggestedProperties = z
  .object({ result: z.array(Property).max(VALUES_MAX).meta({ description: 'Those whose name or id begins so.' }) })
  .meta({ id: 'ReconciliationProperties', description: 'Properties by which a query can say more than a name, or types of what is reconciled.' });

export const ProposedProperties = z
  .object({
    type: z.literal(TYPE.id).meta({ description: 'Whose properties these are.' }),
    limit: z.int().min(1).max(LIMIT_MAX).optional().meta({ description: 'How many were asked for.' }),
    properties: z.array(Property).max(LIMIT_MAX).meta({ description: 'What can be fetched by the caller.' }),
  })
  .meta({ id: 'ReconciliationProposal', description: 'Properties that can be fetched.' });

export const Flyout = z
  .object({
    id: z.string().max(200).meta({ description: 'What is shown.' }),
    html: z.string().max(20_000).meta({ description: 'A few words about it: paragraphs of text, without scripts, styles and links.' }),
  })
  .meta({ id: 'ReconciliationFlyout', description: 'What a tool shows of what is pointed at.' });
