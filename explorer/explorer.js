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

/** The document with no more paths than the one that a place in it is about. */
function narrow(document, [part, path]) {
  return { ...document, paths: part === 'paths' ? { [path]: document.paths[path] } : {} };
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

const registry = ({ React: { createElement, useState }, fn: { resolveSubtree }, getComponent, getSystem }) => ({
  // References lead from an operation to components alone. Following those of all operations would take seconds, each time one is opened.
  fn: { resolveSubtree: (document, place, options) => resolveSubtree(narrow(document, place), place, options) },
  statePlugins: {
    spec: {
      wrapSelectors: {
        // As it comes it copies all parameters of an operation to find one of them, and every row asks for its own: with very many each click took seconds.
        parameterWithMetaByIdentity: () => (state, pathMethod, sought) => {
          const place = ['paths', ...pathMethod, 'parameters'];
          const declared = state.getIn(['resolvedSubtrees', ...place]) ?? state.getIn(['json', ...place]);
          const parameter = (declared && byName(declared).get(keyOf(sought))) ?? sought.clear();
          const filled = state.getIn(['meta', ...place]);
          return parameter.merge(filled?.get(keyOf(sought)), filled?.get(`${keyOf(sought)}.hash-${sought.hashCode()}`));
        },
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
