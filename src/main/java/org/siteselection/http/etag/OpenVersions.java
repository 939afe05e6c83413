package org.siteselection.http.etag;

import java.util.List;

/** The versions of the data behind answers that {@link KnownTags} keeps tags of, as callers without credentials see them. */
public interface OpenVersions {
    /** Start of the addresses, which is followed by the name of the resource: {@code /v1/rankings/}. */
    String start();

    /** Template of the addresses, by which metrics and traces count requests: {@code /v1/rankings/{ruleSet}}. */
    String template();

    /** The versions that {@link KnownTags#keep} gets for the same name; does not block. */
    List<String> openVersions(String name);
}
