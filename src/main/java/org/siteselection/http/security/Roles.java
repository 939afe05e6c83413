package org.siteselection.http.security;

import java.util.List;
import java.util.Set;

/**
 * Roles that a configured token may have, for {@code @RolesAllowed}. Editors have all rights of viewers: an operation that
 * names {@link #VIEWER} allows both.
 */
public final class Roles {
    /** May read confidential data: runs and users' own places. */
    public static final String VIEWER = "viewer";
    /** May change stored data. */
    public static final String EDITOR = "editor";

    static final List<String> ALL = List.of(VIEWER, EDITOR);

    private Roles() {}

    /** The roles of the holder of a role: the role itself and those that it includes. */
    static Set<String> includedIn(String role) {
        return role.equals(EDITOR) ? Set.of(VIEWER, EDITOR) : Set.of(role);
    }
}
