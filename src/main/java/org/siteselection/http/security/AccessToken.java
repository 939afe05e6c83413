package org.siteselection.http.security;

import java.security.MessageDigest;
import java.util.Arrays;
import org.siteselection.text.Sha256;

/** A configured token: its holder's name, the role, and the SHA-256 digest. The service does not have the token itself. */
final class AccessToken {
    private final String name;
    private final String role;
    private final byte[] digest;

    /** @param digest 32 bytes */
    AccessToken(String name, String role, byte[] digest) {
        this.name = name;
        this.role = role;
        this.digest = digest.clone();
    }

    String name() {
        return name;
    }

    String role() {
        return role;
    }

    /** Whether the digest is this token's, compared in constant time. */
    boolean hasDigest(byte[] other) {
        return MessageDigest.isEqual(digest, other);
    }

    static byte[] digestOf(byte[] token) {
        return Sha256.begun().digest(token);
    }

    /** Without the digest, which must not be logged. */
    @Override
    public String toString() {
        return name + " (" + role + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessToken token
                && name.equals(token.name)
                && role.equals(token.role)
                && Arrays.equals(digest, token.digest);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
