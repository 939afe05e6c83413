package org.siteselection.fields;

/**
 * A value and where it was found.
 *
 * @param subject the value as the subject of a message: {@code 'weight'}, {@code An item of 'order'}
 * @param path path of the value: {@code candidates[1].facts}
 */
public record Given<V>(String subject, String path, V value) {}
