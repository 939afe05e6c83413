package org.siteselection.rulefiles.document;

/**
 * Maps code points of a text, which the marks of the YAML parser count, to UTF-16 indices.
 *
 * @param indices index of each code point in UTF-16 units; none if all have one unit, as in nearly all texts
 */
record CodePoints(int length, int[] indices) {
    static CodePoints of(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return new CodePoints(text.length(), new int[0]);
        }
        int[] indices = new int[count + 1];
        for (int i = 0, point = 0; point <= count; point++) {
            indices[point] = i;
            i += point == count ? 0 : Character.charCount(text.codePointAt(i));
        }
        return new CodePoints(text.length(), indices);
    }

    /** Index in UTF-16 units of a code point; the end of the text for larger ones. */
    int index(int codePoint) {
        return indices.length == 0 ? Math.min(codePoint, length) : indices[Math.min(codePoint, indices.length - 1)];
    }
}
