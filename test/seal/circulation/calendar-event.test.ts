import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarEvent } from '../../../src/seal/circulation/calendar-event.ts';

const occasion = {
  uid: 'x@example.org',
  made: '2022-02-10T09:00:00Z',
  deadline: '2022-02-17T23:59:59+01:00',
  summary: 'Last day; really, the last',
  description: 'First\\line\nSecond',
};

test('instants are in UTC, and marks of the format are escaped', () => {
  const lines = calendarEvent(occasion).split('\r\n');
  expect(lines).toContain('DTSTART:20220217T225959Z');
  expect(lines).toContain('DTSTAMP:20220210T090000Z');
  expect(lines).toContain('SUMMARY:Last day\\; really\\, the last');
  expect(lines).toContain('DESCRIPTION:First\\\\line\\nSecond');
});

test('no line is longer than 75 bytes, and unfolded it says the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (summary) => {
      const said = summary.replace(/[\r\n\\;,]/g, '');
      const text = calendarEvent({ ...occasion, summary: said });
      for (const line of text.split('\r\n'))
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text.replaceAll('\r\n ', '')).toContain(`\r\nSUMMARY:${said}\r\n`);
    }),
  );
});
