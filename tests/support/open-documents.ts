// Spreadsheets of the OpenDocument format, as small as one can be and as hostile as one may be.
import { strToU8, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const SPACES = ['office', 'table', 'text', 'style', 'number', 'draw', 'dc'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');

/** A cell that holds a text. */
export const textCell = (text: string, says = ''): string => `<table:table-cell office:value-type="string" ${says}><text:p>${text}</text:p></table:table-cell>`;

export const textRow = (...texts: string[]): string => `<table:table-row>${texts.map((text) => textCell(text)).join('')}</table:table-row>`;

/** A package with one sheet of these rows; `before` stands in front of its content, where a document type would. */
export function openDocument(rows: string, { body = 'spreadsheet', before = '', styles = '' } = {}): Buffer {
  const content = `${HEAD}${before}<office:document-content ${SPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${body}><table:table table:name="Sheet1">${rows}</table:table></office:${body}></office:body></office:document-content>`;
  return Buffer.from(zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }], 'content.xml': strToU8(content) }));
}
