package org.siteselection.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests by SHA-256. */
public final class Sha256 {
    private Sha256() {}

    /** A new, empty digest. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Ends a digest: {@code sha256:} and 64 hexadecimal digits. */
    public static String name(MessageDigest digest) {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** The digest of a text in UTF-8, in the form of {@link #name}. */
    public static String of(String text) {
        MessageDigest digest = begun();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return name(digest);
    }
}
