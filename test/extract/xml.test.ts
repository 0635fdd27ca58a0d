import { describeBlocks } from './mapping.ts';

describe('XML', () => {
  describe('holds text in its elements', () => {
    describeBlocks('xml', [
      [''],
      [
        '<?xml version="1.0"?>\n<!DOCTYPE x>\n<ark navn="såfremt"><Overskrift>R&aring;d &amp; d&#229;d</Overskrift>Et <b>to</b><br/>tre</ark>',
        'paragraph: Råd & dåd',
        'paragraph: Et to',
        'paragraph: tre',
      ],
      ['<a><!-- nej --><title>Et</title><script>nej</script><code>x</code> to</a', 'paragraph: Et', 'paragraph: □ to'],
      ['<data name="x"><value>Kære {{navn}}, du</value></data>', 'paragraph: Kære {{navn}}, du'],
      ['<a>b<c', 'paragraph: b'],
    ]);
  });

  describe('of XLIFF', () => {
    describeBlocks('xliff', [
      [
        '<xliff version="1.2"><file source-language="en" target-language="da-DK"><header><note>nej</note></header><body>' +
          '<trans-unit id="1"><source>No</source><target>Kære <x id="1"/>, <g id="2">du</g> <bpt id="3">&lt;b&gt;</bpt>kan</target><note>nej</note></trans-unit>' +
          '</body></file></xliff>',
        'paragraph: Kære □, du kan',
      ],
      [
        '<xliff version="2.1" srcLang="da" trgLang="en"><unit><segment><source>Ja <ph id="1"/></source><target>Yes</target></segment></unit></xliff>',
        'paragraph: Ja □',
      ],
      ['<xliff><source>Et</source><target>To</target></xliff>', 'paragraph: Et', 'paragraph: To'],
    ]);
  });
});
