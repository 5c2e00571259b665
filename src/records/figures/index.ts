// Published figures: numbers as somebody gave them, which can conflict and are never added up.
export { figureRoutes } from './routes.js';
export { FigureView, NewFigure } from './schema.js';
export { figure } from './store.js';
