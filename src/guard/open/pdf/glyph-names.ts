/** Letters by the names of their glyphs, as the Adobe Glyph List has them: those of Latin text. */

/** Names of what stands above or below a letter. */
const accents: ReadonlyMap<string, string> = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circumflex', '\u0302'],
  ['tilde', '\u0303'],
  ['macron', '\u0304'],
  ['breve', '\u0306'],
  ['dotaccent', '\u0307'],
  ['dieresis', '\u0308'],
  ['ring', '\u030a'],
  ['hungarumlaut', '\u030b'],
  ['caron', '\u030c'],
  ['cedilla', '\u0327'],
  ['commaaccent', '\u0326'],
  ['ogonek', '\u0328'],
]);

const others: ReadonlyMap<string, string> = new Map(
  `space _;nbspace _;exclam !;quotedbl ";numbersign #;dollar $;percent %;ampersand &;quotesingle ';parenleft (;parenright );
asterisk *;plus +;comma ,;hyphen -;minus -;sfthyphen \u00ad;period .;slash /;zero 0;one 1;two 2;three 3;four 4;five 5;six 6;seven 7;
eight 8;nine 9;colon :;semicolon U+3B;less <;equal =;greater >;question ?;at @;bracketleft [;backslash \\;bracketright ];
asciicircum ^;underscore U+5F;grave \`;braceleft {;bar |;braceright };asciitilde ~;quoteleft ‘;quoteright ’;quotedblleft “;
quotedblright ”;quotesinglbase ‚;quotedblbase „;guilsinglleft ‹;guilsinglright ›;guillemotleft «;guillemotright »;
endash –;emdash —;ellipsis …;bullet •;dagger †;daggerdbl ‡;perthousand ‰;section §;paragraph ¶;copyright ©;registered ®;
trademark ™;degree °;mu µ;periodcentered ·;exclamdown ¡;questiondown ¿;cent ¢;sterling £;currency ¤;yen ¥;Euro €;brokenbar ¦;
ordfeminine ª;ordmasculine º;logicalnot ¬;plusminus ±;onesuperior ¹;twosuperior ²;threesuperior ³;onequarter ¼;onehalf ½;
threequarters ¾;multiply ×;divide ÷;fraction ⁄;florin ƒ;dieresis ¨;macron ¯;acute ´;cedilla ¸;circumflex ˆ;tilde ˜;breve ˘;
dotaccent ˙;ring ˚;hungarumlaut ˝;ogonek ˛;caron ˇ;germandbls ß;ae æ;AE Æ;oe œ;OE Œ;oslash ø;Oslash Ø;eth ð;Eth Ð;thorn þ;
Thorn Þ;lslash ł;Lslash Ł;dcroat đ;Dcroat Đ;dotlessi ı;fi fi;fl fl;ff ff;ffi ffi;ffl ffl;.notdef _`
    .split(/;\n?/)
    .map((pair) => {
      const [name = '', sign = ''] = pair.split(' ');
      const code = /^U\+(.+)$/.exec(sign)?.[1];
      const letter = code ? String.fromCharCode(Number.parseInt(code, 16)) : sign;
      return [name, letter === '_' && code === undefined ? ' ' : letter] as const;
    }),
);

/** The letter; nothing where the name does not tell. */
export function letterOf(glyph: string): string | undefined {
  if (/^[A-Za-z]$/.test(glyph)) return glyph;
  const known = others.get(glyph);
  if (known !== undefined) return known;
  const [, units] = /^uni((?:[0-9A-F]{4})+)$/.exec(glyph) ?? [];
  if (units)
    return String.fromCharCode(
      ...(units.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)),
    );
  const [, point] = /^u([0-9A-F]{4,6})$/.exec(glyph) ?? [];
  if (point && Number.parseInt(point, 16) <= 0x10ffff)
    return String.fromCodePoint(Number.parseInt(point, 16));
  const [, letter = '', accent = ''] = /^([A-Za-z])([a-z]+)$/.exec(glyph) ?? [];
  const above = accents.get(accent);
  return above === undefined ? undefined : `${letter}${above}`.normalize('NFC');
}
