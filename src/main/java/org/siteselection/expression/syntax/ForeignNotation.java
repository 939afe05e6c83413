package org.siteselection.expression.syntax;

import java.util.Locale;
import java.util.Map;

/** Hints for notation of spreadsheets, SQL and other languages, with the equivalent in this language. */
public final class ForeignNotation {
    private static final String CONDITION = "Write condition ? a : b.";
    private static final String CONJUNCTION = "Write && for 'and'.";
    private static final String DISJUNCTION = "Write || for 'or'.";
    private static final String NEGATION = "Write ! for 'not', for example !(x in [1, 2]).";
    private static final String POWER = "Write pow(x, y).";
    private static final String NAMES = "Names are single words without dots.";
    private static final String QUOTES = "Use straight quotes, \" or '.";

    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("=", "Equality is written ==."),
            Map.entry("=>", "Write >= for 'at least'."),
            Map.entry("=<", "Write <= for 'at most'."),
            Map.entry("<>", "Write != for 'not equal'."),
            Map.entry("&", CONJUNCTION),
            Map.entry("|", DISJUNCTION),
            Map.entry("^", POWER),
            Map.entry("**", POWER),
            Map.entry(".", NAMES),
            Map.entry("\u201c", QUOTES),
            Map.entry("\u201d", QUOTES),
            Map.entry("\u2018", QUOTES),
            Map.entry("\u2019", QUOTES),
            Map.entry("\u2212", "Use the plain minus sign, -."),
            Map.entry("\u00d7", "Write * for 'times'."),
            Map.entry("\u00f7", "Write / for 'divided by'."),
            Map.entry("\u2264", "Write <= for 'at most'."),
            Map.entry("\u2265", "Write >= for 'at least'."),
            Map.entry("\u2260", "Write != for 'not equal'."),
            Map.entry("{", "Maps are not part of this language."),
            Map.entry("#", "A comment begins with //."));

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("and", CONJUNCTION),
            Map.entry("or", DISJUNCTION),
            Map.entry("not", NEGATION),
            Map.entry("is", "Write == for 'is'."),
            Map.entry("mod", "Write % for the remainder."),
            Map.entry("if", CONDITION),
            Map.entry("iif", CONDITION),
            Map.entry("else", CONDITION),
            Map.entry("null", "has(metric) is true if there is a value."),
            Map.entry("true", "Write true in small letters."),
            Map.entry("false", "Write false in small letters."),
            Map.entry("log", "ln is the natural logarithm, log10 the decimal one."),
            Map.entry("power", POWER),
            Map.entry("sum", "Write a + b."),
            Map.entry("avg", "Write (a + b) / 2."),
            Map.entry("average", "Write (a + b) / 2."),
            Map.entry("mean", "Write (a + b) / 2."));

    private ForeignNotation() {}

    /** A hint, or empty. */
    static String ofSymbol(String symbol) {
        return SYMBOLS.getOrDefault(symbol, "");
    }

    /** A hint, or empty; the letter case is ignored. */
    public static String ofWord(String word) {
        return WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), "");
    }
}
