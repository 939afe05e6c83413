package org.siteselection.http.security;

import java.util.List;
import java.util.Set;

/**
 * Roles that a configured token may have, for {@code @RolesAllowed}. Who may edit may also view: an operation that names
 * {@link #VIEWER} is open to both.
 */
public final class Roles {
    /** Reads what is confidential: runs and users' own places. */
    public static final String VIEWER = "viewer";
    /** Changes what is stored. */
    public static final String EDITOR = "editor";

    static final List<String> ALL = List.of(VIEWER, EDITOR);

    private Roles() {}

    /** What the holder of a role may do: the role itself and those that it includes. */
    static Set<String> includedIn(String role) {
        return role.equals(EDITOR) ? Set.of(VIEWER, EDITOR) : Set.of(role);
    }
}
