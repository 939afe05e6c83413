package org.siteselection.fields;

/**
 * A fault of a key or value.
 *
 * @param code kebab-case, stable
 * @param subject what is wrong, as the subject of a sentence: {@code 'weight'}
 * @param message the rest of the sentence with the expected form and the given value: {@code must be a number, was 'ten'.}
 * @param hint the remedy as a sentence, or empty
 */
public record Fault(String code, FaultPlace place, String subject, String message, String hint) {
    /** Code of a value of the wrong type. */
    public static final String WRONG_TYPE = "wrong-type";

    /** Code of a key that the reader does not know. */
    public static final String UNKNOWN_KEY = "unknown-key";
}
