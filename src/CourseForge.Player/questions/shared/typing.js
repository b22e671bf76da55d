// What keyboards, phones and word processors put for a sign: the same word in another typing is the same word.
(function () {
  "use strict";

  courseForge.typing = {
    /** Full width, ligatures and the ellipsis as plain signs; one kind of quotes, apostrophes and hyphens; nothing that is not seen. */
    tidy: (text) =>
      text
        .replace(/[\u2018-\u201b\u2032\u2035\u02b9-\u02bf\u00b4`\uff07]/g, "'") // first: some of them fall apart below
        .replace(/[\u201c-\u201f\u2033\u2036\u00ab\u00bb\u301d-\u301f]/g, '"')
        .normalize("NFKC")
        .replace(/\p{Cf}|[\ufe00-\ufe0f]/gu, "")
        .replace(/[\u2010-\u2015\u2212]/g, "-"),
  };
})();
