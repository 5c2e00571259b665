// Opens Swagger UI on this registry's document, with what it lacks for lists that have very many filters.

/** Operations with more parameters than this get a box to find one. */
const MANY = 20;
/** Colouring a longer text stops the page for seconds. */
const LONG = 20_000;
const OPERATOR = /_(?:not|known|gt|gte|lt|lte)$/;

/** Whoever has no key may call it. */
function isOpen(security) {
  return security.some((requirement) => requirement.size === 0);
}

function isFilled(value) {
  return value !== undefined && value !== '' && value?.size !== 0;
}

/** How long a place is that stands by itself: one path, one component. */
const ALONE = { paths: 2, components: 3 };

/** The document with no more paths and components than what a place in it is about leads to. */
function narrow(document, place) {
  const kept = { paths: {}, components: {} };
  const keep = (way) => {
    let from = document;
    let to = kept;
    for (const step of way.slice(0, -1)) {
      from = from?.[step];
      to = to[step] ??= {};
    }
    const name = way.at(-1);
    if (from?.[name] === undefined || to[name] !== undefined) return;
    to[name] = from[name];
    for (const reference of referencesIn(from[name])) keep(reference);
  };
  if (ALONE[place[0]]) keep(place.slice(0, ALONE[place[0]]));
  return { ...document, ...kept };
}

/** The components that a part of the document names. */
function referencesIn(part) {
  if (typeof part !== 'object' || part === null) return [];
  const own = typeof part.$ref === 'string' && part.$ref.startsWith('#/components/') ? [part.$ref.slice(2).split('/')] : [];
  return [...own, ...Object.values(part).flatMap(referencesIn)];
}

const unpatternedOf = new WeakMap();
/** A schema without the patterns of its texts; of the same one the same, by which Swagger UI knows it again. */
function unpatterned(schema) {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (!unpatternedOf.has(schema)) unpatternedOf.set(schema, withoutPatterns(schema.toJS?.() ?? schema));
  return unpatternedOf.get(schema);
}

function withoutPatterns(schema) {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(withoutPatterns);
  const kept = Object.entries(schema).filter(([name, value]) => name !== 'pattern' || typeof value !== 'string');
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutPatterns(value)]));
}

const merged = new WeakMap();
/** A parameter with what was filled in; as long as that is the same, the same. */
function withFilled(parameter, ...filled) {
  if (filled.every((one) => one === undefined)) return parameter;
  const known = merged.get(parameter);
  if (known && filled.every((one, place) => one === known.filled[place])) return known.value;
  const value = parameter.merge(...filled);
  merged.set(parameter, { filled, value });
  return value;
}

/** The parameters of a list by their places and names; lists never change. */
const named = new WeakMap();
function byName(parameters) {
  if (!named.has(parameters)) named.set(parameters, new Map(parameters.map((parameter) => [keyOf(parameter), parameter])));
  return named.get(parameters);
}

function keyOf(parameter) {
  return `${parameter.get('in')}.${parameter.get('name')}`;
}

function declaredIn(state, pathMethod) {
  const place = ['paths', ...pathMethod, 'parameters'];
  return state.getIn(['resolvedSubtrees', ...place]) ?? state.getIn(['json', ...place]) ?? [];
}

/** A parameter of an operation, as it was filled in. */
function filledIn(state, pathMethod, sought) {
  const parameter = byName(declaredIn(state, pathMethod)).get(keyOf(sought)) ?? sought.clear();
  const filled = state.getIn(['meta', 'paths', ...pathMethod, 'parameters']);
  return withFilled(parameter, filled?.get(keyOf(sought)), filled?.get(`${keyOf(sought)}.hash-${sought.hashCode()}`));
}

const registry = ({ React: { createElement, useState }, fn: { resolveSubtree }, getComponent, getSystem }) => ({
  // References lead from an operation to components alone. Following those of all operations, and of all components, would take seconds each time one is opened.
  fn: { resolveSubtree: (document, place, options) => resolveSubtree(narrow(document, place), place, options) },
  // To make up a text that keeps to a pattern takes a second for each, and nobody can read it.
  afterLoad({ fn: { getSampleSchema } }) {
    this.fn.getSampleSchema = (schema, ...more) => getSampleSchema(unpatterned(schema), ...more);
  },
  statePlugins: {
    spec: {
      wrapSelectors: {
        // As they come, both copy all parameters of an operation to find one of them, and every row asks for its own: with very many each click took seconds.
        parameterWithMetaByIdentity: () => (state, pathMethod, sought) => filledIn(state, pathMethod, sought),
        parameterValues: () => (state, pathMethod) =>
          declaredIn(state, pathMethod).reduce((values, parameter) => values.set(keyOf(parameter), filledIn(state, pathMethod, parameter).get('value')), state.clear()),
      },
    },
  },
  wrapComponents: {
    // A lock says that a key is needed; where none is, it would only be taken for a refusal.
    OperationSummary: (Summary) => (props) => {
      const { operationProps } = props;
      const security = operationProps.get('security');
      return createElement(Summary, { ...props, operationProps: security && isOpen(security) ? operationProps.delete('security') : operationProps });
    },

    SyntaxHighlighter: (Highlighter) => (props) =>
      String(props.children).length > LONG ? createElement(getComponent('PlainTextViewer'), { className: props.className }, props.children) : createElement(Highlighter, props),

    // A filter's operators stay out of sight until somebody looks for them; what has been filled in never does.
    parameters: (Parameters) =>
      function ParametersThatCanBeFound(props) {
        const [sought, seek] = useState('');
        const { parameters, pathMethod } = props;
        if (parameters.size <= MANY) return createElement(Parameters, props);
        const { specSelectors } = getSystem();
        const names = new Set(parameters.map((parameter) => parameter.get('name')));
        const shown = parameters.filter((parameter) => {
          const name = parameter.get('name');
          if (isFilled(specSelectors.parameterWithMetaByIdentity(pathMethod, parameter).get('value'))) return true;
          return sought ? name.includes(sought) : !(OPERATOR.test(name) && names.has(name.replace(OPERATOR, '')));
        });
        const finder = createElement(
          'div',
          { className: 'finder' },
          createElement(
            'label',
            null,
            'Find a parameter ',
            createElement('input', { type: 'search', value: sought, placeholder: 'such as _gte', onChange: (event) => seek(event.target.value.trim()) }),
          ),
          createElement(
            'output',
            null,
            `${shown.size} of ${parameters.size} are shown. Filters also come with `,
            createElement('code', null, '_not _known _gt _gte _lt _lte'),
            '.',
          ),
        );
        return createElement('div', { className: 'findable' }, finder, createElement(Parameters, { ...props, parameters: shown }));
      },
  },
});

const dark = matchMedia('(prefers-color-scheme: dark)');
const dim = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', dim);
dim();

// Browsers keep what is typed, to suggest it to whoever sits there next, and some send it away to check its spelling. Here it is keys and names.
addEventListener('focusin', ({ target }) => {
  if (!target.matches('input, textarea')) return;
  target.autocomplete = 'off';
  target.spellcheck = false;
});

SwaggerUIBundle({
  dom_id: '#explorer',
  url: '/openapi.json',
  plugins: [registry],
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  defaultModelExpandDepth: 2,
  displayRequestDuration: true,
  filter: true,
  tryItOutEnabled: true,
  // A key lives as long as the page: whoever comes to this computer next finds none.
  persistAuthorization: false,
  // The online validator would be sent the address of this registry.
  validatorUrl: null,
});
