package org.siteselection.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 over a rule document and everything that it includes. */
final class RuleDigest {
    private RuleDigest() {}

    /**
     * @param name name of the document
     * @param text its text
     * @param included texts of the files it uses, by path
     * @return {@code sha256:} and 64 hex digits
     */
    static String of(String name, String text, Map<String, String> included) {
        MessageDigest sha = sha256();
        add(sha, name, text);
        new TreeMap<>(included).forEach((path, content) -> add(sha, path, content));
        return "sha256:" + HexFormat.of().formatHex(sha.digest());
    }

    /** Length before content, so that moving text between files changes the digest. */
    private static void add(MessageDigest sha, String name, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        sha.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
        sha.update(content);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
