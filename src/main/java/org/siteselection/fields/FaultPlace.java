package org.siteselection.fields;

/**
 * The place of a key or value.
 *
 * @param path as the author wrote it: {@code weights.energy}, {@code candidates[1].facts}
 * @param position line and column; {@link Position#NONE} for values without text
 */
public record FaultPlace(String path, Position position) {}
