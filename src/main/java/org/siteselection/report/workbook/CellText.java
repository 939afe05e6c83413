package org.siteselection.report.workbook;

import java.util.regex.Pattern;
import org.siteselection.text.ShortText;

/** Texts as cells hold them (ECMA-376, part 1, section 18.4.12 and 22.9.2.19). */
final class CellText {
    /** Maximum of characters of a cell. */
    static final int LONGEST = 32_767;

    /** Spreadsheets read {@code _x0041_} as the letter A. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String UNDERSCORE = "_x005F_";

    private CellText() {}

    /** The text of a cell, shortened if it is too long. A spreadsheet shows it unchanged, without control characters. */
    static String of(String text) {
        // The ellipsis is one character more.
        String shown = text.length() <= LONGEST ? text : ShortText.of(text, LONGEST - 1);
        return ESCAPE.matcher(shown).replaceAll(UNDERSCORE);
    }
}
