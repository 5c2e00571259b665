// The calendar: birthdays, anniversaries of arrests, hearings and expected releases, as a list and for programs that show calendars.
export { calendarRoutes } from './routes.js';
