package org.siteselection.http.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the caller from the authenticated identity. */
@ApplicationScoped
class CallerAccess implements Access {
    private final SecurityIdentity identity;

    CallerAccess(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public String caller() {
        return identity.isAnonymous() ? ANONYMOUS : identity.getPrincipal().getName();
    }

    @Override
    public boolean readsConfidential() {
        return identity.hasRole(Roles.VIEWER);
    }
}
