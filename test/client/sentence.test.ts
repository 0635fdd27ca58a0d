import assert from 'node:assert/strict';
import { unfinishedSentence } from '../../client/src/calm/sentence.ts';

/** The sentence that is written where the line has a `|`. */
function written(marked: string): string | undefined {
  const caret = marked.indexOf('|');
  const line = marked.replace('|', '');
  const found = unfinishedSentence(line, caret);
  return found && line.slice(found.start, found.end);
}

describe('The sentence at the caret', () => {
  it('is the one that the caret stands in, to its end', () => {
    assert.equal(written('Vi sen|'), 'Vi sen');
    assert.equal(written('Tak for dit brev. Vi svarer sna| på det. Du hører fra os.'), 'Vi svarer sna på det. ');
  });

  it('is none after a full stop, a question mark or an exclamation mark', () => {
    for (const line of [
      'Vi svarer.|',
      'Vi svarer. |',
      'Svarer vi?|',
      'Vi svarer!|',
      'Vi sagde: »Vi svarer.«|',
      '**Vi svarer.**|',
    ])
      assert.equal(written(line), undefined, line);
  });

  it('is none on an empty line or before the first letter', () => {
    for (const line of ['|', '  |', '|Vi svarer.']) assert.equal(written(line), undefined, line);
  });

  it('is not parted by an abbreviation or a date', () => {
    assert.equal(written('Du kan f.eks. ringe den 4. maj k|'), 'Du kan f.eks. ringe den 4. maj k');
  });
});
